import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CannotGoOn, run } from '../../lib/cli/setup/process.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium that tests use: TEST_BROWSER, an installed one, or Playwright's own if it was downloaded. Null if none. */
export async function findBrowser() {
  if (process.env.TEST_BROWSER) return process.env.TEST_BROWSER;
  const { chromium } = await import('@playwright/test');
  return [...PLACES, chromium.executablePath()].find((place) => place && existsSync(place)) ?? null;
}

/**
 * Finds a browser, or installs one: Debian's as root, else Playwright's download.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its program
 */
export async function requireBrowser(root, say) {
  const found = await findBrowser();
  if (found) return found;
  await aptInstall('chromium', say);
  if (!(await findBrowser())) {
    say('Downloading Chromium for the end-to-end tests …');
    await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { cwd: root });
  }
  const now = await findBrowser();
  if (now) return now;
  throw new CannotGoOn(
    'The end-to-end tests need Chromium, which is not here and could not be installed. Install it (Debian: apt-get install chromium), or name a Chromium or Chrome program in TEST_BROWSER.',
  );
}

/** Installs one of Debian's packages, where we may. */
export async function aptInstall(name, say) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  say(`Installing ${name} for the tests (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', name];
  const first = await run('apt-get', install, { env });
  if (first.code === 0) return;
  await run('apt-get', ['update'], { env });
  await run('apt-get', install, { env });
}
