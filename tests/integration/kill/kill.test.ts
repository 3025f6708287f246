import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { historyRows } from '@/lib/server/chain/read';
import { GENESIS, rowHash } from '@/lib/server/chain/row';
import { type Database, openDatabase } from '@/lib/server/db/open';
import { verify } from '@/lib/server/verify/verify';

/** Every moment of `before` once, and one more: the ones after it only repeat them. */
const ROUNDS = 12;
/** Verdicts acknowledged before the blow: another number each round, so that it falls at another moment. */
const before = (round: number) => 3 + ((round * 7) % 11);

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'figurecheck kill '));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it(`loses nothing it acknowledged, killed ${ROUNDS} times in the middle of verdicts, and the history is one chain`, async () => {
  const acknowledged = new Map<string, number>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const heard = await reviewUntilKilled(before(round));
    expect(heard.size).toBeGreaterThan(0);
    for (const [claimId, version] of heard) acknowledged.set(claimId, version);
    if (round % 10 === 0) await examine(acknowledged);
  }
}, 240_000);

/** Starts a program on the desk, kills it once it has said so many lines after its first, and gives those it had said. */
function untilKilled(program: string, after: number): Promise<readonly string[]> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', 'lib/cli/prepared.mjs', `tests/integration/kill/${program}`, dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_NO_WARNINGS: '1' } },
  );
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > after + 1) child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) return reject(new Error(`It ended by itself (${code ?? signal}).`));
      resolve(said.slice(0, said.lastIndexOf('\n')).split('\n').slice(1));
    });
  });
}

/** The last version that the desk had said of each claim. */
async function reviewUntilKilled(verdicts: number): Promise<Map<string, number>> {
  const lines = await untilKilled('review-forever.ts', verdicts);
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
}

it('a job killed again and again goes on where it was: every article is read, and none is changed twice', async () => {
  let done = '0';
  for (let round = 1; done !== 'done'; round += 1) {
    expect(round).toBeLessThan(20);
    // The first blows fall at the very beginning, the later ones further on.
    done = (await untilKilled('reread-until-done.ts', 1 + (round % 4))).at(-1) ?? done;
  }
  const db = await openDatabase({ dataDir });
  try {
    const [job] = await db.prisma.jobRun.findMany();
    expect(job).toMatchObject({ state: 'done', reason: null });
    expect(job?.attempt).toBeGreaterThan(2);
    const claims = await db.prisma.claim.findMany({ where: { status: { not: 'dismissed' } } });
    expect(claims.every(({ display }) => !display.includes('99'))).toBe(true);
    const rows = await db.prisma.history.findMany({ where: { batchId: job?.id ?? '' }, select: { subjectId: true } });
    const changed = rows.map(({ subjectId }) => subjectId);
    expect(new Set(changed).size).toBe(changed.length);
    expect([...changed].sort()).toEqual(claims.map(({ id }) => id).sort());
    // The claims were made wrong behind the chain's back, which is said of each; of its own rows nothing is.
    expect((await verify(db.prisma)).drift.filter(({ what }) => what !== 'claim')).toEqual([]);
  } finally {
    await db.close();
  }
}, 240_000);

async function examine(acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const db = await openDatabase({ dataDir });
  try {
    await nothingLost(db, acknowledged);
    await oneChain(db);
  } finally {
    await db.close();
  }
}

async function nothingLost(db: Database, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const claims = await db.prisma.claim.findMany({ include: { verdicts: { orderBy: { claimVersion: 'asc' } } } });
  for (const { id, version, status, verdicts } of claims) {
    expect(version).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 1);
    expect(verdicts.map(({ claimVersion }) => claimVersion)).toEqual(verdicts.map((_, i) => i + 2));
    expect(verdicts.length).toBe(version - 1);
    if (verdicts.length > 0) expect(verdicts.at(-1)?.status).toBe(status);
  }
}

/** Every row stands on the one before it, and every verdict has its row. */
async function oneChain(db: Database): Promise<void> {
  const rows = await historyRows(db.prisma, {});
  let prevHash = GENESIS;
  const told = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    expect(row.seq).toBe(BigInt(index + 1));
    expect(row.prevHash).toBe(prevHash);
    expect(row.hash).toBe(rowHash(row.format, prevHash, row.text));
    prevHash = row.hash;
    const { action, subject } = row.read!;
    const after = row.read?.after as { version: number };
    if (action === 'verdict.record') told.set(subject.id, after.version);
  }
  const claims = await db.prisma.claim.findMany({ where: { version: { gt: 1 } } });
  expect(told).toEqual(new Map(claims.map(({ id, version }) => [id, version])));
}
