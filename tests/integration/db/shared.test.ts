import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareFolder } from '@/tests/support/database';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'shared-'));
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('DATABASE_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});

/** The module as another bundle in the same process has it. */
async function anotherCopy() {
  vi.resetModules();
  return import('@/lib/server/db/open');
}

test('two copies of the module share one database, brought up to date on the first use', async () => {
  const [one, two] = [await anotherCopy(), await anotherCopy()];
  expect(one.database).not.toBe(two.database);
  const told: string[] = [];
  const [first, second] = await Promise.all([one.database({ report: (name) => told.push(name) }), two.database()]);
  expect(second).toBe(first);
  expect(told.length).toBeGreaterThan(0);
  expect(await first.migrations()).toMatchObject({ applied: told, pending: [] });
  await first.close();
  const again = await two.database();
  expect(again).not.toBe(first);
  await again.close();
});

test('an opening that failed is tried again', async () => {
  const { database, openDatabase } = await anotherCopy();
  await prepareFolder(dataDir);
  const other = await openDatabase({ dataDir });
  await expect(database()).rejects.toMatchObject({ code: 'FOLDER_HELD' });
  await other.close();
  const db = await database();
  expect(db.kind).toBe('embedded');
  await db.close();
});
