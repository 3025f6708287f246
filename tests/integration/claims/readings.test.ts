import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimHistory } from '@/lib/server/queries/desk';
import { addClaim } from '@/lib/server/services/claims/add-claim';
import { correctClaim } from '@/lib/server/services/claims/correct-claim';
import { undoVerdict } from '@/lib/server/services/claims/undo-verdict';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('readings put right by hand on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
  });
  afterAll(() => db.close());

  it('reads a corrected value with the same engine, and undo brings the old reading back', async () => {
    const desk = await anArticle(db);
    const claim = claimOf(desk, '4.12 million tons');
    const words = { subject: 'cargo', period: 'February 2026', periodFrom: '2026-02-01', periodTo: '2026-02-28' };
    const { claim: after } = await correctClaim(ana.context, {
      claimId: claim.id,
      version: claim.version,
      value: 'about 4.2 million tonnes',
      ...words,
    });
    expect(after).toMatchObject({ ...words, status: 'pending', quote: claim.quote });
    expect(after.reading).toMatchObject({ written: '4.2', times: '1000000', unit: 't', comparator: '~' });
    const { claim: back } = await undoVerdict(ana.context, { claimId: after.id, version: after.version });
    expect(back.reading).toEqual(claim.reading);
    expect(back.display).toBe(claim.display);
    expect(back.subject).toBe(claim.subject);
  });

  it('changes only what it is given, and takes away what is emptied', async () => {
    const desk = await anArticle(db, { text: 'Exports rose 9% from a year ago in July, the port authority said.' });
    const { id: claimId, version, ...claim } = claimOf(desk, '+9%');
    expect(claim).toMatchObject({
      attribution: expect.any(String),
      base: expect.any(String),
      baseFrom: expect.any(String),
    });
    const { claim: subject } = await correctClaim(ana.context, { claimId, version, subject: 'exports by sea' });
    const { subject: _sure, ...certainty } = claim.certainty;
    const measured = { text: 'exports by sea', start: null, end: null, sure: 1, by: 'person' };
    expect(subject).toMatchObject({
      ...{ ...claim, subject: 'exports by sea' },
      ...{ certainty, frame: { ...claim.frame, measured } },
    });
    const { claim: bare } = await correctClaim(ana.context, { claimId, version: 2, attribution: '', base: 'June' });
    expect(bare).toMatchObject({
      attribution: null,
      base: 'June',
      baseFrom: null,
      baseTo: null,
      subject: 'exports by sea',
    });
    const days = { periodFrom: '2025-07-31', periodTo: '2025-07-01' };
    await expect(correctClaim(ana.context, { claimId, version: 3, ...days })).rejects.toMatchObject({
      fields: { periodTo: expect.any(String) },
    });
    const { claim: may } = await correctClaim(ana.context, { claimId, version: 3, period: 'May 2025' });
    expect(may).toMatchObject({ period: 'May 2025', periodFrom: null, periodTo: null });
  });

  it('corrects what a figure does and how surely it is said, and tells it in the history', async () => {
    const desk = await anArticle(db, {
      text: 'The port expects that exports from Chile to Peru will rise 9% in July.',
    });
    const { id: claimId, version, frame } = claimOf(desk, '+9%');
    expect(frame).toMatchObject({
      role: { is: 'change', by: 'machine' },
      sureness: { is: 'forecast', by: 'machine' },
      origin: { text: 'Chile', by: 'machine' },
    });
    const { claim } = await correctClaim(ana.context, {
      claimId,
      version,
      role: 'target',
      sureness: 'plan',
      origin: '',
    });
    expect(claim.frame).toMatchObject({
      role: { is: 'target', by: 'person' },
      sureness: { is: 'plan', by: 'person' },
      origin: { text: '', by: 'person' },
      destination: { by: 'machine' },
    });
    const [line] = await claimHistory(ana.context, claimId);
    expect(line?.what).toBe(
      'corrected the reading: from where Chile → (none); role change → target; said as forecast → plan',
    );
    const same = { origin: '', role: 'target', sureness: 'plan', destination: 'Peru' } as const;
    const { claim: again } = await correctClaim(ana.context, { claimId, version: 2, ...same });
    expect(again.frame).toEqual(claim.frame);
    const { claim: back } = await undoVerdict(ana.context, { claimId, version: 3 });
    expect(back.frame).toEqual(claim.frame);
    await expect(correctClaim(ana.context, { claimId, version: 4, role: 'wish' })).rejects.toMatchObject({
      fields: { role: expect.any(String) },
    });
  });

  it('shows a figure as it is read now, and keeps a pinned precision through other corrections', async () => {
    const desk = await anArticle(db, { text: 'The lake covers 4,500 square miles.' });
    const { id: claimId, version } = claimOf(desk, '4,500 square miles');
    await correctClaim(ana.context, { claimId, version, precision: 1 });
    const { claim } = await correctClaim(ana.context, { claimId, version: 2, comparator: '>' });
    expect(claim).toMatchObject({ display: 'over 4,500 square miles', reading: { comparator: '>', precision: 1 } });
    expect(claim.reading.loose).toMatchObject({ lowOpen: true, high: null });
    const { claim: plain } = await correctClaim(ana.context, { claimId, version: 3, comparator: '=', precision: '' });
    expect(plain).toMatchObject({ display: '4,500 square miles', reading: { comparator: '=', precision: null } });
  });

  it('pins the precision of a round number', async () => {
    const desk = await anArticle(db, { text: 'The park covers 3,500 square miles.' });
    const claim = claimOf(desk, '3,500 square miles');
    expect(claim.reading.loose).toMatchObject({ low: '3450', high: '3550' });
    const { id: claimId, version } = claim;
    const { claim: after } = await correctClaim(ana.context, { claimId, version, precision: 0 });
    expect(after.reading.loose).toMatchObject({ low: '3499.5', high: '3500.5' });
  });

  it('says what is wrong with a value it cannot read', async () => {
    const desk = await anArticle(db, { text: 'Rents rose 3% in May.' });
    const { id: claimId, version } = claimOf(desk, '+3%');
    for (const value of ['a lot', '3 cats and 4 dogs'])
      await expect(correctClaim(ana.context, { claimId, version, value })).rejects.toMatchObject({
        code: 'invalid',
        fields: { value: expect.any(String) },
      });
  });

  it('adds a figure by its place, keeps emoji from moving it, and refuses what stands there already', async () => {
    const text = 'A 🌳 fell. Scores of people came, and 12% of them stayed.';
    const desk = await anArticle(db, { text });
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const where = { articleId: desk.article.id, revisionId: desk.revision.id };
    await expect(addClaim(ana.context, { ...where, ...span('12%') })).rejects.toMatchObject({ code: 'duplicate' });
    await expect(addClaim(ana.context, { ...where, start: 3, end: 3 })).rejects.toMatchObject({ code: 'invalid' });
    const { claim } = await addClaim(ana.context, { ...where, ...span(' people came') });
    expect(claim).toMatchObject({ quote: 'people came', madeBy: 'person', status: 'pending' });
    expect(desk.revision.text.slice(claim.start, claim.end)).toBe('people came');
    const place = await db.prisma.place.findFirstOrThrow({ where: { claimId: claim.id } });
    expect([...text].slice(place.quoteStartPoint, place.quoteEndPoint).join('')).toBe('people came');
    const { claim: gone } = await undoVerdict(ana.context, { claimId: claim.id, version: claim.version });
    expect(gone).toMatchObject({ status: 'dismissed', lane: 'none' });
  });
});
