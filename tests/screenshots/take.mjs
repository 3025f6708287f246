// Takes the two pictures of README.md: desk.png and dashboard.png, 1440x900, light, of the newsroom scenario.
//   DATA_DIR=some-new-folder npm run -s seed -- newsroom
//   DATA_DIR=some-new-folder npm start          (in another terminal)
//   node tests/screenshots/take.mjs http://127.0.0.1:3000
// Not part of npm test: pictures are taken when the pages have changed, and looked at.
import { statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser-program.mjs';

const MOST_BYTES = 250_000;
const OWNER = { email: 'ana@newsroom.example', password: 'figures-are-facts' };
const [url = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const executablePath = await findBrowser();

const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const page = await browser.newPage({
  baseURL: url,
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  locale: 'en-GB',
  timezoneId: 'UTC',
});

await signIn();
await page.getByRole('region', { name: 'Status by article' }).getByRole('link').first().waitFor();
await take('dashboard.png');
await openDisputed();
await take('desk.png');
await browser.close();

async function signIn() {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(OWNER.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((address) => address.pathname === '/');
}

/** The article with the most disputed figures, at one of them: every status is in sight. */
async function openDisputed() {
  await page.getByRole('region', { name: 'Status by article' }).locator('a[href^="/articles/"]').first().click();
  await page.getByRole('complementary', { name: 'Figure under review' }).waitFor();
  await page
    .getByRole('article')
    .getByRole('button', { name: /, disputed/ })
    .first()
    .click();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function take(name) {
  const file = path.join(import.meta.dirname, name);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  console.log(`${name}: ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${name} is over ${MOST_BYTES / 1000} kB.`);
}
