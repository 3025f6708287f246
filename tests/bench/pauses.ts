/**
 * `npm run bench -- pauses [embedded | server]`: the longest pause of the event loop while something large comes in, by
 * perf_hooks, and how long whoever brought it waits. `server` wants DATABASE_URL's server of the tests.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { v7 as uuid } from 'uuid';
import { isRefusal } from '@/lib/contracts/refusals';
import { openDatabase } from '@/lib/server/db/open';
import { articleDesk } from '@/lib/server/queries/desk';
import { articleFindings } from '@/lib/server/queries/findings';
import { openedCopy } from '@/lib/server/queries/opened-copy';
import { previewArticle } from '@/lib/server/queries/preview';
import { savedCopy } from '@/lib/server/queries/saved-copy';
import { readers } from '@/lib/server/reading/readers';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { rereadArticle } from '@/lib/server/services/articles/reread-article';
import { addFile } from '@/lib/server/services/sources/from-outside';
import { lookInCopy } from '@/lib/server/services/sources/look-in';
import { searchCopy } from '@/lib/server/services/sources/search-copy';
import { systemContext } from '@/lib/server/system-context';
import { freshDatabaseUrl } from '@/tests/support/database';
import { makePdf } from '@/tests/unit/ingest/make-documents';

const MEGABYTE = 1024 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);

const prose = (length: number) => {
  const parts: string[] = [];
  for (let at = 1, size = 0; size < length; at++) {
    const sentence = `In week ${at} the port moved ${(at * 37) % 97}.${at % 10} million tons of grain, up ${at % 30}.${at % 7}% from a year ago, and officials called it a quiet one. `;
    parts.push(at % 6 === 0 ? `${sentence}\n\n` : sentence);
    size += sentence.length;
  }
  return parts.join('');
};

/** 22,500 figures in 510 kB. */
const dense = () => {
  const parts: string[] = [];
  for (let at = 1; at <= 7_500; at++) {
    parts.push(
      `Town ${String.fromCharCode(65 + (at % 26))} took ${at + 11} ships, ${at % 89}.${at % 10}% more, and ${(at * 7) % 997} crews. ${at % 10 === 0 ? '\n\n' : ''}`,
    );
  }
  return parts.join('');
};

const table = (rows: number, columns: number) =>
  Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) =>
      row === 0 ? `c${column}` : column === 0 ? `r${row}` : String((row * 7919 + column * 104_729) % 100),
    ).join(','),
  ).join('\n');

const server = process.argv[2] === 'server' ? await freshDatabaseUrl() : null;
const folder = mkdtempSync(path.join(tmpdir(), 'figurecheck-pauses-'));
const db = await openDatabase({ databaseUrl: server?.url ?? null, dataDir: folder, what: 'bench' });
await db.migrate();
const context = systemContext(db);
await readers().warm();

async function measured<T>(what: string, work: () => Promise<T>): Promise<T | null> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const outcome = await work().then(
    (answer) => ({ answer, words: '' }),
    (thrown: unknown) => {
      if (!isRefusal(thrown)) throw thrown;
      return { answer: null, words: `  refused: ${thrown.message}` };
    },
  );
  const took = performance.now() - began;
  await new Promise(setImmediate);
  delay.disable();
  const pause = `${(delay.max / 1e6).toFixed(0)} ms`;
  console.log(`${what.padEnd(52)}${pause.padStart(8)}${`${(took / 1000).toFixed(1)} s`.padStart(10)}${outcome.words}`);
  return outcome.answer;
}

const source = (name: string, of: string | Uint8Array) =>
  addFile(context, { name, contentType: '', bytes: typeof of === 'string' ? bytes(of) : of });

// The first write of a process starts the database client: a server has done that before anybody brings anything.
await source('first.txt', 'Five ships sank.');

console.log(`${db.kind} database`);
console.log(`${'what comes in'.padEnd(52)}${'pause'.padStart(8)}${'wait'.padStart(10)}`);
await measured('10 MB of 1,1,1, as .txt', () => source('ones.txt', '1,'.repeat(5 * MEGABYTE)));
await measured('1 MB of 1,1,1, as .txt', () => source('ones.txt', '1,'.repeat(MEGABYTE / 2)));
await measured('1 MB of 1,1,1, as .csv', () => source('ones.csv', '1,'.repeat(MEGABYTE / 2)));
const large = await measured('CSV of 16,000 rows and 20 columns', () => source('table.csv', table(16_000, 20)));
await measured('1 MB of prose', () => source('prose.txt', prose(MEGABYTE)));
await measured('10 MB of a binary', () =>
  source(
    'x.bin',
    Uint8Array.from({ length: 10 * MEGABYTE }, () => 7),
  ),
);
const padding = `/Padding (${'x'.repeat(10 * MEGABYTE - 10_000)})`;
const report = makePdf([['The port moved 4.12 million tons of grain.']], 'Port report', padding);
await measured('10 MB of a binary that is taken: a PDF', () => source('report.pdf', report));
await measured('10 MB of prose as .txt', () => source('long.txt', prose(10 * MEGABYTE - 1000)));

const text = `Port news\n\n${dense()}`;
const article = { title: 'Dense', ownership: 'our_draft', text } as const;
await measured('article of 22,500 figures, preview', () => previewArticle(context, text));
const added = await measured('article of 22,500 figures, add', () => addArticle(context, article));
const articleId = added?.articleId ?? '';
await measured('article of 22,500 figures, its sums', () => articleFindings(context, articleId));
await measured('article of 22,500 figures, the desk', () => articleDesk(context, articleId));
await measured('article of 22,500 figures, read again', () => rereadArticle(context, { articleId }));

const open = await addArticle(context, { ...article, title: 'Open', text: prose(6_000) });
const claim = await db.prisma.claim.findFirst({ where: { articleId: open.articleId, status: 'pending' } });
const count = await db.prisma.claim.count({ where: { articleId: open.articleId, status: 'pending' } });
const ask = { claimId: claim?.id ?? uuid(), snapshotId: large?.snapshotId ?? '' };
await measured('copy of 320,000 cells laid open', () => openedCopy(context, ask));
await measured('a figure looked for in it', () => lookInCopy(context, ask));
await measured(`${count} open figures looked for in it`, async () => {
  const copy = await savedCopy(db.prisma, ask.snapshotId, context.actor);
  return searchCopy(context, copy, open.articleId, () => {});
});

await readers().close();
await db.close();
rmSync(folder, { recursive: true, force: true });
await server?.drop();
