import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBy, verifyCommand } from '@/lib/cli/verify';
import { ClaimFilters } from '@/lib/contracts/claim-list';
import { type Rules, TODAYS_RULES } from '@/lib/core/checks/proof';
import { claimsPage } from '@/lib/server/queries/claims';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { markLookAgain } from '@/lib/server/services/claims/mark-look-again';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { addPastedText } from '@/lib/server/services/sources/from-outside';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { BULLETIN, firstMatch } from '@/tests/support/evidence';
import { aPerson, asCommand, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** Tomorrow's rules: every comparison is found to be open, as a change of the rules on purpose would. */
const NEWER: Rules = {
  version: TODAYS_RULES.version + 1,
  proveAgain: (stored) => ({
    ...stored,
    comparisons: stored.comparisons.map((one) => ({
      ...one,
      finding: { ...one.finding, outcome: 'overlaps' } as never,
    })),
  }),
};

describe.each(databaseKinds())('newer rules on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let claimId: string;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    const desk = await anArticle(db);
    claimId = claimOf(desk, '4.12 million tons').id;
    const { snapshotId } = await addPastedText(ana.context, BULLETIN, { title: 'Bulletin' });
    await pinEvidence(ana.context, await firstMatch(ana.context, claimId, snapshotId ?? ''));
    await recordVerdict(ana.context, { claimId, version: 1, status: 'verified', checkedAs: 'fact' });
  });
  afterAll(() => db.close());

  const looked = async () => {
    const { rows, total } = await claimsPage(ana.context, {
      filters: ClaimFilters.parse({ look: 'again' }),
      timeZone: 'UTC',
    });
    return { ids: rows.map(({ id }) => id), total };
  };

  it('are told from tampering: a verdict under older rules is work for the desk', async () => {
    const { drift, otherwise, rules } = await verify(db.prisma, null, NEWER);
    expect(drift).toEqual([]);
    expect(rules).toBe(TODAYS_RULES.version + 1);
    expect(otherwise).toMatchObject([{ claimId, claimVersion: 2, rules: TODAYS_RULES.version }]);
    expect(otherwise[0]?.why).toContain('now it is “overlaps”');
  });

  it('say nothing of verdicts given under themselves', async () => {
    const { drift, otherwise } = await verify(db.prisma);
    expect([drift, otherwise]).toEqual([[], []]);
    const same = { ...NEWER, version: TODAYS_RULES.version };
    expect((await verify(db.prisma, null, same)).drift).toMatchObject([{ what: 'comparison' }]);
  });

  it('end the command with 0 and a line that says what to do, and list the claim', async () => {
    const lines: string[] = [];
    const command = verifyBy(NEWER);
    const here = { db, context: asCommand(db) };
    expect(await command.run(here, await command.prepare([]), (line) => lines.push(line))).toBe(0);
    expect(lines.slice(-2)).toEqual([
      'Today’s rules say otherwise of 1 figure, where its verdict rests on older rules. They stand; the claims page lists those that still hold under “To look at again”.',
      'Nothing drifted.',
    ]);
    expect(await looked()).toEqual({ ids: [claimId], total: 1 });
  });

  it('fill the filter “to look at again”, until the claim is decided anew', async () => {
    const { otherwise } = await verify(db.prisma, null, NEWER);
    const history = await db.prisma.history.count();
    expect(await markLookAgain(asCommand(db), { byRules: NEWER.version, otherwise })).toEqual({ marked: 1 });
    expect(await db.prisma.history.count()).toBe(history);
    expect(await looked()).toEqual({ ids: [claimId], total: 1 });
    expect((await deskClaim(db.prisma, claimId, ana.context.actor)).lookAgain).toContain('A comparison with a source');
    const stale = otherwise.map((one) => ({ ...one, claimVersion: 7 }));
    expect(await markLookAgain(asCommand(db), { byRules: NEWER.version, otherwise: stale })).toEqual({ marked: 0 });
    await markLookAgain(asCommand(db), { byRules: NEWER.version, otherwise });
    await recordVerdict(ana.context, { claimId, version: 2, status: 'unverifiable' });
    expect(await looked()).toEqual({ ids: [], total: 0 });
  });

  it('are no matter for a reviewer to declare', async () => {
    await expect(markLookAgain(ana.context, { byRules: 2, otherwise: [] })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('do not hide a proof that was changed and claims to be older', async () => {
    await db.pool.query(`CREATE TABLE kept_verdict AS TABLE verdict`);
    await db.pool.query(
      `UPDATE verdict SET proof = jsonb_set(jsonb_set(proof, '{rules}', '0'), '{comparisons,0,finding,outcome}', '"exact"')
       WHERE proof->'comparisons'->0 IS NOT NULL`,
    );
    const { drift, otherwise } = await verify(db.prisma);
    expect(drift.map(({ what }) => what)).toEqual(expect.arrayContaining(['verdict', 'comparison']));
    expect(otherwise).toEqual([]);
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const here = { db, context: asCommand(db) };
    expect(await verifyCommand.run(here, await verifyCommand.prepare([]), say)).toBe(1);
    await db.pool.query('DELETE FROM verdict');
    await db.pool.query('INSERT INTO verdict TABLE kept_verdict');
    expect(await verifyCommand.run(here, await verifyCommand.prepare([]), say)).toBe(0);
    expect(lines.at(-1)).toBe('Nothing drifted.');
  });
});
