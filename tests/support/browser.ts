import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { freshDatabaseUrl } from './database';
import { type ServerProcess, type Settings, startServer } from './server-process';

export interface ServerOptions {
  /** Which database the server of this worker uses. */
  readonly database: 'server' | 'embedded';
  /** Tests of another story get a server and a database of their own: `test.use({ story: 'first run' })`. */
  readonly story: string;
}

export interface Desk extends ServerProcess {
  /** What it was started with: DATABASE_URL or DATA_DIR, for tests that look behind the pages or prepare a scene. */
  readonly settings: Settings;
}

interface Fixtures {
  /** What the browser complained about so far; whatever is left at the end fails the test. */
  readonly complaints: Complaints;
}

interface WorkerFixtures extends ServerOptions {
  readonly desk: Desk;
}

/**
 * A page of the real thing: the production build on a fresh database of this worker's own. Errors in the console, errors
 * thrown in the page and violations of the Content-Security-Policy fail the test by themselves.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  database: ['server', { option: true, scope: 'worker' }],
  story: ['', { option: true, scope: 'worker' }],
  desk: [
    async ({ database, story: _apart }, use) => {
      const { settings, drop } = database === 'server' ? await onServer() : inFolder();
      try {
        const server = await startServer(settings);
        await use({ ...server, settings });
        await server.stop();
      } finally {
        await drop();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints();
      context.on('page', (page) => complaints.listenTo(page));
      await use(complaints);
      expect(complaints.all(), 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Gathers what goes wrong in pages. A test that provokes an error says so beforehand: `complaints.expectSome(/409/)`. */
export class Complaints {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  listenTo(page: Page): void {
    page.on('pageerror', (error) => this.heard.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      const serious = message.type() === 'error' || /Content.Security.Policy/i.test(text);
      if (serious) this.heard.push(`console: ${text} (${message.location().url})`);
    });
  }

  expectSome(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  all(): readonly string[] {
    return this.heard.filter((complaint) => !this.expected.some((pattern) => pattern.test(complaint)));
  }
}

async function onServer() {
  const { url, drop } = await freshDatabaseUrl();
  const nowhere = mkdtempSync(path.join(os.tmpdir(), 'figurecheck-e2e-'));
  const tidy = async () => {
    await drop();
    rmSync(nowhere, { recursive: true, force: true });
  };
  return { settings: { DATABASE_URL: url, DATA_DIR: nowhere }, drop: tidy };
}

function inFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'figurecheck-e2e-'));
  return { settings: { DATA_DIR: folder }, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}
