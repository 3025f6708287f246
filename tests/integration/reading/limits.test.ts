import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackClaims } from '@/lib/contracts/claim-rows';
import { articleDesk } from '@/lib/server/queries/desk';
import { articleFindings } from '@/lib/server/queries/findings';
import { findEvidence } from '@/lib/server/queries/matches';
import { openedCopy } from '@/lib/server/queries/opened-copy';
import { previewArticle } from '@/lib/server/queries/preview';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { rereadArticle } from '@/lib/server/services/articles/reread-article';
import { addFile, addPastedText } from '@/lib/server/services/sources/from-outside';
import { lookIn, lookInCopy, lookInFile } from '@/lib/server/services/sources/look-in';
import { searchProgress } from '@/lib/server/services/sources/search-others';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { BULLETIN, figuresOf, settles } from '@/tests/support/evidence';
import { aPerson, asCommand, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string) => ({ name, contentType: '', bytes: utf8(text) });
const TOO_MANY = '1, '.repeat(60_000);

describe.each(databaseKinds())('what is read on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let viewer: Somebody;
  let desk: Awaited<ReturnType<typeof anArticle>>;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    viewer = await aPerson(db, 'viewer');
    desk = await anArticle(db);
  });
  afterAll(() => db.close());

  /** How many rows there are of all that reading may leave behind. */
  const rows = async () => ({
    articles: await db.prisma.article.count(),
    claims: await db.prisma.claim.count(),
    sources: await db.prisma.source.count(),
    copies: await db.prisma.snapshot.count(),
    chunks: await db.prisma.snapshotChunk.count(),
    readings: await db.prisma.copyReading.count(),
    figures: await db.prisma.copyFigures.count(),
    history: await db.prisma.history.count(),
  });

  async function leavesNothing(work: () => Promise<unknown>, code: string, words: RegExp): Promise<void> {
    const before = await rows();
    await expect(work()).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
    expect(await rows()).toEqual(before);
  }

  it('an article with too many figures is refused by their number, whole', async () => {
    const tooMany = /^This text holds more than 30,000 figures, so nothing was saved\./;
    const input = { title: 'Ones', ownership: 'our_draft', text: TOO_MANY };
    await leavesNothing(() => addArticle(asCommand(db), input), 'too-much', tooMany);
    await leavesNothing(() => previewArticle(asCommand(db), TOO_MANY), 'too-much', tooMany);
  });

  it('a source with too many figures is refused by their number, whole', async () => {
    const csv = `a,b\n${'1,2\n'.repeat(320_000)}`;
    const tooMany = /^This source holds more than 600,000 figures, so nothing was saved\./;
    await leavesNothing(() => addFile(ana.context, file('ones.csv', csv)), 'too-much', tooMany);
  });

  it('a copy that cannot be read is not kept', async () => {
    await leavesNothing(() => addFile(ana.context, file('x.pdf', '%PDF-1.7 broken')), 'unreadable', /damaged/);
  });

  it('the figures of a source are read before it is stored, and kept with its copy', async () => {
    const { snapshotId } = await addPastedText(ana.context, BULLETIN, { title: 'Bulletin' });
    const found = await db.prisma.copyFigures.findFirstOrThrow({
      where: { reading: { snapshotId: snapshotId ?? '' } },
      include: { blocks: true },
    });
    expect(found.figures).toBeGreaterThan(4);
    expect(found.blocks).toHaveLength(1);
  });

  it('kept figures are what is looked in: a block that says otherwise is believed', async () => {
    const { snapshotId = '' } = await addPastedText(ana.context, `${BULLETIN}\nThird issue.`, { title: 'Third' });
    const { snapshotId: other } = await addPastedText(ana.context, `${BULLETIN}\nFourth issue.`, { title: 'Fourth' });
    const where = { snapshotId: snapshotId ?? '' };
    const [kept, strange] = await Promise.all(
      [where, { snapshotId: other ?? '' }].map((one) =>
        db.prisma.copyFigures.findFirstOrThrow({ where: { reading: one } }),
      ),
    );
    const claimId = claimOf(desk, 'over 60%').id;
    const before = await findEvidence(ana.context, { claimId, snapshotId: snapshotId ?? '' });
    expect(figuresOf(before.matches)[0]?.quote).toBe('61.4%');
    // Another day for the source names other figures: whoever asks gets it from its rows.
    const { sourceId } = await db.prisma.snapshot.findUniqueOrThrow({ where: { id: where.snapshotId } });
    await db.prisma.source.update({ where: { id: sourceId }, data: { publishedOn: new Date('2026-03-01') } });
    await db.prisma.copyFigures.update({ where: { id: kept?.id ?? '' }, data: { day: '2026-03-01' } });
    await db.prisma.copyFiguresBlock.deleteMany({ where: { figuresId: kept?.id ?? '' } });
    expect((await findEvidence(ana.context, { claimId, snapshotId: where.snapshotId })).matches).toEqual([]);
    expect(strange?.figures).toBe(kept?.figures);
  });

  it('a copy that an older engine read is read once more, and that is kept', async () => {
    const { snapshotId } = await addPastedText(ana.context, `${BULLETIN}\nFifth issue.`, { title: 'Fifth' });
    const id = snapshotId ?? '';
    const { sourceId } = await db.prisma.snapshot.findUniqueOrThrow({ where: { id } });
    await db.prisma.source.update({ where: { id: sourceId }, data: { publishedOn: new Date('2026-03-02') } });
    await db.prisma.copyFigures.updateMany({
      where: { reading: { snapshotId: id } },
      data: { engineVersion: 'older' },
    });
    const claimId = claimOf(desk, 'over 60%').id;
    const asked = await Promise.all([1, 2, 3].map(() => findEvidence(ana.context, { claimId, snapshotId: id })));
    for (const { matches } of asked) expect(figuresOf(matches)[0]?.quote).toBe('61.4%');
    const found = await db.prisma.copyFigures.findMany({
      where: { reading: { snapshotId: id } },
      orderBy: { readAt: 'asc' },
    });
    expect(found.map(({ engineVersion, day }) => [engineVersion === 'older', day])).toEqual([
      [true, ''],
      [false, '2026-03-02'],
    ]);
  });

  it('a search of a copy is kept, told as far as it is, and made again only for what changed', async () => {
    const { snapshotId } = await addPastedText(ana.context, `${BULLETIN}\nSixth issue.`, { title: 'Sixth' });
    const id = snapshotId ?? '';
    const claimId = claimOf(desk, '4.12 million tons').id;
    const looked = await lookInCopy(ana.context, { claimId, snapshotId: id });
    expect(looked.search).toMatchObject({ failure: null });
    const found = await settles(ana.context, id, desk.article.id);
    expect(found).toContain(claimOf(desk, 'over 60%').id);
    const { answers } = await db.prisma.copySearch.findFirstOrThrow({
      where: { figures: { reading: { snapshotId: id } } },
    });
    const open = desk.claims.filter(({ status }) => status === 'pending').map(({ id: one }) => one);
    expect(Object.keys(answers as object).sort()).toEqual(open.sort());
    // What is kept is believed: nothing is looked for twice.
    const none = Object.fromEntries(open.map((one) => [one, [1, false]]));
    await db.prisma.copySearch.updateMany({ data: { answers: none } });
    const again = await searchProgress(ana.context, { claimId, snapshotId: id });
    expect(again).toMatchObject({ settles: [], failure: null });
  });

  it('whoever may not add sources starts no search', async () => {
    const added = await addPastedText(ana.context, `${BULLETIN}\nSeventh issue.`, { title: 'Seventh' });
    const snapshotId = added.snapshotId ?? '';
    const claimId = claimOf(desk, 'over 60%').id;
    const refused = { code: 'not-allowed' };
    await expect(lookInCopy(viewer.context, { claimId, snapshotId })).rejects.toMatchObject(refused);
    await expect(searchProgress(viewer.context, { claimId, snapshotId })).rejects.toMatchObject(refused);
    await expect(lookIn(viewer.context, { claimId, given: BULLETIN })).rejects.toMatchObject(refused);
    await expect(lookInFile(viewer.context, claimId, file('b.txt', BULLETIN))).rejects.toMatchObject(refused);
    expect(await db.prisma.copySearch.count({ where: { figures: { reading: { snapshotId } } } })).toBe(0);
  });

  it('a copy is laid open with no more numbers to choose from than somebody could', async () => {
    const csv = `Town,Ships\n${Array.from({ length: 6_000 }, (_, at) => `T${at},${at}`).join('\n')}`;
    const added = await addFile(ana.context, file('ships.csv', csv));
    const snapshotId = added.snapshotId ?? '';
    const opened = await openedCopy(ana.context, { claimId: claimOf(desk, 'over 60%').id, snapshotId });
    expect(opened.text.length).toBeGreaterThan(40_000);
    expect(opened.offers.number).toHaveLength(5_000);
  });

  it('is read before the transaction: nothing waits for a long text', async () => {
    const text = `Port news\n\n${'The port moved 7.15 million tons of grain in July, up 7.6%. '.repeat(600)}`;
    const added = addArticle(asCommand(db), { title: 'Long', ownership: 'our_draft', text });
    const others: number[] = [];
    const isAdded = added.then(() => true);
    for (let done = false; !done; ) {
      others.push(await db.prisma.article.count());
      done = await Promise.race([isAdded, new Promise<false>((resolve) => setImmediate(resolve, false))]);
    }
    expect(others.length).toBeGreaterThan(3);
    const { articleId, toCheck } = await added;
    expect(toCheck).toBeGreaterThan(1_100);
    const long = await articleDesk(asCommand(db), articleId);
    const claims = long.rows ? unpackClaims(long.rows, text, long.claims) : long.claims;
    expect(claims.length).toBeGreaterThanOrEqual(toCheck);
    const starts = claims.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(await articleFindings(asCommand(db), articleId)).toMatchObject({ failure: null });
    expect(await rereadArticle(asCommand(db), { articleId })).toMatchObject({ refreshed: 0, added: 0, gone: 0 });
  });

  it('a request key that was used is answered without reading again', async () => {
    const context = { ...asCommand(db), requestKey: randomUUID() };
    const input = { title: 'Key', ownership: 'our_draft', text: 'Five ships sank, 12 were late.' };
    const first = await addArticle(context, input);
    await db.prisma.article.deleteMany({ where: { id: first.articleId } });
    expect(await addArticle(context, input)).toEqual(first);
    expect(await db.prisma.article.count({ where: { id: first.articleId } })).toBe(0);
  });
});
