import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticleFilters } from '@/lib/contracts/article-list';
import { ARTICLE_STATES, isIn } from '@/lib/core/review/article-work';
import { articleDetails, articleFacets, articlesPage } from '@/lib/server/queries/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { articleRow, type ClaimGiven, claimRows } from '@/tests/support/newsdesk';
import { aPerson, asCommand } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;
const SHOWN = 50;

describe.each(databaseKinds())('the articles page on the %s database', (kind) => {
  let db: Db;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    await articleRow(db.prisma, { title: '100% of it' });
    await articleRow(db.prisma, { title: '1000 of it', publisher: 'The Under_score' });
    await articleRow(db.prisma, { title: 'Back\\slash', publisher: 'Élan' });
    await articleRow(db.prisma, { title: 'Put away', archived: true });
    for (let i = 0; i < 123; i += 1)
      await articleRow(db.prisma, {
        title: `Story ${i % 7}`,
        publisher: 'Mass',
        deadline: i % 3 === 0 ? `2026-03-0${(i % 9) + 1}T12:00:00Z` : null,
        createdAt: `2026-02-0${(i % 5) + 1}T08:00:00Z`,
      });
  });
  afterAll(() => db.close());

  const page = (address: Record<string, string>) => articlesPage(asCommand(db), ArticleFilters.parse(address));
  const titles = async (q: string) => (await page({ q })).rows.map(({ title }) => title);

  it('takes % and _ and \\ as they stand', async () => {
    expect(await titles('0% of')).toEqual(['100% of it']);
    expect(await titles('r_s')).toEqual(['1000 of it']);
    expect(await titles('k\\s')).toEqual(['Back\\slash']);
    expect(await titles('%')).toEqual(['100% of it']);
  });

  it('finds every word anywhere, in any case, and nothing for a NUL', async () => {
    expect(await titles('UNDER 1000')).toEqual(['1000 of it']);
    expect(await titles('under 100%')).toEqual([]);
    expect(await titles('\0under\ud800')).toEqual([]);
    expect((await page({ q: 'x'.repeat(500) })).total).toBe(126);
  });

  it('keeps what was put away apart', async () => {
    expect(await titles('put away')).toEqual([]);
    const { rows, archived, total } = await page({ archived: '1' });
    expect(rows.map(({ title }) => title)).toEqual(['Put away']);
    expect([archived, total]).toEqual([1, 1]);
  });

  it.each(['newest', 'deadline', 'title'])(
    'sorted by %s, pages follow each other without gap or double',
    async (sort) => {
      const ids: string[] = [];
      const sizes: number[] = [];
      const values: (string | null)[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const { rows, next, total } = await page({ sort, publisher: '', ...(after ? { after } : {}) });
        expect(total).toBe(126);
        sizes.push(rows.length);
        for (const row of rows) {
          ids.push(row.id);
          values.push(sort === 'title' ? row.title : sort === 'deadline' ? row.deadline : row.createdAt);
        }
        after = next;
      }
      expect(sizes).toEqual([SHOWN, SHOWN, 26]);
      const back = await pagesBack(sort, ids);
      expect(back).toEqual(ids.slice(0, 100));
      expect(new Set(ids).size).toBe(126);
      const filled = values.filter((value) => value !== null);
      expect(values.slice(filled.length).every((value) => value === null)).toBe(true);
      const ascending = [...filled].sort();
      if (sort !== 'title') expect(filled).toEqual(sort === 'newest' ? ascending.reverse() : ascending);
      else
        expect(values.filter((title) => title?.startsWith('Story'))).toEqual(
          ascending.filter((t) => t.startsWith('S')),
        );
    },
  );

  /** From the last page back to the first, what stands before it. */
  async function pagesBack(sort: string, ids: readonly string[]): Promise<string[]> {
    const rows: string[] = [];
    let { next } = await page({ sort, publisher: '' });
    for (let last = next; last; last = (await page({ sort, after: last })).next) next = last;
    let { previous, rows: shown } = await page({ sort, after: next ?? '' });
    expect(shown.map(({ id }) => id)).toEqual(ids.slice(100));
    while (previous) {
      ({ previous, rows: shown } = await page({ sort, before: previous }));
      rows.unshift(...shown.map(({ id }) => id));
    }
    return rows;
  }

  it('goes on behind a row that has moved away since', async () => {
    const first = await page({ sort: 'title', q: 'story' });
    const last = first.rows.at(-1)?.id ?? '';
    await db.prisma.article.update({ where: { id: last }, data: { archivedAt: new Date() } });
    const second = await page({ sort: 'title', q: 'story', after: first.next ?? '' });
    await db.prisma.article.update({ where: { id: last }, data: { archivedAt: null } });
    const undisturbed = await page({ sort: 'title', q: 'story', after: first.next ?? '' });
    expect(second.rows.map(({ id }) => id)).toEqual(undisturbed.rows.map(({ id }) => id));
  });

  it.each(['nonsense', '01900000-0000-7000-8000-00000000ffff_x\0', "' OR 1=1 --", '_', '2026-13-45'])(
    'starts anew at an address that says %j',
    async (after) => {
      const { rows } = await page({ after });
      expect(rows).toHaveLength(SHOWN);
    },
  );

  it('counts how far each review is', async () => {
    const articleId = await articleRow(db.prisma, { title: 'Counted' });
    const tickedAt = new Date();
    await claimRows(db.prisma, [
      { articleId },
      { articleId },
      { articleId, status: 'verified' },
      { articleId, status: 'disputed' },
      { articleId, status: 'unverifiable' },
      { articleId, status: 'dismissed' },
      { articleId, status: 'dismissed', lane: 'tick' },
      { articleId, status: 'dismissed', lane: 'tick', tickedAt },
    ]);
    const [row] = (await page({ q: 'counted' })).rows;
    expect(row?.tally).toEqual({
      ...{ pending: 2, fact: 1, both: 0, said: 0, disputed: 1, unverifiable: 1 },
      ...{ toTick: 1, ticked: 1, nothingToCheck: 1 },
    });
    expect(await articleDetails(asCommand(db), articleId)).toMatchObject({ title: 'Counted', archived: false });
    expect(await articleDetails(asCommand(db), 'no-id')).toBeNull();
  });
});

