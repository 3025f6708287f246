/**
 * `npm run bench -- desk [FIGURES]`: an article with so many figures (22,500) on the desk, in Chromium, against the
 * production build (`npx next build` first). Prints what it takes to open, how much of a page it is, and how long a key
 * takes until it is painted. Needs a PostgreSQL server or finds one, as the tests do.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test';
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

/** From the key going down to the picture that shows it, and what of that the page's main thread worked, in milliseconds. */
async function press(page: Page, thread: CDPSession, key: string): Promise<{ painted: number; worked: number }> {
  const armed = await page.evaluateHandle(() => ({
    painted: new Promise<number>((resolve) => {
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
  }));
  const before = await workOf(thread);
  await page.keyboard.press(key);
  const painted = await armed.evaluate((after) => after.painted);
  return { painted, worked: (await workOf(thread)) - before };
}

/**
 * What the main thread has worked for the page so far, in milliseconds of processor time: waiting for others is not
 * counted. Every page that is opened is counted from zero.
 */
async function workOf(thread: CDPSession): Promise<number> {
  const { metrics } = await thread.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
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
    const thread = await context.newCDPSession(page);
    await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
    const address = `${server.url}/articles/${article.id}`;
    console.log(`${stored.toLocaleString('en')} figures in ${Math.round(text.length / 1000)} kB of text\n`);
    line('opens for the first time', await open(page, address), 'ms');
    const opened: number[] = [];
    const worked: number[] = [];
    for (let run = 0; run < OPENINGS; run += 1) {
      opened.push(await open(page, address));
      worked.push(await workOf(thread));
    }
    line('opens again, the middle of five', middle(opened), 'ms');
    line('work of the page when it opens, the middle', middle(worked), 'ms');
    const html = await (await context.request.get(address)).body();
    line('the page', html.byteLength / 1000, 'kB');
    line('elements', await page.evaluate(() => document.querySelectorAll('*').length), '');
    for (const { name, key, after } of KEYS) {
      const presses: Awaited<ReturnType<typeof press>>[] = [];
      for (let turn = 0; turn < PRESSES; turn += 1) {
        presses.push(await press(page, thread, key));
        if (after) await page.keyboard.press(after);
      }
      const painted = presses.map((each) => each.painted);
      line(`${name}, key to paint, the middle`, middle(painted), 'ms');
      line(`${name}, key to paint, the longest`, most(painted), 'ms');
      line(`${name}, work of the page, the middle`, middle(presses.map(({ worked }) => worked)), 'ms');
    }
  } finally {
    await browser.close();
    await server.stop();
  }
} finally {
  await drop();
}
