import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIM_SORTS, ClaimFilters, type ClaimListRow } from '@/lib/contracts/claim-list';
import { storable } from '@/lib/contracts/fields';
import { STATUSES } from '@/lib/core/review/status';
import { claimFacets, claimsPage } from '@/lib/server/queries/claims';
import { anArticle } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { articleRow, type ClaimGiven, claimRows, sourceOn } from '@/tests/support/newsdesk';
import { aPerson, asCommand } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

const NEW_YORK = 'America/New_York';

describe.each(databaseKinds())('the claims page on the %s database', (kind) => {
  let db: Db;
  let post: string;
  let courier: string;
  let ids: Record<'grain' | 'jobs' | 'cost' | 'late' | 'early' | 'name' | 'hidden', string>;

  const page = (address: Record<string, string>, zone = NEW_YORK) =>
    claimsPage(asCommand(db), { filters: ClaimFilters.parse(address), timeZone: zone });
  const found = async (address: Record<string, string>) => (await page(address)).rows.map(({ id }) => id).sort();

  beforeAll(async () => {
    db = await freshDatabase(kind);
    post = await articleRow(db.prisma, { title: 'Post story', publisher: 'The Post' });
    courier = await articleRow(db.prisma, { title: 'Courier story', publisher: 'Courier' });
    const archived = await articleRow(db.prisma, { archived: true, publisher: 'Gone' });
    const rows: ClaimGiven[] = [
      {
        articleId: post,
        display: '4.12 million tons',
        sentence: 'No.',
        kind: 'measure',
        unit: 't',
        subject: 'grain',
        highest: 4e9,
        lowest: 3e9,
      },
      {
        articleId: post,
        display: '250 jobs',
        sentence: 'No.',
        kind: 'count',
        unit: null,
        attribution: 'Ukraine',
        status: 'unverifiable',
      },
      {
        articleId: courier,
        display: '$3 million',
        sentence: 'No.',
        kind: 'money',
        unit: 'USD',
        status: 'disputed',
        disputeReason: 'unit',
      },
      // 03:30 in London on the 8th is 22:30 on the 7th in New York; the 8th has 23 hours there.
      { articleId: courier, status: 'verified', decidedAt: '2026-03-08T03:30:00Z', checkedAs: 'said' },
      { articleId: courier, status: 'verified', decidedAt: '2026-03-09T03:59:59.999Z' },
      { articleId: courier, status: 'dismissed', display: 'Boeing 737', kind: 'name', reason: 'identifier' },
      { articleId: archived, display: '99%', attribution: 'Nobody' },
    ];
    const [grain = '', jobs = '', cost = '', late = '', early = '', name = '', hidden = ''] = await claimRows(
      db.prisma,
      rows,
    );
    ids = { grain, jobs, cost, late, early, name, hidden };
    await sourceOn(db.prisma, [grain, cost], { domain: 'stats.example' });
    await sourceOn(db.prisma, [jobs], { domain: 'stats.example', removed: true });
    await sourceOn(db.prisma, [early], { domain: 'secret.example', confidential: true });
  });
  afterAll(() => db.close());

  it('shows what is to check and what was checked, nothing dismissed and nothing archived', async () => {
    const { grain, jobs, cost, late, early } = ids;
    expect(await found({})).toEqual([grain, jobs, cost, late, early].sort());
    expect((await page({})).total).toBe(5);
  });

  it('finds by each filter what it names', async () => {
    const { grain, jobs, cost, late, early, name } = ids;
    const cases: readonly (readonly [Record<string, string>, readonly string[]])[] = [
      [{ status: 'pending' }, [grain]],
      [{ status: 'verified' }, [late, early]],
      [{ status: 'dismissed' }, [name]],
      [{ kind: 'count' }, [jobs]],
      [{ unit: 'USD' }, [cost]],
      [{ article: post }, [grain, jobs]],
      [{ publisher: 'Courier' }, [cost, late, early]],
      [{ attribution: 'Ukraine' }, [jobs]],
      [{ source: 'with' }, [grain, cost, early]],
      [{ source: 'without' }, [jobs, late]],
      [{ domain: 'stats.example' }, [grain, cost]],
      [{ domain: 'secret.example' }, []],
      [{ checkedAs: 'said' }, [late]],
      [{ reason: 'unit' }, [cost]],
      [{ reason: 'identifier', status: 'dismissed' }, [name]],
      [{ decided: '2026-03-07' }, [late]],
      [{ decided: '2026-03-08' }, [early]],
      [{ q: 'GRAIN' }, [grain]],
      [{ q: 'ukr 250' }, [jobs]],
      [{ q: '%' }, [late, early]],
      [{ publisher: 'Courier', status: 'disputed', source: 'with' }, [cost]],
      [{ publisher: 'Gone' }, []],
      [{ without: post }, [cost, late, early]],
      [{ status: 'verified', source: 'without' }, [late]],
    ];
    for (const [address, expected] of cases) {
      const label = JSON.stringify(address);
      expect([label, await found(address)]).toEqual([label, [...expected].sort()]);
      expect((await page(address)).total).toBe(expected.length);
    }
  });

  it('finds by who decided, whatever came of it', async () => {
    const { id, name } = await aPerson(db, 'reviewer');
    const decided = [ids.cost, ids.late];
    await db.prisma.claim.updateMany({ where: { id: { in: decided } }, data: { decidedById: id } });
    expect(await found({ by: id })).toEqual([...decided].sort());
    expect(await found({ by: id, status: 'verified' })).toEqual([ids.late]);
    expect((await claimFacets(asCommand(db))).people).toEqual([{ id, name }]);
    await db.prisma.claim.updateMany({ data: { decidedById: null } });
  });

  it('finds a phrase in quotation marks in one piece only', async () => {
    const articleId = await articleRow(db.prisma, { title: 'Phrases' });
    const sentence = 'One in four captains turns away; four in ten come back in a year.';
    await claimRows(db.prisma, [{ articleId, sentence, display: '1 in 4', quote: 'One in four' }]);
    const finds = async (q: string) => (await page({ article: articleId, q })).total === 1;
    for (const q of ['"one in four"', '“four in ten” captains', '"n four capt"', '"back in a year"', 'ten one'])
      expect([q, await finds(q)]).toEqual([q, true]);
    for (const q of ['"four in one"', '“in four in”', '"one four"']) expect([q, await finds(q)]).toEqual([q, false]);
    await db.prisma.article.delete({ where: { id: articleId } });
  });

  it('finds words by their parts, short ones by how they begin, and what is not ASCII by looking', async () => {
    const articleId = await articleRow(db.prisma, { title: 'Searched' });
    const sentence = '“Über 80% of EU-27 ferries (15%) sailed to Ísafjörður,” the harbourmaster said.';
    const [id = ''] = await claimRows(db.prisma, [{ articleId, display: 'over 80%', sentence, quote: '80%' }]);
    const finds = async (q: string) => (await page({ article: articleId, q })).total === 1;
    const yes = ['80%', '80', '15%', '27', 'EU', 'eu-27', 'BOURMAST', 'rie', 'r', '%', 'Ísa', 'fjörð', 'ferr 80 harb'];
    const no = ['180%', '5%', 'rr', 'ferret', 'harbour 81', 'Ísl', 'z'];
    for (const q of yes) expect([q, await finds(q)]).toEqual([q, true]);
    for (const q of no) expect([q, await finds(q)]).toEqual([q, false]);
    await db.prisma.claim.update({ where: { id }, data: { subject: 'barges', sentence: 'Nothing of it.' } });
    expect([await finds('barge'), await finds('ferr')]).toEqual([true, false]);
    await db.prisma.claim.delete({ where: { id } });
    expect(await db.prisma.claimSearch.count({ where: { claimId: id } })).toBe(0);
    await db.prisma.article.delete({ where: { id: articleId } });
  });

  it('finds any word of a claim by some characters of it, whatever it is written in', async () => {
    const articleId = await articleRow(db.prisma, { title: 'Anything' });
    const texts = fc.sample(fc.string({ unit: 'grapheme', minLength: 4, maxLength: 40 }), { numRuns: 40, seed: 11 });
    const kept = texts.map((text) => storable(text)).filter((text) => text.trim() !== '');
    await claimRows(
      db.prisma,
      kept.map((sentence) => ({ articleId, sentence, display: '-', quote: '' })),
    );
    for (const sentence of kept) {
      const word = sentence.split(/\s+/).sort((a, b) => b.length - a.length)[0] ?? '';
      const q = [...word].slice(1, 5).join('');
      if (ClaimFilters.parse({ q }).q !== q || [...q].length < 3) continue;
      const { rows } = await page({ article: articleId, q });
      expect(rows.map((row) => row.before + row.quote + row.after)).toContain(sentence);
    }
    await db.prisma.article.delete({ where: { id: articleId } });
  });

  it('leaves out what an address says that means nothing', async () => {
    const all = (await page({})).total;
    const nonsense = { status: 'done', article: '7', decided: '2026-02-30', sort: 'luck', after: "'", source: 'maybe' };
    expect((await page(nonsense)).total).toBe(all);
    for (const decided of ['0000-01-01', '9999-12-31', '0001-01-01']) expect((await page({ decided })).total).toBe(all);
    expect((await page({ q: '\0', kind: '\0\ud800' })).total).toBe(0);
  });

  it('offers what the filters can be set to, the commonest first, and nothing that was put away', async () => {
    const facets = await claimFacets(asCommand(db));
    expect(facets).toEqual({
      kinds: ['percent', 'count', 'measure', 'money'],
      units: [
        { value: '%', name: 'percent' },
        { value: 'USD', name: 'US dollars' },
        { value: 't', name: 'metric tons' },
      ],
      publishers: ['Courier', 'The Post'],
      attributions: ['Ukraine'],
      articles: [
        { id: courier, title: 'Courier story' },
        { id: post, title: 'Post story' },
      ],
      people: [],
    });
  });

  it('cuts the sentence around the figure', async () => {
    const { article } = await anArticle(db, { text: 'In 3 towns 5% of shops and 5% of inns closed.' });
    const { rows } = await page({ article: article.id, kind: 'percent', sort: 'oldest' });
    expect(rows.map(({ before, quote, after }) => [before, quote, after])).toEqual([
      ['In 3 towns ', '5%', ' of shops and 5% of inns closed.'],
      ['In 3 towns 5% of shops and ', '5%', ' of inns closed.'],
    ]);
  });
});

