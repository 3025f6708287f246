import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rereadCommand } from '@/lib/cli/reread';
import { historyTexts } from '@/lib/server/chain/read';
import type { Database } from '@/lib/server/db/open';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { undoVerdict } from '@/lib/server/services/claims/undo-verdict';
import { verify } from '@/lib/server/verify/verify';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { asCommand, contextOf } from '@/tests/support/people';

/** The head of its history, as the version that made it printed it. */
const HEAD = { seq: '24', hash: '90add5783147f4f8378a44fff61e40070c433dc7c1f4a548f8dcf653fc526b3f' };
const DUMP = readFileSync(path.join(import.meta.dirname, '../../support/old-desks/2026-11-28.sql'), 'utf8');

describe.each(databaseKinds())('a desk of an older version, on the %s database', (kind) => {
  let db: Database;
  beforeEach(async () => {
    db = await freshDatabase(kind);
    await db.pool.query(
      `DROP SCHEMA public, pgboss CASCADE; CREATE SCHEMA public; SET check_function_bodies = false; ${DUMP}`,
    );
  });
  afterEach(() => db.close());

  it('is brought up to date with every verdict, pin, answer and proof, and its history is the one it was', async () => {
    await db.migrate();
    const { drift, otherwise, checked, head } = await verify(db.prisma, HEAD);
    expect({ drift, otherwise, head }).toEqual({ drift: [], otherwise: [], head: HEAD });
    expect(checked).toMatchObject({ articles: 1, claims: 7, verdicts: 3, comparisons: 1, workings: 1, evidence: 1 });
    expect(await db.prisma.findingAnswer.count()).toBe(1);
  });

  it('has its copy read anew, with what was pinned in it carried along, and verifies as before', async () => {
    await db.migrate();
    const lines: string[] = [];
    const here = { db, context: asCommand(db) };
    const run = async () =>
      rereadCommand.run(here, await rereadCommand.prepare(['copies']), (line) => lines.push(line));
    expect(await run()).toBe(0);
    expect(lines).toEqual(['1 saved copy read anew; 1 pinned passage carried along; 0 to look at again.']);
    const { drift, checked, head } = await verify(db.prisma, HEAD);
    expect(drift).toEqual([]);
    expect(checked).toMatchObject({ copies: 1, readings: 2, evidence: 1 });
    expect(Number(head.seq)).toBe(Number(HEAD.seq) + 1);
    const [pin] = await db.prisma.evidence.findMany({ include: { carried: { include: { reading: true } } } });
    expect(pin).toMatchObject({ readingId: null, carried: { reading: { readerVersion: READER_VERSION } } });
    expect(await run()).toBe(0);
    expect(lines.at(-1)).toMatch(/^0 saved copies read anew/);
  });

  it('goes on from there: old rows are undone, new rows follow them in one chain', async () => {
    await db.migrate();
    const claim = await db.prisma.claim.findFirstOrThrow({
      where: { status: 'verified' },
      include: { decidedBy: true },
    });
    const { id, name, role } = claim.decidedBy!;
    const context = contextOf(db, { kind: 'person', id, name, role });
    const undone = await undoVerdict(context, { claimId: claim.id, version: claim.version });
    expect(undone.claim.status).toBe('pending');
    await recordVerdict(context, { claimId: claim.id, version: undone.claim.version, status: 'unverifiable' });
    const { drift, head } = await verify(db.prisma, HEAD);
    expect(drift).toEqual([]);
    expect(Number(head.seq)).toBe(Number(HEAD.seq) + 2);
    const rows = await historyTexts(db.prisma, { where: { subjectId: claim.id } });
    expect(rows.map(({ actor }) => actor.name)).toEqual([name, name, name]);
  });

  it.each([
    ['a verdict', `UPDATE verdict SET status = 'unverifiable' WHERE status = 'verified'`, 'verdict'],
    ['a row of the history', `UPDATE history SET text = replace(text, 'verified', 'disputed')`, 'history row'],
    ['a pinned value', `UPDATE evidence SET "valueAsPrinted" = '9,999'`, 'evidence'],
    ['why a sum was set aside', `UPDATE finding_answer SET reason = 'x'`, 'sum set aside'],
    ['a claim’s value', `UPDATE claim SET written = '9.99' WHERE written = '4.12'`, 'claim'],
  ])('that was tampered with before it was brought up to date still shows %s', async (_, sql, what) => {
    await db.pool.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`);
    await db.migrate();
    expect((await verify(db.prisma, HEAD)).drift.map((one) => one.what)).toContain(what);
  });
});
