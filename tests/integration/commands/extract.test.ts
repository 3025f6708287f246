import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { asPrinted } from '@/tests/support/figure-json';

const root = path.resolve(import.meta.dirname, '../../..');
const SOURCES = [
  'lib/cli/bundled.mjs',
  'lib/cli/extract.mjs',
  'lib/cli/extract',
  'lib/cli/lines',
  'lib/core/figures',
  'lib/core/formats',
  'lib/core/frames',
  'lib/core/grammar',
  'lib/core/text',
  'lib/server/grammar',
  'tsconfig.json',
];
const CACHE = 'node_modules/.cache';
const TEXT = 'Sales rose 5% to $3 million.';

/** A checkout of its own, in a folder with spaces, whose packages are ours. */
let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(path.join(os.tmpdir(), 'figurecheck extract '));
  for (const source of SOURCES) cpSync(path.join(root, source), path.join(checkout, source), { recursive: true });
  mkdirSync(path.join(checkout, 'node_modules'));
  for (const name of ['esbuild', '@esbuild'])
    symlinkSync(path.join(root, 'node_modules', name), path.join(checkout, 'node_modules', name), 'junction');
});
beforeEach(() => rmSync(path.join(checkout, CACHE), { recursive: true, force: true }));
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Reader {
  readonly input?: string;
  /** Stops reading after so many characters, as `head` does. */
  readonly enough?: number;
}

function extract(
  args: readonly string[],
  { input = '', enough = Number.POSITIVE_INFINITY }: Reader = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [path.join(checkout, 'lib/cli/extract.mjs'), ...args], { cwd: os.tmpdir() });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
    if (said.out.length >= enough) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}

const answered = (id: number, text: string): string => {
  const figures = readFigures(text, { grammar: english() }).map(asPrinted);
  return `${JSON.stringify({ id, figures })}\n`;
};
const asked = (id: number, text: string): string => `${JSON.stringify({ id, text })}\n`;
const programs = (): string[] => readdirSync(path.join(checkout, CACHE, 'figurecheck/extract'));

describe('extract', () => {
  it('makes one program of its sources, and uses it until one of them changes', async () => {
    const input = asked(1, TEXT);
    const good = { code: 0, out: answered(1, TEXT), err: '' };
    expect(await extract(['--jsonl'], { input })).toEqual(good);
    const kept = programs();
    expect(kept.map((name) => name.replace(/^[0-9a-f]{64}/, ''))).toEqual(['.cjs', '.cjs.v8']);
    expect(await extract(['--jsonl'], { input })).toEqual(good);
    expect(programs()).toEqual(kept);

    const source = path.join(checkout, 'lib/core/formats/figure-json.ts');
    const before = readFileSync(source, 'utf8');
    writeFileSync(source, before.replace(',"value":', ',"worth":'));
    expect((await extract(['--jsonl'], { input })).out).toBe(good.out.replaceAll('"value":', '"worth":'));
    writeFileSync(source, before);
    expect(await extract(['--jsonl'], { input })).toEqual(good);
    expect(programs()).toEqual(kept);
  });

  it('compiles again what was compiled for another V8, or is spoilt', async () => {
    const input = asked(1, TEXT);
    const good = { code: 0, out: answered(1, TEXT), err: '' };
    await extract(['--jsonl'], { input });
    const compiled = path.join(checkout, CACHE, 'figurecheck/extract', programs()[1] ?? '');
    writeFileSync(compiled, 'compiled elsewhere');
    expect(await extract(['--jsonl'], { input })).toEqual(good);
    expect(readFileSync(compiled).length).toBeGreaterThan(10_000);
  });

  it('works where nothing can be kept, and says nothing of it', async () => {
    writeFileSync(path.join(checkout, CACHE), 'a file where the folder would be');
    expect(await extract(['--jsonl'], { input: asked(1, TEXT) })).toEqual({ code: 0, out: answered(1, TEXT), err: '' });
  });

  it('refuses to be made from a file whose changes it would not notice', async () => {
    const source = path.join(checkout, 'lib/cli/extract/main.ts');
    const before = readFileSync(source, 'utf8');
    mkdirSync(path.join(checkout, 'lib/contracts'), { recursive: true });
    writeFileSync(path.join(checkout, 'lib/contracts/elsewhere.ts'), 'console.log("elsewhere");');
    appendFileSync(source, "import '@/lib/contracts/elsewhere';\n");
    const { code, err } = await extract(['--json'], { input: TEXT });
    writeFileSync(source, before);
    expect(code).toBe(1);
    expect(err).toContain('lib/contracts/elsewhere.ts');
  });

  it('answers many lines in their order, from a file and from standard input', async () => {
    const texts = Array.from(
      { length: 3_000 },
      (_, id) => `On that day ${id} ferries carried ${id * 7} people, up ${id % 90}%.`,
    );
    const input = texts.map((text, id) => asked(id, text.repeat(4))).join('');
    const expected = texts.map((text, id) => answered(id, text.repeat(4))).join('');
    const file = path.join(checkout, 'many lines.jsonl');
    writeFileSync(file, input);
    expect((await extract(['--jsonl'], { input })).out === expected).toBe(true);
    expect((await extract(['--jsonl', file])).out === expected).toBe(true);
  });

  it('answers what stands before a line that is wrong, and names the line', async () => {
    const many = asked(1, TEXT).repeat(4_000);
    const { code, out, err } = await extract(['--jsonl'], { input: `${many}\n{"id":2}\n${many}` });
    expect({ code, err }).toEqual({ code: 2, err: 'Line 4002 has no "text".\n' });
    expect(out === answered(1, TEXT).repeat(4_000)).toBe(true);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const input = asked(1, TEXT).repeat(40_000);
    expect(await extract(['--jsonl'], { input, enough: 100 })).toMatchObject({ code: 0, err: '' });
  });

  it('reads one text as a table, as JSON and with an explanation', async () => {
    const input = TEXT;
    const table = await extract([], { input });
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(table.out).toMatch(
      /^figure +as written +kind[^\n]+\n\+5% +5% +percent[^\n]+\n\$3 million +\$3 million +money[^\n]+\n$/,
    );
    const figures = readFigures(TEXT, { grammar: english() }).map(asPrinted);
    expect((await extract(['--json'], { input })).out).toBe(`${JSON.stringify({ figures })}\n`);
    expect((await extract(['--explain'], { input })).out).toContain('5%  ->  +5%  [claimed]\n    kind: percent\n');
  });

  it.each([
    ['an option it does not have', ['--yaml'], 'There is no option --yaml.'],
    ['two files', ['a.txt', 'b.txt'], 'One file at a time.'],
    ['a file that is not there', ['--json', 'nowhere.txt'], 'Cannot read nowhere.txt:'],
    ['lines of a file that is not there', ['--jsonl', 'nowhere.jsonl'], 'Cannot read nowhere.jsonl:'],
    ['a folder', ['--jsonl', '.'], 'Cannot read .:'],
  ])('says in one line what is wrong: %s', async (_, args, message) => {
    const { code, out, err } = await extract(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(message)).toBe(true);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
