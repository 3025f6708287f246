import { chromium } from '@playwright/test';
import { findBrowser } from './support/browser-program.mjs';

const executablePath = await findBrowser();
const b = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
const c = await b.newContext({ baseURL: 'http://127.0.0.1:3056' });
const page = await c.newPage();
page.on('response', async (r) => {
  if (r.request().method() === 'POST') console.log(r.status(), r.url(), (await r.text().catch(() => '')).slice(0, 300));
});
page.on('console', (m) => console.log('console', m.text().slice(0, 300)));
await page.goto('/sign-in');
await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@newsroom.example');
await page.getByRole('textbox', { name: 'Password' }).fill('figures-are-facts');
await page.getByRole('button', { name: 'Sign in' }).click();
await page.waitForURL((a) => a.pathname === '/');
await page.goto('/articles');
const href = await page.locator('a[href^="/articles/"]').nth(3).getAttribute('href');
console.log(href);
await page.goto(href + '/edit');
await page.getByRole('button', { name: 'Archive article' }).click();
await page.getByRole('button', { name: 'Undo' }).waitFor();
await page.getByRole('link', { name: 'Articles', exact: true }).click();
await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
await page.getByRole('button', { name: 'Undo' }).click();
await page.waitForTimeout(2500);
await b.close();
