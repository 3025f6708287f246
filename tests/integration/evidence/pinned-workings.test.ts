import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkingMatchView } from '@/lib/contracts/evidence';
import { findEvidence } from '@/lib/server/queries/matches';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { undoChange } from '@/lib/server/services/claims/undo-change';
import { addPastedText } from '@/lib/server/services/sources/from-outside';
import { pinCells, pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { figuresOf } from '@/tests/support/evidence';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

const MILLS = `Losses shrink at Larkfield Mills

Larkfield Mills made an operating loss of $42 million in 2024. Revenue rose 8.2% in 2024. Dividends paid were $12 million in 2023. The weaving mill had 1,204 workers in 2024. The median wage at the weaving mill was £682 a week in 2024.`;

/** Brackets that are the news and brackets that only take off, a scale in a note, "weekly" in a title. */
const ACCOUNTS = [
  'Larkfield Mills, accounts',
  '',
  '$ million\t2023\t2024',
  'Revenue\t730.1\t790.0',
  'Operating profit (loss)\t(61)\t(42)',
  'Dividends paid\t(12)\t(9)',
  '',
  'Workers by mill',
  'Mill\t2023\t2024',
  'Weaving\t1,311\t1,204',
  'Harrow\t902\t1,031',
  'Total\t2,213\t2,235',
  '',
  'Gross weekly earnings by mill (£)',
  'Mill\tMedian 2024\tMean 2024',
  'Weaving\t681.7\t702.3',
  'Harrow\t655.0\t671.9',
].join('\n');

describe.each(databaseKinds())('what is found in a table and pinned from it on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let desk: Awaited<ReturnType<typeof anArticle>>;
  let snapshotId: string;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    desk = await anArticle(db, { text: MILLS, publishedOn: '2025-03-03' });
    snapshotId = (await addPastedText(ana.context, ACCOUNTS)).snapshotId ?? '';
  });
  afterAll(() => db.close());

  const matchesOf = async (display: string) => {
    const { id } = claimOf(desk, display);
    return (await findEvidence(ana.context, { claimId: id, snapshotId })).matches;
  };
  const workingFor = async (display: string) => {
    const found = (await matchesOf(display)).find((match): match is WorkingMatchView => match.is === 'working');
    if (!found) throw new Error(`Nothing is worked out for ${display}`);
    return found;
  };
  const left = () => db.prisma.evidence.count({ where: { removedAt: null, kind: 'number', valueAsPrinted: '790.0' } });

  it.each([
    ['$42 million', '(42)'],
    ['$12 million', '(12)'],
    ['1,204 workers', '1,204'],
    ['£682 a week', '681.7'],
  ])('says the same of %s when it is found and when it is pinned', async (display, printed) => {
    const [first] = figuresOf(await matchesOf(display));
    expect(first).toMatchObject({ quote: printed, comparison: { standing: 'agrees' } });
    const { claim } = await pinEvidence(ana.context, first?.pin);
    expect(claim.evidence.at(-1)?.comparison).toEqual(first?.comparison);
  });

  it('offers nothing of which no word is in the text and whose number is another', async () => {
    const quotes = figuresOf(await matchesOf('$42 million')).map(({ quote }) => quote);
    expect(quotes).toContain('(61)');
    expect(quotes).not.toContain('1,204');
    expect(quotes).not.toContain('790.0');
  });

  it('pins the cells of a working together or not at all', async () => {
    const { cells } = await workingFor('+8.2%');
    const [first, second] = cells.map(({ pin }) => pin);
    if (!first || !second) throw new Error('A working has two cells');
    const claimId = claimOf(desk, '+8.2%').id;
    const wrong = { ...second, quote: '731.0' };
    await expect(pinCells(ana.context, { claimId, snapshotId, pins: [first, wrong] })).rejects.toMatchObject({
      code: 'invalid',
    });
    const other = { ...second, claimId: claimOf(desk, '$42 million').id };
    await expect(pinCells(ana.context, { claimId, snapshotId, pins: [first, other] })).rejects.toMatchObject({
      code: 'invalid',
      fields: { pins: 'Cells of one claim and one saved copy are pinned together.' },
    });
    expect(await left()).toBe(0);
  });

  it('takes them back together, and proves a verdict with them that tampering breaks', async () => {
    const { cells, expression, comparison } = await workingFor('+8.2%');
    const claimId = claimOf(desk, '+8.2%').id;
    expect(comparison).toMatchObject({ standing: 'agrees' });
    const pins = cells.map(({ pin }) => pin);
    await pinCells(ana.context, { claimId, snapshotId, pins });
    const { claim: undone } = await undoChange(ana.context, { articleId: desk.article.id });
    expect(undone.evidence).toEqual([]);
    const { evidenceIds, claim } = await pinCells(ana.context, { claimId, snapshotId, pins });
    expect(claim.sourcesDisagree).toBeNull();
    const inputs = cells.map(({ name }, at) => ({ name, evidenceId: evidenceIds[at] }));
    const { claim: verified } = await recordVerdict(ana.context, {
      ...{ claimId, version: claim.version, status: 'verified', checkedAs: 'fact' },
      working: { expression, inputs },
    });
    expect(verified.working).toMatchObject({
      expression,
      standing: 'agrees',
      drifted: false,
      inputs: [{ name: 'A' }, { name: 'B' }],
    });
    expect((await verify(db.prisma)).drift).toEqual([]);
    const [id = ''] = evidenceIds;
    const { reading } = await db.prisma.evidence.findUniqueOrThrow({ where: { id } });
    const forged = JSON.parse(JSON.stringify(reading).replace('790.0', '799.0'));
    await db.prisma.evidence.update({ where: { id }, data: { reading: forged } });
    const { drift } = await verify(db.prisma);
    expect(drift.map((one) => `${one.what} ${one.id}`)).toContain(`evidence ${id}`);
    await db.prisma.evidence.update({ where: { id }, data: { reading: reading ?? {} } });
  });
});