describe.each(databaseKinds())('pages of claims on the %s database', (kind) => {
  let db: Db;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    const articleIds = [await articleRow(db.prisma), await articleRow(db.prisma), await articleRow(db.prisma)];
    const number = fc.option(fc.double({ noNaN: true, min: -1e12, max: 1e12 }));
    const few = fc.option(fc.constantFrom(1, 2, 3.25));
    const row = fc.record({
      articleId: fc.constantFrom(...articleIds),
      status: fc.constantFrom(...STATUSES),
      worthiness: fc.oneof(fc.double({ noNaN: true, min: 0, max: 1 }), fc.constantFrom(0.5, 1)),
      lowest: fc.oneof(number, few),
      highest: fc.oneof(number, few),
      createdAt: fc.integer({ min: 0, max: 5 }).map((hours) => new Date(1_767_225_600_000 + hours * 3_600_000)),
    });
    const given = fc.sample(fc.array(row, { minLength: 260, maxLength: 260 }), { numRuns: 1, seed: 7 })[0] ?? [];
    await claimRows(db.prisma, given);
  });
  afterAll(() => db.close());

  const pages = async (address: Record<string, string>, between: () => Promise<void> = async () => {}) => {
    const rows: ClaimListRow[] = [];
    let total = 0;
    for (let after: string | null = ''; after !== null; ) {
      const filters = ClaimFilters.parse({ ...address, ...(after ? { after } : {}) });
      const answer = await claimsPage(asCommand(db), { filters, timeZone: 'UTC' });
      rows.push(...answer.rows);
      total = answer.total;
      after = answer.next;
      await between();
    }
    return { rows, total };
  };

  it.each(CLAIM_SORTS)('sorted by %s, put together are the whole, in order', async (sort) => {
    for (const status of [undefined, 'verified', 'dismissed'] as const) {
      const { rows, total } = await pages(status ? { sort, status } : { sort });
      const whole = await db.prisma.claim.findMany({ where: { status: status ?? { not: 'dismissed' } } });
      const compare = COMPARE[sort];
      expect(rows).toHaveLength(total);
      expect(rows.map(({ id }) => id)).toEqual(whole.sort(compare).map(({ id }) => id));
    }
  });

  it.each(CLAIM_SORTS)('sorted by %s, lead back page by page to the first', async (sort) => {
    for (const status of [undefined, 'dismissed'] as const) {
      const on = (address: Record<string, string>) =>
        claimsPage(asCommand(db), {
          filters: ClaimFilters.parse({ sort, ...(status ? { status } : {}), ...address }),
          timeZone: 'UTC',
        });
      const forth = [await on({})];
      for (let next = forth[0]?.next; next; next = forth.at(-1)?.next) forth.push(await on({ after: next }));
      const back = [forth.at(-1)];
      for (let previous = back[0]?.previous; previous; previous = back[0]?.previous)
        back.unshift(await on({ before: previous }));
      const ids = (pages: typeof back) => pages.map((page) => page?.rows.map(({ id }) => id));
      expect(ids(back)).toEqual(ids(forth));
      expect(forth[0]?.previous).toBeNull();
      expect(back.map((page) => page?.next)).toEqual(forth.map((page) => page.next));
    }
  });

  it('begin anew where nothing is left, and where less than a page stands before', async () => {
    const on = (address: Record<string, string>) =>
      claimsPage(asCommand(db), { filters: ClaimFilters.parse(address), timeZone: 'UTC' });
    const first = await on({});
    const ids = (page: typeof first) => page.rows.map(({ id }) => id);
    let last = first;
    while (last.next) last = await on({ after: last.next });
    const end = last.rows.at(-1);
    const behindTheEnd = await on({ after: `${end?.id}_${end?.articleId}` });
    expect(ids(behindTheEnd)).toEqual(ids(first));
    const tenth = first.rows[9];
    const beforeTheTenth = await on({ before: `${tenth?.id}_${tenth?.articleId}` });
    expect(ids(beforeTheTenth)).toEqual(ids(first));
    expect(beforeTheTenth.previous).toBeNull();
  });

  it('lose nothing when claims are decided between two pages', async () => {
    const orderBy = [{ articleId: 'desc' as const }, { id: 'asc' as const }];
    const pending = await db.prisma.claim.findMany({ where: { status: 'pending' }, orderBy });
    const { rows } = await pages({ status: 'pending' }, async () => {
      const shown = pending.slice(0, 50).map(({ id }) => id);
      await db.prisma.claim.updateMany({ where: { id: { in: shown } }, data: { status: 'unverifiable' } });
    });
    expect(pending.length).toBeGreaterThan(50);
    expect(rows.map(({ id }) => id)).toEqual(pending.map(({ id }) => id));
  });
});

interface Sortable {
  readonly id: string;
  readonly articleId: string;
  readonly worthiness: number;
  readonly decidedAt: Date | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

type Compare = (a: Sortable, b: Sortable) => number;
const byId: Compare = (a, b) => (a.id < b.id ? 1 : -1);
const by =
  (value: (row: Sortable) => number | null, direction: 1 | -1): Compare =>
  (a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return left === right ? byId(a, b) : left === null ? 1 : -1;
    return left === right ? byId(a, b) : (left - right) * direction;
  };

const COMPARE: Readonly<Record<(typeof CLAIM_SORTS)[number], Compare>> = {
  newest: (a, b) => (a.articleId === b.articleId ? -byId(a, b) : a.articleId < b.articleId ? 1 : -1),
  oldest: (a, b) => (a.articleId === b.articleId ? -byId(a, b) : a.articleId < b.articleId ? -1 : 1),
  worth: by(({ worthiness }) => worthiness, -1),
  decided: by(({ decidedAt }) => decidedAt?.getTime() ?? null, -1),
  largest: by(({ highest }) => highest, -1),
  smallest: by(({ lowest }) => lowest, 1),
};
