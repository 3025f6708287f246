import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { CorrectClaim, DeskClaim } from '@/lib/contracts/claims';
import type { Context } from '@/lib/server/context';
import { articleFindings } from '@/lib/server/queries/findings';
import { addClaim } from '@/lib/server/services/claims/add-claim';
import { correctClaim } from '@/lib/server/services/claims/correct-claim';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { tickClaim } from '@/lib/server/services/claims/tick-claim';
import { undoChange } from '@/lib/server/services/claims/undo-change';
import { answerFinding } from '@/lib/server/services/findings/answer-finding';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

const UNDECIDED = {
  checkedAs: null,
  disputeReason: null,
  dismissReason: null,
  proposedWording: null,
  note: null,
} as const;

describe.each(databaseKinds())('sums of figures that a person put right, on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let context: Context;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    ({ context } = ana);
  });
  afterAll(() => db.close());

  /** Each text is an article of its own, which it would not be if it were there already. */
  let articles = 0;
  const opened = (text: string) => {
    articles += 1;
    return anArticle(db, { text: `Report ${articles}\n\n${text}` });
  };
  const sums = async (desk: { readonly article: { readonly id: string } }) => {
    const { findings } = await articleFindings(context, desk.article.id);
    return findings.map(({ outcome, key, claimId }) => ({ outcome, key, claimId }));
  };
  const correct = (claim: DeskClaim, words: Omit<z.input<typeof CorrectClaim>, 'claimId' | 'version'>) =>
    correctClaim(context, { claimId: claim.id, version: claim.version, ...words });

  const SALES = 'Sales rose 9% from 6.64 million tons to 7.15 million tons.';
  const KEY = 'change:6.64 million tons|7.15 million tons|9%';

  it('are worked out with the value it has now, under the name they had', async () => {
    const desk = await opened(SALES);
    const claim = claimOf(desk, '+9%');
    const wrong = [{ outcome: 'contradicted', key: KEY, claimId: claim.id }];
    expect(await sums(desk)).toEqual(wrong);
    await answerFinding(context, { articleId: desk.article.id, key: KEY, reason: 'As the ministry has it.' });
    const { claim: after } = await correct(claim, { value: 'rose 7.7%' });
    expect(await sums(desk)).toEqual([{ ...wrong[0], outcome: 'confirmed' }]);
    expect(await db.prisma.claimDoubt.count({ where: { articleId: desk.article.id } })).toBe(0);
    await undoChange(context, { articleId: desk.article.id, subjectId: after.id });
    expect(await sums(desk)).toEqual(wrong);
    expect((await articleFindings(context, desk.article.id)).findings).toMatchObject([
      { answer: { reason: 'As the ministry has it.' } },
    ]);
  });

  it('follow its unit, its precision, its role and what it measures', async () => {
    const byUnit = await opened(SALES);
    await correct(claimOf(byUnit, '7.15 million tons'), { value: '7.15 million visitors' });
    expect(await sums(byUnit)).toEqual([]);
    const byPrecision = await opened('Sales rose 9% from 6.64 million tons to 7.15 million tons in all.');
    await correct(claimOf(byPrecision, '+9%'), { precision: 1 });
    expect(await sums(byPrecision)).toMatchObject([{ outcome: 'confirmed' }]);
    const byRole = await opened('Output rose 9% from 6.64 million tons to 7.15 million tons.');
    await correct(claimOf(byRole, '7.15 million tons'), { role: 'target' });
    expect(await sums(byRole)).toEqual([]);
    const byThing = await opened('The fair sold 310 tickets in May. It sold 420 tickets in June, an increase of 50%.');
    expect(await sums(byThing)).toMatchObject([{ outcome: 'contradicted' }]);
    await correct(claimOf(byThing, '310 tickets'), { subject: 'lottery slips' });
    expect(await sums(byThing)).toEqual([]);
  });

  it('leave out what a person said is nothing to check', async () => {
    const desk = await opened(SALES);
    const { id: claimId, version } = claimOf(desk, '6.64 million tons');
    await recordVerdict(context, {
      ...{ ...UNDECIDED, claimId, version },
      status: 'dismissed',
      dismissReason: 'not-a-claim',
    });
    expect(await sums(desk)).toEqual([]);
    await undoChange(context, { articleId: desk.article.id, subjectId: claimId });
    expect(await sums(desk)).toMatchObject([{ outcome: 'contradicted', key: KEY }]);
  });

  it('take in a figure that was marked by hand', async () => {
    const text = 'The farm kept twoscore sheep, 35 goats and 25 cows, a total of 90 animals.';
    const desk = await opened(text);
    expect(await sums(desk)).toEqual([]);
    const start = desk.revision.text.indexOf('twoscore');
    const span = { start, end: start + 'twoscore sheep'.length };
    const { claim } = await addClaim(context, { articleId: desk.article.id, revisionId: desk.revision.id, ...span });
    await correct(claim, { value: '40 sheep' });
    const whole = claimOf(desk, '90 animals').id;
    const [sum] = await sums(desk);
    expect(sum).toMatchObject({ outcome: 'contradicted', claimId: whole });
    expect(sum?.key).toContain('twoscore sheep');
    await undoChange(context, { articleId: desk.article.id, subjectId: claim.id });
    await undoChange(context, { articleId: desk.article.id, subjectId: claim.id });
    expect(await sums(desk)).toEqual([]);
  });

  it('stay as they are under verdicts and ticks', async () => {
    const desk = await opened(
      `${SALES} The yard opened on 4 May 1998 and closed on 4 May 2023, after 25 years. It ranked third.`,
    );
    const before = await sums(desk);
    expect(before).toHaveLength(2);
    const { id: claimId, version } = claimOf(desk, '+9%');
    await recordVerdict(context, { ...UNDECIDED, claimId, version, status: 'unverifiable' });
    const rank = desk.claims.find(({ lane }) => lane === 'tick');
    await tickClaim(context, { claimId: rank?.id ?? '', version: 1, ticked: true });
    expect(await sums(desk)).toEqual(before);
  });
});
