import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskChanges, historyHead } from '@/lib/server/queries/desk-changes';
import { articleFindings } from '@/lib/server/queries/findings';
import { copyText, sourcePage } from '@/lib/server/queries/source-page';
import { tryWorking, workingsFor } from '@/lib/server/queries/workings';
import { answerFinding } from '@/lib/server/services/findings/answer-finding';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { lookIn, lookInCopy, lookInFile } from '@/lib/server/services/sources/look-in';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { searchProgress } from '@/lib/server/services/sources/search-others';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { BULLETIN, figuresOf, firstMatch, settles } from '@/tests/support/evidence';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

const MILL = `Mill opens again

Sales rose 9% from 6.64 million tons to 7.15 million tons. The herd, which numbered 244 goats in spring, shrank by 35% to 183. The port moved 4.12 million tonnes in February, up 6.3% from a year ago.`;

describe.each(databaseKinds())('arithmetic for the desk on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let desk: Awaited<ReturnType<typeof anArticle>>;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    desk = await anArticle(db, { text: MILL });
  });
  afterAll(() => db.close());

  it('names sums that disagree, with the claim, and what a source must show', async () => {
    const { findings, implied } = await articleFindings(ana.context, desk.article.id);
    const wrong = findings.filter(({ outcome }) => outcome === 'contradicted');
    expect(wrong).toMatchObject([{ claimId: claimOf(desk, '+9%').id, answer: null }]);
    expect(wrong[0]?.sentence).toContain('so “9%” does not fit');
    expect(wrong[0]).toMatchObject({
      instead: '8%',
      working: 'b / a − 1 = +7.524 to +7.837%, where a is 6.64 million tons, b is 7.15 million tons',
    });
    expect(wrong[0]?.figures.map(({ claimId }) => claimId)).toEqual(
      ['6.64 million tons', '7.15 million tons', '+9%'].map((display) => claimOf(desk, display).id),
    );
    expect(wrong[0]?.figures.map(({ start, end }) => MILL.slice(start, end))).toContain('9%');
    expect(implied[claimOf(desk, '+6.3%').id]).toBe(
      'If both are right, February 2025 was 3.869 to 3.882 million tonnes.',
    );
  });

  it('asks where only the structure ties the figures, and doubts none of them for it', async () => {
    const { findings } = await articleFindings(ana.context, desk.article.id);
    const asks = findings.filter(({ outcome }) => outcome === 'ask');
    expect(asks).toMatchObject([{ claimId: claimOf(desk, '−35%').id, slip: null, instead: '25%' }]);
    const doubts = await db.prisma.claimDoubt.findMany({ where: { articleId: desk.article.id } });
    const against = findings.filter(({ outcome }) => outcome === 'contradicted').map(({ key }) => key);
    expect(against).toHaveLength(1);
    expect([...new Set(doubts.map(({ findingKey }) => findingKey))]).toEqual(against);
  });

  it('keeps why a sum was set aside, and brings it back', async () => {
    const articleId = desk.article.id;
    const contradicted = async () =>
      (await articleFindings(ana.context, articleId)).findings.find(({ outcome }) => outcome === 'contradicted');
    const { key = '' } = (await contradicted()) ?? {};
    const since = await historyHead(db.prisma);
    await answerFinding(ana.context, { articleId, key, reason: 'Another year.' });
    expect(await deskChanges(ana.context, { articleId, since })).toMatchObject({ answers: true, claims: [] });
    expect((await contradicted())?.answer).toMatchObject({ reason: 'Another year.', by: ana.name });
    await answerFinding(ana.context, { articleId, key, reason: '' });
    expect((await contradicted())?.answer).toBeNull();
    const rows = await db.prisma.history.count({ where: { action: 'finding.answer' } });
    expect(rows).toBe(2);
    const viewer = await aPerson(db, 'viewer');
    await expect(answerFinding(viewer.context, { articleId, key, reason: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('finds an answer again that was given when a length of time was named without its dates', async () => {
    const { article } = await anArticle(db, {
      text: 'Bridge\n\nThe bridge opened on 4 May 1998 and closed on 4 May 2023, after 35 years in service.',
    });
    const former = 'duration:35 years';
    await answerFinding(ana.context, { articleId: article.id, key: former, reason: 'With the years of building.' });
    const read = async () => (await articleFindings(ana.context, article.id)).findings;
    expect(await read()).toMatchObject([
      {
        key: 'duration:4 may 1998|4 may 2023|35 years',
        answer: { reason: 'With the years of building.', by: ana.name },
      },
    ]);
    const kept = await db.prisma.findingAnswer.findMany({ where: { articleId: article.id } });
    expect(kept).toMatchObject([{ findingKey: 'duration:4 may 1998|4 may 2023|35 years', byId: ana.id }]);
    expect(await read()).toMatchObject([{ answer: { by: ana.name } }]);
    expect(await db.prisma.history.count({ where: { action: 'finding.rekey' } })).toBe(2);
    expect((await verify(db.prisma)).drift).toEqual([]);
  });

  it('looks in a pasted text, a file and a copy that is kept', async () => {
    const claimId = claimOf(desk, '4.12 million tonnes').id;
    const pasted = await lookIn(ana.context, { claimId, given: BULLETIN });
    expect(figuresOf(pasted.found?.matches ?? [])[0]?.quote).toBe('4,118,000');
    const snapshotId = pasted.found?.snapshotId ?? '';
    expect(await settles(ana.context, snapshotId, desk.article.id)).toContain(claimOf(desk, '+6.3%').id);
    const { settles: told } = await searchProgress(ana.context, { claimId, snapshotId });
    expect(told).toContain(claimOf(desk, '+6.3%').id);
    expect(told).not.toContain(claimId);
    const file = { name: 'b.txt', contentType: 'text/plain', bytes: new TextEncoder().encode(BULLETIN) };
    const inFile = await lookInFile(ana.context, claimId, file, true);
    expect(inFile).toMatchObject({ source: { kind: 'file', confidential: true }, failure: null });
    const again = await lookInCopy(ana.context, { claimId, snapshotId: pasted.found?.snapshotId ?? '' });
    expect(again.found?.matches).toEqual(pasted.found?.matches);
    const link = await lookIn(ana.context, { claimId, given: 'http://127.0.0.1:9/x' });
    expect(link).toMatchObject({
      found: null,
      failure: expect.stringMatching(/private network/),
      source: null,
    });
    await expect(lookIn(ana.context, { claimId, given: '  ' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('offers the workings that come out at the figure', async () => {
    const { id } = claimOf(desk, '+6.3%');
    for (const value of ['4.12 million tonnes', '3.876 million tonnes'])
      await addEvidence(ana.context, { claimId: id, source: { kind: 'paper', title: value }, evidence: { value } });
    const { values, fitting } = await workingsFor(ana.context, id);
    expect(values.slice(0, 2).map(({ label }) => label)).toEqual([
      '4.12 million tonnes (source)',
      '3.876 million tonnes (source)',
    ]);
    expect(fitting[0]).toMatchObject({ working: { expression: 'a / b - 1' }, standing: 'agrees' });
    expect(await tryWorking(ana.context, { claimId: id, expression: 'b / a - 1' })).toMatchObject({
      standing: 'differs',
    });
    expect((await tryWorking(ana.context, { claimId: id, expression: 'a +' })).sentence).toMatch(
      /^The working is not understood/,
    );
  });

  it('shows a copy as text with its passages, and what rests on a source', async () => {
    const claimId = claimOf(desk, '4.12 million tonnes').id;
    const { source, found } = await lookIn(ana.context, {
      claimId,
      given: `${'Nothing here.\n'.repeat(4000)}${BULLETIN}`,
    });
    const snapshotId = found?.snapshotId ?? '';
    const { evidenceId } = await pinEvidence(ana.context, await firstMatch(ana.context, claimId, snapshotId));
    const shown = await copyText(ana.context, { snapshotId, evidenceId });
    const [mark] = shown?.marks ?? [];
    expect(shown?.text.slice(mark?.start, mark?.end)).toBe('4,118,000');
    expect(mark).toMatchObject({ evidenceId, chosen: true });
    expect(shown?.from).toBeGreaterThan(40_000);
    const start = await copyText(ana.context, { snapshotId });
    expect(start).toMatchObject({ from: 0, marks: [] });
    expect(start?.text.length).toBeLessThan(start?.length ?? 0);
    const detail = await sourcePage(ana.context, source?.id ?? '');
    expect(detail).toMatchObject({ claimCount: 1, claims: [{ claimId, passage: { snapshotId } }] });
    expect(await copyText(ana.context, { snapshotId: desk.article.id })).toBeNull();
    expect(await sourcePage(ana.context, 'x')).toBeNull();
  });

  it('leaves nothing that drifts', async () => {
    expect((await verify(db.prisma)).drift).toEqual([]);
  });
});
