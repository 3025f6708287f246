import path from 'node:path';
import { defineConfig } from '@playwright/test';
import type { ServerOptions } from '../support/browser';
import { findBrowser } from '../support/browser-program.mjs';

const results = path.resolve(import.meta.dirname, '../../test-results');
const executablePath = await findBrowser();
const asRoot = process.getuid?.() === 0;

/** Every worker has a server of its own, with its own database: see tests/support/browser.ts. */
export default defineConfig<object, ServerOptions>({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: path.join(results, 'e2e'),
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: path.join(results, 'e2e.json') }]],
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // A trace of every journey costs a fifth of the time; `--trace on` gives one of a journey that failed.
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // The browser's own tab strip is nobody's page, and its renderers cost a twelfth of the time.
      args: [
        '--disable-background-networking',
        '--disable-features=PreloadTopChromeWebUI',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'desk', testIgnore: '**/*.embedded.spec.ts', use: { database: 'server' } },
    { name: 'embedded', testMatch: '**/*.embedded.spec.ts', use: { database: 'embedded' } },
  ],
});
