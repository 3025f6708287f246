import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderHolder, isFolderHeld, lockFolder } from '@/lib/server/db/folder-lock';
import { thisProcess } from '@/lib/server/db/process-identity';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child);
  rmSync(folder, { recursive: true });
});

/** A process of its own that takes the folder; resolves to what it said: "held" or the refusal. */
function holder(what: string): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', 'lib/cli/prepared.mjs', 'tests/integration/db/hold-folder.ts', folder, what],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  return new Promise((resolve) => {
    child.stdout?.once('data', (said) => resolve({ said: String(said).trim(), child }));
  });
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Writes the claim of somebody in another container. */
function claimElsewhere(generation: number): string {
  const file = path.join(folder, 'lock', String(generation));
  const stranger = { ...thisProcess(), namespace: 'pid:[1]', host: 'elsewhere', what: 'server', since: 'then' };
  writeFileSync(file, JSON.stringify(stranger));
  return file;
}

describe('the lock of the data folder', () => {
  test('a second process is refused and told who holds it', async () => {
    const { child } = await holder('server');
    const error = await lockFolder(folder, 'import').catch((refusal: unknown) => refusal);
    expect(isFolderHeld(error)).toBe(true);
    expect(String(error)).toContain(`process ${child.pid} (server), since 20`);
    expect(String(error)).toContain(folder);
    expect(folderHolder(folder)).toMatchObject({ pid: child.pid, what: 'server' });
  });

  test('the same process cannot take it twice', async () => {
    const lock = await lockFolder(folder, 'one');
    await expect(lockFolder(folder, 'two')).rejects.toMatchObject({ code: 'FOLDER_HELD' });
    lock.release();
    expect(folderHolder(folder)).toBeNull();
    (await lockFolder(folder, 'three')).release();
  });

  test('what a killed process held is free', async () => {
    const { child } = await holder('server');
    await killed(child);
    expect(folderHolder(folder)).toBeNull();
    const lock = await lockFolder(folder, 'next');
    expect(folderHolder(folder)).toMatchObject({ pid: process.pid, what: 'next' });
    lock.release();
  });

  test('of many that find a dead holder at once, exactly one gets it', async () => {
    const { child } = await holder('server');
    await killed(child);
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(holder));
    expect(answers.filter(({ said }) => said === 'held')).toHaveLength(1);
    expect(answers.filter(({ said }) => said === 'FOLDER_HELD')).toHaveLength(3);
  });

  test('a pid that was given to another process does not hold it', async () => {
    const lock = await lockFolder(folder, 'before');
    lock.release();
    const before = { ...thisProcess(), started: '1', what: 'server', since: 'then' };
    writeFileSync(path.join(folder, 'lock', '2'), JSON.stringify(before));
    (await lockFolder(folder, 'after')).release();
  });

  test('nor does one from before the machine was started again', async () => {
    (await lockFolder(folder, 'before')).release();
    const before = { ...thisProcess(), boot: 'another', what: 'server', since: 'then' };
    writeFileSync(path.join(folder, 'lock', '2'), JSON.stringify(before));
    (await lockFolder(folder, 'after')).release();
  });

  test('one in another container holds it while it shows that it lives, and no longer', async () => {
    (await lockFolder(folder, 'before')).release();
    const file = claimElsewhere(2);
    const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 300);
    await expect(lockFolder(folder, 'here')).rejects.toThrow(/on elsewhere/);
    clearInterval(beat);
    const lock = await lockFolder(folder, 'here', { watch: 2_000 });
    expect(folderHolder(folder)).toMatchObject({ what: 'here' });
    lock.release();
  });

  test('a holder that was taken for dead hears of it', async () => {
    const lost = new Promise<void>((resolve) => void lockFolder(folder, 'first', { onLost: resolve }));
    claimElsewhere(2);
    await lost;
  });

  test('nothing piles up', async () => {
    for (let round = 0; round < 5; round++) (await lockFolder(folder, 'round')).release();
    const names = readdirSync(path.join(folder, 'lock'));
    expect(names).toEqual(['5']);
    expect(readFileSync(path.join(folder, 'lock', '5'), 'utf8')).toBe('');
  });
});
