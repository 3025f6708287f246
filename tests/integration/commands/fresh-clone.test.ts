import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { freshClone } from '@/tests/support/fresh-clone';

const root = path.resolve(import.meta.dirname, '../../..');
const rooms: string[] = [];
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(path.join(os.tmpdir(), 'figurecheck clone '));
  rooms.push(clone);
  freshClone(clone);
  writeFileSync(
    path.join(clone, 'ferry.txt'),
    'Ferry carries more people\n\nThe ferry carried 412,000 people, up 7.6%.\n',
  );
});
afterAll(() => {
  for (const room of rooms) rmSync(room, { recursive: true, force: true });
});

const scripts = (): Record<string, string> =>
  (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;

/** What a script of package.json runs, started as npm does: by a shell, in the project's folder. */
function script(name: string, args: string, data = 'data') {
  const { DATABASE_URL: _none, ...inherited } = process.env;
  const child = spawn(`${scripts()[name]} ${args}`, {
    ...{ cwd: clone, shell: true, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...inherited, DATA_DIR: path.join(clone, data) },
  });
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}

describe('where only the packages are installed', () => {
  it('commands of every kind generate what they need and say nothing of it, side by side', async () => {
    const [imported, migrated, extracted] = await Promise.all([
      script('import', 'ferry.txt'),
      script('migrate', '', 'other'),
      script('extract', 'ferry.txt'),
    ]);
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toMatch(/^(Applied \d{14}_\w+\n)+ferry\.txt: added “Ferry carries more people”/);
    expect(migrated).toMatchObject({ code: 0, err: '' });
    expect(migrated.out).toMatch(/^(Applied \d{14}_\w+\n)+The embedded database is up to date/);
    expect(extracted).toMatchObject({ code: 0, err: '' });
    expect(extracted.out).toContain('412,000');
    expect(readdirSync(path.join(clone, 'prisma')).sort()).toEqual([
      'generated',
      'migrations',
      'prisma.config.ts',
      'schema.prisma',
    ]);
  });

  it('a schema that cannot be read is one message', async () => {
    writeFileSync(path.join(clone, 'prisma', 'schema.prisma'), 'model {');
    const { code, out, err } = await script('migrate', '');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Database client: prisma generate failed\.\n/);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('where no packages are installed', () => {
  it.each(['import', 'seed', 'verify', 'bench', 'extract', 'findings', 'compare'])(
    '%s says what to run',
    async (name) => {
      for (const entry of readdirSync(path.join(clone, 'node_modules')))
        unlinkSync(path.join(clone, 'node_modules', entry));
      expect(await script(name, 'ferry.txt')).toEqual({
        ...{ code: name === 'import' ? 2 : expect.any(Number), out: '' },
        err: 'The packages are not installed. Run npm ci, or npm start, once.\n',
      });
    },
  );
});

describe('a command of package.json', () => {
  /** These install, generate or need the tools of a developer. */
  const OTHERS = ['start', 'test', 'check', 'format', 'lint', 'types', 'rules', 'deadcode', 'unit', 'generate'];

  it.each(Object.keys(scripts()).filter((name) => !OTHERS.includes(name)))('goes through an entrance: %s', (name) => {
    const made = /^node --v8-pool-size=1 (lib\/cli\/\w+\.mjs)$/.exec(scripts()[name] ?? '')?.[1];
    if (made) expect(readFileSync(path.join(root, made), 'utf8')).toContain('await runBundled(');
    else expect(scripts()[name]).toMatch(/^node --conditions=react-server lib\/cli\/prepared\.mjs \S+\.ts( \w+)?$/);
  });
});
