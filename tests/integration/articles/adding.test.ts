import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddArticle } from '@/lib/contracts/articles';
import { KINDS } from '@/lib/core/figures/figure';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { articleDesk } from '@/lib/server/queries/desk';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, asCommand, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** A text with every kind of figure the engine knows, and scripts that move offsets. */
const EVERY_KIND = `🚢 Norrhamn port 🚢
By Ada Lindqvist

On Sept. 13, 2022 at 7:42 am the port of Norrhamn handled 7.15 million tons, up 7.6% from a year ago, the harbour board said. 👩‍👩‍👧 Nearly 80% of it was grain; خمسة ‏(١٢) and שלום stand here for right-to-left.

A ton cost $3 to $5, between 10 and 15 percent more than in July. Two-thirds of the ships were foreign, one in five late. Calls doubled in three years, from 4.2% to 5.2% of the coast's, a gain of 50 basis points.

The 44-year-old pilot, ranked 5th, waited about 40 minutes. It pays €1.2 billion a year and sits on 3,500 square miles. The No. 3 official flew a Boeing 737 to the Group of 20; call 555-0199, see section 4.2. On the one hand, dozens came; the two leaders did not. Temperatures fell to −3 °C. Tens of thousands watched.

The port was founded in 1987. It lost 12 cranes, had 7.4 accidents per 100,000 calls, and its index closed at 4,512.
`;

const input = (given: Partial<AddArticle> & { text: string }): AddArticle => ({
  title: 'An article',
  ownership: 'our_draft',
  ...given,
});

