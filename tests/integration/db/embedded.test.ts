import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/server/db/open';
import { prepareFolder } from '@/tests/support/database';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'data with space-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const setting = async (name: string) => {
  const db = await openDatabase({ dataDir });
  const { rows } = await db.pool.query(`SELECT current_setting('${name}') AS value`);
  await db.close();
  return rows[0].value;
};

describe('the embedded database', () => {
  test('is made once, kept, durable, and given back on close', async () => {
    const first = await openDatabase({ dataDir });
    expect(first.kind).toBe('embedded');
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: 'FOLDER_HELD' });
    await first.pool.query("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('yes')");
    await first.close();
    await first.close();
    const again = await openDatabase({ dataDir });
    expect((await again.pool.query('SELECT word FROM kept')).rows).toEqual([{ word: 'yes' }]);
    await again.close();
    expect(readdirSync(dataDir).sort()).toEqual(['lock', 'postgres']);
    expect(await setting('fsync')).toBe('on');
    expect(await setting('wal_sync_method')).toBe('fsync');
    expect(await setting('synchronous_commit')).toBe('on');
  });

  test('a first start that was killed leaves nothing that a second one trips over', async () => {
    mkdirSync(path.join(dataDir, 'postgres.new', 'base'), { recursive: true });
    writeFileSync(path.join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
    expect(await setting('TimeZone')).toBe('UTC');
    expect(existsSync(path.join(dataDir, 'postgres.new'))).toBe(false);
  });

  test('a folder of another PostgreSQL is refused and not touched', async () => {
    mkdirSync(path.join(dataDir, 'postgres'));
    writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(openDatabase({ dataDir })).rejects.toThrow(/made by PostgreSQL 17/);
    expect(readdirSync(path.join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  });

  test('a folder of something else is refused and not touched', async () => {
    mkdirSync(path.join(dataDir, 'postgres'));
    writeFileSync(path.join(dataDir, 'postgres', 'letter.txt'), 'Dear');
    await expect(openDatabase({ dataDir })).rejects.toThrow(/not empty, and not a database/);
    expect(readdirSync(path.join(dataDir, 'postgres'))).toEqual(['letter.txt']);
  });

  test('works in a thread of its own: while it is busy, everything else goes on', async () => {
    await prepareFolder(dataDir);
    const db = await openDatabase({ dataDir });
    let turns = 0;
    let busy = true;
    const turn = () => {
      turns += 1;
      if (busy) setImmediate(turn);
    };
    setImmediate(turn);
    await db.pool.query('SELECT count(md5(n::text)) FROM generate_series(1, 500000) AS n');
    busy = false;
    await db.close();
    expect(turns).toBeGreaterThan(100);
  });

  test('one that stops says so to whoever was waiting, is opened again, and has lost nothing', async () => {
    await prepareFolder(dataDir);
    const db = await openDatabase({ dataDir });
    await db.pool.query("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('yes')");
    const log = path.join(dataDir, 'postgres', 'pg_wal');
    renameSync(log, `${log}.away`);
    await db.pool.query('SELECT pg_switch_wal()').catch(() => {});
    await expect(db.pool.query("INSERT INTO kept VALUES ('no')")).rejects.toThrow(/^The embedded database stopped: /);
    renameSync(`${log}.away`, log);
    expect((await db.pool.query('SELECT word FROM kept')).rows).toEqual([{ word: 'yes' }]);
    await db.close();
    expect(readdirSync(dataDir).sort()).toEqual(['lock', 'postgres']);
  });

  test.each([
    ['its control file is gone', (folder: string) => rmSync(path.join(folder, 'global', 'pg_control'))],
    ['its control file is cut', (folder: string) => truncateSync(path.join(folder, 'global', 'pg_control'), 100)],
  ])('a damaged one says in words what happened and what to do: %s', async (_, damage) => {
    await prepareFolder(dataDir);
    await openDatabase({ dataDir }).then((db) => db.close());
    damage(path.join(dataDir, 'postgres'));
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({
      name: 'CannotOpenDatabase',
      message: expect.stringMatching(
        /^The database in .* is damaged and cannot be opened: [^\n]+\. Put a backup of that folder in its place, or set DATA_DIR to another folder to begin anew\.$/,
      ),
    });
    expect(readdirSync(dataDir).sort()).toEqual(['lock', 'postgres']);
  });

  test('what was acknowledged survives SIGKILL, three times in a row', async () => {
    await prepareFolder(dataDir);
    for (let round = 1; round <= 3; round++) {
      const acknowledged = await writeUntilKilled();
      const db = await openDatabase({ dataDir });
      const { rows } = await db.pool.query('SELECT max(n)::int AS last, count(*)::int AS n FROM written');
      await db.close();
      expect(rows[0].last).toBeGreaterThanOrEqual(acknowledged);
      expect(rows[0].n).toBe(rows[0].last);
    }
  });
});

/** Runs a process that commits numbers one by one and says each; kills it in the middle; the last one it said. */
function writeUntilKilled(): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', 'lib/cli/prepared.mjs', 'tests/integration/db/write-forever.ts', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > 60) child.kill('SIGKILL');
    });
    child.once('close', () => resolve(Number(said.split('\n').at(-2))));
  });
}
