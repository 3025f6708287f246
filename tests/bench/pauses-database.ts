/**
 * `npm run bench -- pauses-database [SECONDS]`: ten reviewers give verdicts without rest for so many seconds (8), and a
 * second in, somebody asks what takes the database 600 ms. Prints verdicts a second and the longest pause of the event
 * loop, in milliseconds, on the embedded database (in a folder, as the product keeps it) and on a PostgreSQL server.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import type { Context } from '@/lib/server/context';
import { type Database, openDatabase } from '@/lib/server/db/open';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { freshDatabase } from '../support/database';

const SECONDS = Number(process.argv[2] ?? 8);
const WRITERS = 10;
const TOWNS = 200;

interface Measured {
  readonly verdicts: number;
  readonly longest: number;
}

/** The longest time, in milliseconds, that nothing else could run. */
function watchPauses(): { stop(): number } {
  let last = performance.now();
  let longest = 0;
  const look = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return {
    stop() {
      clearInterval(look);
      return longest;
    },
  };
}

async function measure(db: Database): Promise<Measured> {
  const context: Context = {
    prisma: db.prisma,
    actor: { kind: 'command', id: null, name: 'bench' },
    now: () => new Date(),
    newId: () => uuid(),
  };
  const lines = Array.from({ length: TOWNS }, (_, i) => `Town number ${i + 1} lost ${(i % 90) + 1}% of its shops.`);
  await addArticle(context, { title: 'Shops', ownership: 'our_draft', text: lines.join('\n') });
  const claims = await db.prisma.claim.findMany({ where: { status: { not: 'dismissed' } }, orderBy: { id: 'asc' } });
  let verdicts = 0;
  let going = true;
  const writer = async (who: number) => {
    const versions = new Map(claims.filter((_, i) => i % WRITERS === who).map(({ id, version }) => [id, version]));
    for (let turn = 0; going; turn += 1)
      for (const [claimId, version] of versions) {
        if (!going) return;
        const status = turn % 2 === 0 ? 'unverifiable' : 'pending';
        const { claim } = await recordVerdict(context, { claimId, version, status });
        versions.set(claimId, claim.version);
        verdicts += 1;
      }
  };
  const pauses = watchPauses();
  const writers = Array.from({ length: WRITERS }, (_, who) => writer(who));
  await sleep(1_000);
  await db.pool.query('SELECT pg_sleep(0.6)');
  await sleep(SECONDS * 1_000 - 1_600);
  going = false;
  await Promise.all(writers);
  return { verdicts: verdicts / SECONDS, longest: pauses.stop() };
}

async function inFolder(): Promise<Measured> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'figurecheck-bench-'));
  const db = await openDatabase({ dataDir });
  try {
    await db.migrate();
    return await measure(db);
  } finally {
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function onServer(): Promise<Measured> {
  const db = await freshDatabase('server');
  return measure(db).finally(() => db.close());
}

for (const [name, run] of [
  ['embedded', inFolder],
  ['server', onServer],
] as const) {
  const { verdicts, longest } = await run();
  console.log(`${name}: ${verdicts.toFixed(0)} verdicts a second, longest pause ${longest.toFixed(0)} ms`);
}
process.exit(0);
