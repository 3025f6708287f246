import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimAnswer, DeskClaim } from '@/lib/contracts/claims';
import { claimHistory } from '@/lib/server/queries/desk';
import { promoteClaim } from '@/lib/server/services/claims/promote-claim';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { tickClaim } from '@/lib/server/services/claims/tick-claim';
import { undoVerdict } from '@/lib/server/services/claims/undo-verdict';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('verdicts on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let bo: Somebody;
  let claims: { claims: readonly DeskClaim[] };

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    bo = await aPerson(db, 'reviewer');
    claims = await anArticle(db);
  });
  afterAll(() => db.close());

  const historyRows = () => db.prisma.history.count();

  it('marks a claim verified as fact, with who and when, and leaves history', async () => {
    const claim = claimOf(claims, '+6.3%');
    const before = await historyRows();
    const { claim: after } = await recordVerdict(ana.context, {
      claimId: claim.id,
      version: claim.version,
      status: 'verified',
      checkedAs: 'fact',
      note: 'Table 3',
    });
    expect(after).toMatchObject({ status: 'verified', checkedAs: 'fact', note: 'Table 3', decidedBy: ana.name });
    expect(after.version).toBe(claim.version + 1);
    expect(await historyRows()).toBe(before + 1);
    const [line] = await claimHistory(ana.context, claim.id);
    expect(line).toMatchObject({ who: ana.name, what: 'marked it verified as fact', note: 'Table 3' });
    const verdict = await db.prisma.verdict.findFirstOrThrow({ where: { claimId: claim.id } });
    expect(verdict.noSource).toBe(true);
  });

  it('refuses the second of two reviewers, shows what changed, and overwrites nothing', async () => {
    const claim = claimOf(claims, 'over 60%');
    const input = { claimId: claim.id, version: claim.version };
    await recordVerdict(ana.context, { ...input, status: 'disputed', disputeReason: 'value' });
    const rows = await historyRows();
    const second = recordVerdict(bo.context, { ...input, status: 'verified', checkedAs: 'fact' });
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      detail: { by: ana.name, claim: { status: 'disputed', disputeReason: 'value' } },
    });
    expect(await historyRows()).toBe(rows);
  });

  it('lets exactly one of two simultaneous verdicts through', async () => {
    const { claims: fresh } = await anArticle(db, { text: 'Sales rose 12% in May.' });
    const claim = claimOf({ claims: fresh }, '+12%');
    const give = (who: Somebody, status: 'verified' | 'unverifiable') =>
      recordVerdict(who.context, { claimId: claim.id, version: claim.version, status, checkedAs: 'fact' });
    const outcomes = await Promise.allSettled([give(ana, 'verified'), give(bo, 'unverifiable')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.prisma.verdict.count({ where: { claimId: claim.id } })).toBe(1);
  });

  it('asks what was checked when somebody is quoted for the figure', async () => {
    const { claims: fresh } = await anArticle(db, {
      text: 'Ukraine said it has retaken 1,200 square miles this month.',
    });
    const claim = claimOf({ claims: fresh }, '1,200 square miles');
    const input = { claimId: claim.id, version: claim.version, status: 'verified' } as const;
    await expect(recordVerdict(ana.context, input)).rejects.toMatchObject({
      code: 'invalid',
      fields: { checkedAs: expect.stringContaining('Ukraine') },
    });
    const { claim: after } = await recordVerdict(ana.context, { ...input, checkedAs: 'said' });
    expect(after.checkedAs).toBe('said');
  });

  it('wants a reason for a dispute and for a dismissal, and knows every claim', async () => {
    const claim = claimOf(claims, '4.12 million tons');
    const input = { claimId: claim.id, version: claim.version };
    await expect(recordVerdict(ana.context, { ...input, status: 'disputed' })).rejects.toMatchObject({
      fields: { disputeReason: expect.any(String) },
    });
    await expect(recordVerdict(ana.context, { ...input, status: 'dismissed' })).rejects.toMatchObject({
      fields: { dismissReason: expect.any(String) },
    });
    const nobody = { claimId: '01900000-0000-7000-8000-000000000000', version: 1, status: 'pending' };
    await expect(recordVerdict(ana.context, nobody)).rejects.toMatchObject({ code: 'not-found' });
    await expect(recordVerdict(ana.context, { claimId: 'x', version: 1 })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('refuses a viewer and writes nothing', async () => {
    const viewer = await aPerson(db, 'viewer');
    const claim = claimOf(claims, '4.12 million tons');
    const rows = await historyRows();
    const refused = recordVerdict(viewer.context, {
      claimId: claim.id,
      version: claim.version,
      status: 'unverifiable',
    });
    await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await historyRows()).toBe(rows);
  });

  it('writes once for one request key, also when both arrive at once', async () => {
    const { claims: fresh } = await anArticle(db, { text: 'Exports fell 9% in June.' });
    const claim = claimOf({ claims: fresh }, '−9%');
    const context = { ...ana.context, requestKey: 'the-same-key' };
    const input = { claimId: claim.id, version: claim.version, status: 'unverifiable' };
    const answers = await Promise.all([recordVerdict(context, input), recordVerdict(context, input)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await recordVerdict(context, input)).toEqual(answers[0]);
    expect(await db.prisma.verdict.count({ where: { claimId: claim.id } })).toBe(1);
    const other = recordVerdict(context, { ...input, status: 'pending' });
    await expect(other).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('undoes my last changes one after the other, and never over somebody else’s', async () => {
    const { claims: fresh } = await anArticle(db, { text: 'Prices rose 4% in April.' });
    const claim = claimOf({ claims: fresh }, '+4%');
    const at = ({ claim: { id, version } }: ClaimAnswer) => ({ claimId: id, version });
    const first = await recordVerdict(ana.context, { ...at({ claim }), status: 'disputed', disputeReason: 'unit' });
    const second = await recordVerdict(ana.context, { ...at(first), status: 'verified', checkedAs: 'fact' });
    const undone = await undoVerdict(ana.context, at(second));
    expect(undone.claim).toMatchObject({ status: 'disputed', disputeReason: 'unit', checkedAs: null });
    const clean = await undoVerdict(ana.context, at(undone));
    expect(clean.claim).toMatchObject({ status: 'pending', disputeReason: null, decidedBy: null });
    await expect(undoVerdict(ana.context, at(clean))).rejects.toMatchObject({ code: 'nothing-to-undo' });
    const mine = await recordVerdict(ana.context, { ...at(clean), status: 'unverifiable' });
    const theirs = await recordVerdict(bo.context, { ...at(mine), status: 'verified', checkedAs: 'fact' });
    await expect(undoVerdict(ana.context, at(theirs))).rejects.toMatchObject({ code: 'conflict' });
  });

  it('ticks dates and the like, and makes a claim of one', async () => {
    const year = claimOf(claims, '1987');
    expect(year).toMatchObject({ status: 'dismissed', lane: 'tick' });
    const ticked = await tickClaim(ana.context, { claimId: year.id, version: year.version, ticked: true });
    expect(ticked.claim).toMatchObject({ tickedBy: ana.name, lane: 'tick' });
    const { claim } = await promoteClaim(ana.context, { claimId: year.id, version: ticked.claim.version });
    expect(claim).toMatchObject({ status: 'pending', lane: null, tickedBy: null });
    const again = tickClaim(ana.context, { claimId: claim.id, version: claim.version, ticked: true });
    await expect(again).rejects.toMatchObject({ code: 'invalid' });
    const undone = await undoVerdict(ana.context, { claimId: claim.id, version: claim.version });
    expect(undone.claim).toMatchObject({ status: 'dismissed', lane: 'tick', tickedBy: ana.name });
  });
});
