/**
 * `npm run bench -- claims [COUNT] [embedded|server]`: how long the claims page and the dashboard take over so many claims
 * (100,000; up to 10,000,000) on the embedded database, in a folder as the product keeps it, or on a PostgreSQL server that
 * is started for it (or that TEST_DATABASE_URL names). Each line is the middle of seven runs, in milliseconds.
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
import { freshDatabaseUrl } from '../support/database';

const { count: COUNT, kind: KIND } = asked(process.argv.slice(2));
const RUNS = 7;
const { db, tidy } = KIND === 'embedded' ? await inFolder() : await onServer();
await db.migrate();
const context: Context = {
  prisma: db.prisma,
  actor: { kind: 'command', id: null, name: 'bench' },
  now: () => new Date('2026-06-30T12:00:00Z'),
  newId: () => uuid(),
};

/** What the command line asks for; anything else ends the program with a line that says how to ask. */
function asked(words: readonly string[]): { readonly count: number; readonly kind: 'embedded' | 'server' } {
  const counts = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const kinds = words.filter((word) => word === 'embedded' || word === 'server');
  const count = counts[0] ?? 100_000;
  if (counts.length + kinds.length === words.length && counts.length < 2 && kinds.length < 2 && count >= 1_000)
    if (count <= 10_000_000) return { count, kind: kinds[0] ?? 'embedded' };
  console.error('npm run bench -- claims [COUNT from 1000 to 10000000] [embedded|server]');
  process.exit(2);
}

async function inFolder() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'figurecheck-bench-'));
  return { db: await openDatabase({ dataDir }), tidy: () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function onServer() {
  const { url, drop } = await freshDatabaseUrl();
  return { db: await openDatabase({ databaseUrl: url, dataDir: '' }), tidy: drop };
}

/** Rows numbered from 1. The numbers are bigint: a million of them times a four-figure step is more than an integer holds. */
const numbers = (count: number) => `generate_series(1::bigint, ${Math.floor(count)}) AS i`;

async function fill(): Promise<void> {
  const id = (prefix: string, number: string) =>
    `('${prefix}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const moment = (number: string) =>
    `timestamptz '2026-01-01 00:00Z' + ${number} * interval '1 minute' * ${(180 * 1440) / COUNT}`;
  const articles = COUNT / 100;
  await db.pool.query(`
    INSERT INTO article (id, title, publisher, ownership, sha256, "currentRevisionId", "createdAt", "updatedAt", "archivedAt", deadline)
    SELECT ${id('0190a000', 'i')}, 'Article ' || i, 'Publisher ' || i % 12, 'our_draft', 'sha' || i, NULL, at, at,
      CASE WHEN i % 20 = 0 THEN at END, CASE WHEN i % 3 = 0 THEN at + interval '2 days' END
    FROM (SELECT i, ${moment(`(i * ${COUNT / articles})`)} AS at FROM ${numbers(articles)}) AS made`);
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
    FROM (SELECT i, ${status} AS status, ${moment('i')} AS at FROM ${numbers(COUNT)}) AS made`);
  await db.pool.query(`
    INSERT INTO source (id, kind, url, domain, "createdAt", "updatedAt")
    SELECT ${id('0190d000', 'i')}, 'link', 'https://d' || i % 40 || '.example/' || i, 'd' || i % 40 || '.example', now(), now()
    FROM ${numbers(COUNT / 50)}`);
  await db.pool.query(`
    INSERT INTO evidence (id, "claimId", "sourceId", "createdAt", "updatedAt")
    SELECT ${id('0190e000', 'i')}, ${id('0190c000', '2 * i')}, ${id('0190d000', `1 + i % ${COUNT / 50}`)}, now(), now()
    FROM ${numbers(COUNT / 2)}`);
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

const page = (address: Record<string, string>) =>
  claimsPage(context, { filters: ClaimFilters.parse(address), timeZone: 'Europe/Berlin' });

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
  console.log(`${COUNT.toLocaleString('en')} claims on the ${KIND} database, ms\n`);
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
  await time('dashboard', () => dashboard(context, { timeZone: 'Europe/Berlin' }));
  await time('articles', () => articlesPage(context, ArticleFilters.parse({})));
} finally {
  await db.close();
  await tidy();
}
