import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClaim } from '@/lib/contracts/claims';
import { correctClaim } from '@/lib/server/services/claims/correct-claim';
import { promoteClaim } from '@/lib/server/services/claims/promote-claim';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { tickClaim } from '@/lib/server/services/claims/tick-claim';
import { undoChange } from '@/lib/server/services/claims/undo-change';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { removeEvidence } from '@/lib/server/services/sources/edit-evidence';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('undo by the history on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let bo: Somebody;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    [ana, bo] = [await aPerson(db, 'reviewer'), await aPerson(db, 'reviewer')];
  });
  afterAll(() => db.close());

  const at = ({ id, version }: DeskClaim) => ({ claimId: id, version });

  it('takes back everything I did on the article, whatever it was, newest first, and then says so', async () => {
    const shown = await anArticle(db, {
      text: 'The harbour, founded in 1904, has 12 cranes. The mayor said 4% of them stand still.',
    });
    const articleId = shown.article.id;
    const undo = () => undoChange(ana.context, { articleId });
    const [share, year, shops] = [claimOf(shown, '4%'), claimOf(shown, '1904'), claimOf(shown, '12 cranes')];

    await recordVerdict(ana.context, { ...at(share), status: 'verified', checkedAs: 'both' });
    await tickClaim(ana.context, { ...at(year), ticked: true });
    const { claim: corrected } = await correctClaim(ana.context, { ...at(shops), subject: 'small cranes' });
    const source = { kind: 'paper' as const, title: 'Register of cranes' };
    const { evidenceId } = await addEvidence(ana.context, { claimId: shops.id, sourceId: null, source, evidence: {} });
    await removeEvidence(ana.context, { evidenceId, version: 1 });
    await recordVerdict(ana.context, { ...at(corrected), status: 'disputed', disputeReason: 'out-of-date' });

    const undone = [await undo(), await undo(), await undo(), await undo(), await undo(), await undo()];
    expect(undone.map(({ claim, undone: what }) => [claim.display, what])).toEqual([
      [shops.display, 'marked it disputed: out of date'],
      [shops.display, 'removed a source'],
      [shops.display, 'added a source'],
      [shops.display, expect.stringContaining('corrected the reading')],
      [year.display, 'ticked it'],
      [share.display, 'marked it verified as said and as fact'],
    ]);
    expect(undone.map(({ claim }) => claim.evidence.length)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(undone[0]?.claim).toMatchObject({ status: 'pending', disputeReason: null });
    expect(undone[3]?.claim.subject).toBe(shops.subject);
    expect(undone[4]?.claim).toMatchObject({ lane: 'tick', tickedAt: null, tickedBy: null });
    expect(undone[5]?.claim).toMatchObject({ status: 'pending', checkedAs: null, decidedBy: null });
    await expect(undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('leaves what somebody else changed since, and takes what was before it', async () => {
    const shown = await anArticle(db, { text: 'Rents rose 8% in June and 9% in July.' });
    const [june, july] = [claimOf(shown, '+8%'), claimOf(shown, '+9%')];
    await recordVerdict(ana.context, { ...at(july), status: 'unverifiable' });
    const { claim: mine } = await recordVerdict(ana.context, { ...at(june), status: 'unverifiable' });
    await recordVerdict(bo.context, { ...at(mine), status: 'disputed', disputeReason: 'where-or-who' });
    const { claim } = await undoChange(ana.context, { articleId: shown.article.id });
    expect(claim).toMatchObject({ id: july.id, status: 'pending' });
    const nothing = undoChange(ana.context, { articleId: shown.article.id });
    await expect(nothing).rejects.toMatchObject({
      code: 'nothing-to-undo',
      message: expect.stringContaining('somebody else'),
    });
  });

  it('takes back a promotion, and only on the claim that is named', async () => {
    const shown = await anArticle(db, { text: 'Opened in 1987, it lost 5% of its ships.' });
    const [year, share] = [claimOf(shown, '1987'), claimOf(shown, '−5%')];
    await promoteClaim(ana.context, at(year));
    await recordVerdict(ana.context, { ...at(share), status: 'unverifiable' });
    const { claim } = await undoChange(ana.context, { articleId: shown.article.id, subjectId: year.id });
    expect(claim).toMatchObject({ id: year.id, status: 'dismissed', lane: year.lane, reason: year.reason });
  });

  it('leaves a trail that verify follows', async () => {
    expect((await verify(db.prisma)).drift).toEqual([]);
  });
});
