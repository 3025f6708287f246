import { chromium } from '@playwright/test';
import { findBrowser } from './support/browser-program.mjs';
const executablePath = await findBrowser();
const b = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
for (const [name, w, h, scheme] of [['d', 1440, 900, 'light'], ['dd', 1440, 900, 'dark'], ['p', 390, 844, 'light']]) {
  const c = await b.newContext({ baseURL: 'http://127.0.0.1:3056', viewport: { width: w, height: h }, colorScheme: scheme, reducedMotion: 'reduce' });
  const page = await c.newPage();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@newsroom.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('figures-are-facts');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((a) => a.pathname === '/');
  await page.getByRole('region', { name: 'Status by article' }).locator('a[href^="/articles/"]').first().click();
  await page.getByRole('complementary', { name: 'Figure under review' }).waitFor();
  await page.getByRole('article').getByRole('button', { name: /, to check/ }).first().click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/s-${name}.png` });
  if (name !== 'p') { await page.getByText('How it was read').click(); await page.waitForTimeout(400); await page.screenshot({ path: `/tmp/s-${name}2.png` });
  await page.keyboard.press('c'); await page.waitForTimeout(500); await page.screenshot({ path: `/tmp/s-${name}3.png` }); }
  else { await page.evaluate(() => document.querySelector('[data-rest]')); }
  await c.close();
}
await b.close();