describe.each(databaseKinds())('the filters of the articles page on the %s database', (kind) => {
  const NOW = new Date('2026-03-12T12:00:00Z');
  let db: Db;
  let checker: string;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    checker = (await aPerson(db, 'reviewer')).id;
    const past = '2026-03-12T11:59:59Z';
    const made = async (title: string, deadline: string | null, ...claims: Omit<ClaimGiven, 'articleId'>[]) => {
      const articleId = await articleRow(db.prisma, { title, deadline, publisher: title.split(' ')[0] ?? null });
      await claimRows(
        db.prisma,
        claims.map((claim) => ({ ...claim, articleId })),
      );
      return articleId;
    };
    const toTick = { status: 'dismissed', lane: 'tick' } as const;
    const late = await made('Post late', past, {}, { status: 'verified' });
    await made('Post tick', past, toTick);
    await made('Post later', '2026-03-12T12:00:01Z', {});
    await made('Courier disputed', past, { status: 'disputed' });
    await made('Courier done', past, { status: 'verified' }, { ...toTick, tickedAt: NOW });
    await made('Courier empty', null);
    const away = await articleRow(db.prisma, { title: 'Gone', archived: true, deadline: past });
    await claimRows(db.prisma, [{ articleId: away }]);
    await db.prisma.article.update({ where: { id: late }, data: { checkerId: checker } });
  });
  afterAll(() => db.close());

  const list = async (address: Record<string, string>) => {
    const { rows, total } = await articlesPage(
      asCommand(db, () => NOW),
      ArticleFilters.parse(address),
    );
    expect(total).toBe(rows.length);
    return rows;
  };
  const titles = async (address: Record<string, string>) => (await list(address)).map(({ title }) => title).sort();

  it('find by state exactly what the rules say of each article', async () => {
    expect(await titles({ state: 'open' })).toEqual(['Post late', 'Post later', 'Post tick']);
    expect(await titles({ state: 'overdue' })).toEqual(['Post late', 'Post tick']);
    expect(await titles({ state: 'disputed' })).toEqual(['Courier disputed']);
    expect(await titles({ state: 'done' })).toEqual(['Courier done', 'Courier empty']);
    const all = await list({});
    for (const state of ARTICLE_STATES) {
      const ruled = all.filter((article) => isIn(state, article, NOW)).map(({ title }) => title);
      expect([state, await titles({ state })]).toEqual([state, ruled.sort()]);
    }
  });

  it('find by checker and publisher, together, and take nonsense for nothing', async () => {
    expect(await titles({ checker })).toEqual(['Post late']);
    expect(await titles({ checker: 'nobody', publisher: 'Post' })).toEqual(['Post later', 'Post tick']);
    expect(await titles({ publisher: 'Courier', state: 'done' })).toEqual(['Courier done', 'Courier empty']);
    expect(await titles({ checker: 'me', state: 'asleep' })).toHaveLength(6);
    expect(await titles({ q: '"ost later"' })).toEqual(['Post later']);
    expect(await titles({ q: '"late post"' })).toEqual([]);
  });

  it('offer whoever has an article, and the publishers, the commonest first', async () => {
    const { checkers, publishers } = await articleFacets(asCommand(db));
    expect(checkers.map(({ id }) => id)).toEqual([checker]);
    expect(publishers).toEqual(['Courier', 'Post']);
  });
});
