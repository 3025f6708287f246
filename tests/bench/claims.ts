/**
 * `npm run bench -- claims [COUNT]`: how long the claims page and the dashboard take over so many claims (100,000) on the
 * embedded database, in a folder as the product keeps it. Each line is the middle of seven runs, in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { ArticleFilters } from '@/lib/contracts/article-list';
import { CLAIM_SORTS, ClaimFilters } from '@/lib/contracts/claim-list';
import type { Context } from '@/lib/server/context';
import { openDatabase } from '@/lib/server/db/open';
import { articlesPage } from '@/lib/server/queries/articles';
import { claimFacets, claimsPage } from '@/lib/server/queries/claims';
import { dashboard } from '@/lib/server/queries/dashboard';

const COUNT = Number(process.argv[2] ?? 100_000);
const RUNS = 7;
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'figurecheck-bench-'));
const db = await openDatabase({ dataDir });
await db.migrate();
const context: Context = {
  prisma: db.prisma,
  actor: { kind: 'command', id: null, name: 'bench' },
  now: () => new Date('2026-06-30T12:00:00Z'),
  newId: () => uuid(),
};

async function fill(): Promise<void> {
  const id = (prefix: string, number: string) =>
    `('${prefix}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const moment = (number: string) =>
    `timestamptz '2026-01-01 00:00Z' + ${number} * interval '1 minute' * ${(180 * 1440) / COUNT}`;
  const articles = Math.max(10, COUNT / 100);
  await db.pool.query(`
    INSERT INTO article (id, title, publisher, ownership, sha256, "currentRevisionId", "createdAt", "updatedAt", "archivedAt", deadline)
    SELECT ${id('0190a000', 'i')}, 'Article ' || i, 'Publisher ' || i % 12, 'our_draft', 'sha' || i, NULL, at, at,
      CASE WHEN i % 20 = 0 THEN at END, CASE WHEN i % 3 = 0 THEN at + interval '2 days' END
    FROM (SELECT i, ${moment(`(i * ${COUNT / articles})`)} AS at FROM generate_series(1, ${articles}) AS i) AS made`);
  const status = `(ARRAY['pending','pending','verified','verified','verified','disputed','unverifiable','dismissed','dismissed','dismissed'])[1 + (i * 7) % 10]`;
  await db.pool.query(`
    INSERT INTO claim (id, "articleId", "engineVersion", status, lane, reason, kind, written, scale, times, "over", comparator,
      unit, display, lowest, highest, quote, sentence, attribution, certainty, links, worthiness, "worthinessReasons",
      "checkedAs", "disputeReason", "decidedAt", "createdAt", "updatedAt")
    SELECT ${id('0190c000', 'i')}, ${id('0190a000', `1 + (i - 1) * ${articles} / ${COUNT}`)}, '1', status::"Status",
      CASE WHEN status = 'dismissed' THEN (CASE WHEN i % 3 = 0 THEN 'tick' ELSE 'none' END)::"Lane" END,
      CASE WHEN status = 'dismissed' THEN 'name' END,
      (ARRAY['percent','money','count','measure','duration','fraction'])[1 + i % 6], (i % 977)::text, 0, '1', '1', '=',
      (ARRAY['%','USD',NULL,'t','a','EUR'])[1 + i % 6], (i % 977) || ' things', i % 977 - 0.5, i % 977 + 0.5,
      (i % 977)::text, 'The town of Norrhamn number ' || i || ' counted ' || i % 977 || ' things last year, the harbour board said.',
      CASE WHEN i % 4 = 0 THEN 'Person ' || i % 300 END, '{}', '[]', (i * 7919 % 1000) / 1000.0, '[]',
      CASE WHEN status = 'verified' THEN 'fact'::"CheckedAs" END, CASE WHEN status = 'disputed' THEN 'value' END,
      CASE WHEN status IN ('verified', 'disputed', 'unverifiable') THEN at + interval '1 day' END, at, at
    FROM (SELECT i, ${status} AS status, ${moment('i')} AS at FROM generate_series(1, ${COUNT}) AS i) AS made`);
  await db.pool.query(`
    INSERT INTO source (id, kind, url, domain, "createdAt", "updatedAt")
    SELECT ${id('0190d000', 'i')}, 'link', 'https://d' || i % 40 || '.example/' || i, 'd' || i % 40 || '.example', now(), now()
    FROM generate_series(1, ${Math.max(1, COUNT / 50)}) AS i`);
  await db.pool.query(`
    INSERT INTO evidence (id, "claimId", "sourceId", "createdAt", "updatedAt")
    SELECT ${id('0190e000', 'i')}, ${id('0190c000', '2 * i')}, ${id('0190d000', `1 + i % ${Math.max(1, COUNT / 50)}`)}, now(), now()
    FROM generate_series(1, ${COUNT / 2}) AS i`);
  await db.pool.query('ANALYZE');
}

async function time(name: string, act: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  console.log(`${name.padEnd(44)} ${(taken[RUNS >> 1] ?? 0).toFixed(1).padStart(8)}`);
}

const page = (address: Record<string, string>) => claimsPage(context, ClaimFilters.parse(address), 'Europe/Berlin');

/** The mark after so many pages, walked once. */
async function deep(address: Record<string, string>, pages: number): Promise<Record<string, string>> {
  let after: string | null = null;
  for (let i = 0; i < pages; i += 1) {
    const { next } = await page({ ...address, ...(after ? { after } : {}) });
    if (next === null) break;
    after = next;
  }
  return { ...address, ...(after ? { after } : {}) };
}

try {
  await fill();
  console.log(`${COUNT.toLocaleString('en')} claims on the embedded database, ms\n`);
  for (const sort of CLAIM_SORTS) await time(`claims by ${sort}`, () => page({ sort }));
  for (const sort of CLAIM_SORTS) {
    const address = await deep({ sort }, 40);
    await time(`claims by ${sort}, page 41`, () => page(address));
  }
  for (const filters of [
    { status: 'pending' },
    { status: 'pending', sort: 'worth' },
    { status: 'disputed', sort: 'decided' },
    { kind: 'money' },
    { unit: 'USD', status: 'verified' },
    { publisher: 'Publisher 3' },
    { attribution: 'Person 8' },
    { source: 'with' },
    { source: 'without' },
    { domain: 'd7.example' },
    { decided: '2026-03-03', sort: 'decided' },
    { q: 'harbour 512' },
    { q: 'nowhere' },
  ])
    await time(`claims ${JSON.stringify(filters)}`, () => page(filters));
  await time('choices of the filters', () => claimFacets(context));
  await time('dashboard', () => dashboard(context, 'Europe/Berlin'));
  await time('articles', () => articlesPage(context, ArticleFilters.parse({})));
} finally {
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
}
