/**
 * `npm run bench -- desk [FIGURES]`: an article with so many figures (22,500) on the desk, in Chromium, against the
 * production build (`npx next build` first). Prints what it takes to open, how much of a page it is, and how long a key
 * takes until it is painted. Needs a PostgreSQL server or finds one, as the tests do.
 */
import { chromium, type Page } from '@playwright/test';
import { openDatabase } from '@/lib/server/db/open';
import { anArticle } from '../support/articles';
import { findBrowser } from '../support/browser-program.mjs';
import { freshDatabaseUrl } from '../support/database';
import { longText } from '../support/long-text';
import { aPerson, sessionCookieFor } from '../support/people';
import { startServer } from '../support/server-process';

const FIGURES = Number(process.argv[2] ?? 22_500);
const OPENINGS = 5;
const PRESSES = 20;

/** What is pressed, and what is pressed after each without being timed. */
const KEYS = [
  { name: 'next figure (j)', key: 'j', after: null },
  { name: 'the one before (k)', key: 'k', after: null },
  { name: 'verified (v)', key: 'v', after: null },
  { name: 'disputed, its reasons (d)', key: 'd', after: 'Escape' },
  { name: 'could not confirm (u)', key: 'u', after: null },
] as const;

const middle = (taken: readonly number[]) => taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? 0;
const most = (taken: readonly number[]) => Math.max(...taken);
const line = (name: string, value: number, unit: string) =>
  console.log(`${name.padEnd(48)} ${Math.round(value).toLocaleString('en').padStart(12)} ${unit}`);

/** From the key going down to the picture that shows it, in milliseconds. */
async function keyToPaint(page: Page, key: string): Promise<number> {
  const taken = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          'keydown',
          ({ timeStamp }) =>
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - timeStamp);
              port2.postMessage(null);
            }),
          { once: true, capture: true },
        );
      }),
  );
  await page.keyboard.press(key);
  return taken;
}

async function open(page: Page, address: string): Promise<number> {
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-claim][tabindex="0"]').waitFor();
  return performance.now() - start;
}

const executablePath = await findBrowser();
const { url, drop } = await freshDatabaseUrl();
try {
  const database = await openDatabase({ databaseUrl: url, dataDir: '' });
  const text = longText(FIGURES);
  const { article } = await anArticle(database, { text, title: 'A list without an end' });
  const person = await aPerson(database, 'reviewer');
  const cookie = await sessionCookieFor(database, person.id);
  const stored = await database.prisma.claim.count({ where: { articleId: article.id } });
  await database.close();
  const server = await startServer({ DATABASE_URL: url, DATA_DIR: '/nowhere' });
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ ...cookie, url: server.url }]);
    const page = await context.newPage();
    const address = `${server.url}/articles/${article.id}`;
    console.log(`${stored.toLocaleString('en')} figures in ${Math.round(text.length / 1000)} kB of text\n`);
    line('opens for the first time', await open(page, address), 'ms');
    const opened: number[] = [];
    for (let run = 0; run < OPENINGS; run += 1) opened.push(await open(page, address));
    line('opens again, the middle of five', middle(opened), 'ms');
    const html = await (await context.request.get(address)).body();
    line('the page', html.byteLength / 1000, 'kB');
    line('elements', await page.evaluate(() => document.querySelectorAll('*').length), '');
    for (const { name, key, after } of KEYS) {
      const taken: number[] = [];
      for (let press = 0; press < PRESSES; press += 1) {
        taken.push(await keyToPaint(page, key));
        if (after) await page.keyboard.press(after);
      }
      line(`${name}, key to paint, the middle`, middle(taken), 'ms');
      line(`${name}, key to paint, the longest`, most(taken), 'ms');
    }
  } finally {
    await browser.close();
    await server.stop();
  }
} finally {
  await drop();
}