describe.each(databaseKinds())('adding an article on the %s database', (kind) => {
  let db: Db;
  let editor: Somebody;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    editor = await aPerson(db, 'editor');
  });
  afterAll(() => db.close());

  const add = (given: Partial<AddArticle> & { text: string }) => addArticle(editor.context, input(given));

  it('stores every figure the engine reads, where it stands, in UTF-16 units and in code points', async () => {
    const text = EVERY_KIND;
    const figures = readFigures(text, { date: '2022-09-14', grammar: english() });
    const { articleId, added, ...counts } = await add({ text, publishedOn: '2022-09-14' });
    expect(added).toBe(true);
    expect(counts.toCheck + counts.toTick + counts.nothingToCheck).toBe(figures.length);
    const { revision } = await articleDesk(editor.context, articleId);
    expect(revision).toMatchObject({ number: 1, text });
    const rows = await db.prisma.place.findMany({
      where: { revisionId: revision.id },
      orderBy: { quoteStart: 'asc' },
      include: { claim: true },
    });
    expect(rows.map(({ claim }) => claim.display)).toEqual(figures.map(({ display }) => display));
    const points = [...text];
    for (const [index, { claim, ...place }] of rows.entries()) {
      const figure = figures[index];
      expect(claim).toMatchObject({ kind: figure?.kind, status: figure?.status, lane: figure?.lane, articleId });
      expect(text.slice(place.quoteStart, place.quoteEnd)).toBe(claim.quote);
      expect(points.slice(place.quoteStartPoint, place.quoteEndPoint).join('')).toBe(claim.quote);
      expect(text.slice(place.sentenceStart, place.sentenceEnd)).toBe(claim.sentence);
      expect(claim.sentence).toContain(claim.quote);
      expect([place.start, place.end]).toEqual([figure?.start, figure?.end]);
      expect(claim).toMatchObject({ subject: figure?.subject?.text ?? null, worthiness: figure?.worthiness.score });
    }
  });

  it('keeps what the database demands of a claim, for every kind the engine gives', async () => {
    const met = new Set(readFigures(EVERY_KIND, { grammar: english() }).map((figure) => figure.kind));
    expect(KINDS.filter((known) => !met.has(known))).toEqual([]);
  });

  it('stores a reading whole', async () => {
    const desk = await anArticle(db, { text: 'July brought 7.15 million tons, which was up 7.6% from a year ago.' });
    expect(claimOf(desk, '7.15 million tons').reading).toMatchObject({
      ...{ written: '7.15', times: '1000000', over: '1', comparator: '=', dimension: 'mass' },
      loose: { low: '7145000', lowOpen: false, high: '7155000', highOpen: true },
    });
    const row = await db.prisma.claim.findFirstOrThrow({ where: { articleId: desk.article.id, display: '+7.6%' } });
    expect(row).toMatchObject({ scale: 1, direction: 'up', unit: '%', engineVersion: expect.any(String), version: 1 });
    expect(row.lowest).toBeLessThan(row.highest ?? 0);
  });

  it('ties linked figures to each other’s claims', async () => {
    const text = 'Unemployment rose from 4.2% to 5.2% in a year, the office said.';
    const desk = await anArticle(db, { text });
    const rows = await db.prisma.claim.findMany({ where: { articleId: desk.article.id } });
    const links = rows.flatMap((row) => row.links as { relation: string; claimId: string }[]);
    expect(links.length).toBeGreaterThan(0);
    const ids = new Set(rows.map(({ id }) => id));
    for (const { claimId } of links) expect(ids).toContain(claimId);
  });

  it('knows a text it has, also when it comes twice at once', async () => {
    const text = 'The same 12 ships came twice.';
    const answers = await Promise.all([add({ text, title: 'One' }), add({ text, title: 'Two' }), add({ text })]);
    expect(answers.map(({ added }) => added).sort()).toEqual([false, false, true]);
    expect(new Set(answers.map(({ articleId }) => articleId)).size).toBe(1);
    const rows = await db.prisma.history.count();
    const again = await add({ text: '\ufeffThe same 12 ships came twice.' });
    expect(again).toEqual({ ...answers[0], added: false });
    expect(await db.prisma.history.count()).toBe(rows);
  });

  it('cleans a text before it counts its offsets', async () => {
    const desk = await anArticle(db, { text: '\ufeffOne line\r\nand 3 ships\rand 4 boats' });
    expect(desk.revision.text).toBe('One line\nand 3 ships\nand 4 boats');
    const ships = claimOf(desk, '3 ships');
    expect(desk.revision.text.slice(ships.start, ships.end)).toBe('3 ships');
    const boats = claimOf(desk, '4 boats');
    expect(desk.revision.text.slice(boats.start, boats.end)).toBe('4 boats');
  });

  it.each([
    ['nothing', '', { code: 'invalid', fields: { text: expect.any(String) } }],
    ['white space', ' \n\u00a0\t', { code: 'invalid', fields: { text: expect.any(String) } }],
    ['a byte order mark', '\ufeff', { code: 'invalid' }],
    ['a NUL', 'Sales rose 3%\0.', { code: 'not-text' }],
    ['half a character', 'Sales rose 3% \ud83d.', { code: 'not-text', fields: { text: expect.any(String) } }],
    ['over 1 MB', `${'é'.repeat(500_000)}.`, { code: 'too-large' }],
  ])('refuses %s and writes nothing', async (_, text, refusal) => {
    const before = await db.prisma.history.count();
    await expect(add({ text })).rejects.toMatchObject(refusal);
    expect(await db.prisma.history.count()).toBe(before);
  });

  it('refuses what the form must not hold, field by field', async () => {
    const wrong = {
      ...{ title: '  ', url: 'javascript:alert(1)', publishedOn: '0000-01-01', deadline: 'soon' },
      ...{ ownership: 'ours', checkerId: '42', byline: 'x'.repeat(301) },
    };
    const refused = addArticle(editor.context, { ...wrong, text: 'It took 3 days.' });
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    const fields = await refused.then(
      () => ({}),
      (refusal: { fields: object }) => refusal.fields,
    );
    expect(Object.keys(fields).sort()).toEqual(Object.keys(wrong).sort());
    const nobody = '01900000-0000-7000-8000-000000000000';
    await expect(add({ text: 'It took 3 days.', checkerId: nobody })).rejects.toMatchObject({
      code: 'invalid',
      fields: { checkerId: expect.any(String) },
    });
  });

  it('keeps a title that PostgreSQL could not hold as it came', async () => {
    const title = `A \0NUL, half a \ud83d pair, ${'<script>'} and\nlines`;
    const { articleId } = await add({ text: 'Some 14 lines of it.', title, writer: '\0' });
    const { article } = await articleDesk(editor.context, articleId);
    expect(article).toMatchObject({ title: 'A NUL, half a \ufffd pair, <script> and lines', writer: null });
  });

  it('keeps who is to check, by when, whose it is', async () => {
    const details = {
      ...{ byline: 'Ada Lindqvist', publisher: 'The Post', publishedOn: '2026-03-03', url: 'https://post.example/a' },
      ...{ ownership: 'our_published' as const, writer: 'Ada', checkerId: editor.id, deadline: '2026-03-04T17:00:00Z' },
    };
    const { articleId } = await add({ text: 'They sold 512 copies.', ...details });
    const { article } = await articleDesk(editor.context, articleId);
    const { checkerId: _, deadline, ...rest } = details;
    expect(article).toMatchObject({ ...rest, checker: { id: editor.id, name: editor.name }, addedBy: editor.name });
    expect(new Date(article.deadline ?? 0)).toEqual(new Date(deadline));
  });

  it('takes the writer’s own source list along, line by line', async () => {
    const sources = [
      '- Customs bulletin, July: https://customs.example/july.pdf',
      '2) https://stats.example/a?b=1',
      '',
      '   Talk with the harbour master, 3 May   ',
      '* ftp://old.example/list',
    ].join('\r\n');
    const { articleId } = await add({ text: 'Grain made up 41% of it.', sources });
    const desk = await articleDesk(editor.context, articleId);
    expect(desk.sources.map(({ kind: is, url, title }) => ({ is, url, title }))).toEqual([
      { is: 'link', url: 'https://customs.example/july.pdf', title: 'Customs bulletin, July' },
      { is: 'link', url: 'https://stats.example/a?b=1', title: null },
      { is: 'paper', url: null, title: 'Talk with the harbour master, 3 May' },
      { is: 'paper', url: null, title: 'ftp://old.example/list' },
    ]);
    expect(desk.sources.map(({ domain }) => domain)).toEqual(['customs.example', 'stats.example', null, null]);
  });

  it('tells the history: the article, then its sources', async () => {
    const { articleId } = await add({ text: 'It took 17 months.', sources: 'https://a.example' });
    const rows = await db.prisma.history.findMany({ where: { articleId }, orderBy: { seq: 'asc' } });
    expect(rows.map(({ action, subjectKind }) => [action, subjectKind])).toEqual([
      ['article.add', 'article'],
      ['article.add', 'source'],
    ]);
    expect(rows.every(({ actorId }) => actorId === editor.id)).toBe(true);
  });

  it.each(['viewer', 'reviewer'] as const)('refuses a %s and writes nothing', async (role) => {
    const { context } = await aPerson(db, role);
    const before = [await db.prisma.history.count(), await db.prisma.article.count()];
    const refused = addArticle(context, input({ text: `No ${role} adds 9 texts.` }));
    await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
    expect([await db.prisma.history.count(), await db.prisma.article.count()]).toEqual(before);
  });

  it('stores a megabyte with thousands of figures in a bounded number of statements', async () => {
    const filler = 'The district is known for its orchards, its old mill and a market that draws visitors from afar. ';
    const line = (i: number) => `${filler}It counted ${1000 + i} homes, ${(i % 97) + 1}% more than before.\n`;
    const lines: string[] = [];
    for (let i = 1, size = 0; size + line(i).length <= 1_000_000; i += 1) {
      lines.push(line(i));
      size += line(i).length;
    }
    const text = lines.join('');
    const { statements, answer } = await counted(db, () => addArticle(asCommand(db), input({ text })));
    expect(answer.toCheck).toBeGreaterThan(10_000);
    const stored = await db.prisma.claim.count({ where: { articleId: answer.articleId } });
    expect(stored).toBe(answer.toCheck + answer.toTick + answer.nothingToCheck);
    expect(statements).toBeGreaterThan(5);
    // Two a batch of 250 figures: more at once would hold everybody up.
    expect(statements).toBeLessThan(40 + (8 * stored) / 1000);
  });
});

/** How many statements an act sends to the database. */
async function counted<Answer>(db: Db, act: () => Promise<Answer>): Promise<{ statements: number; answer: Answer }> {
  let statements = 0;
  const originals = new Map<PoolClient, PoolClient['query']>();
  const watch = (client: PoolClient) => {
    if (originals.has(client)) return;
    const { query } = client;
    originals.set(client, query);
    const counting = (...args: unknown[]) => {
      statements += 1;
      return Reflect.apply(query, client, args);
    };
    Object.assign(client, { query: counting });
  };
  db.pool.on('acquire', watch);
  try {
    return { answer: await act(), statements };
  } finally {
    db.pool.off('acquire', watch);
    for (const [client, query] of originals) Object.assign(client, { query });
  }
}
