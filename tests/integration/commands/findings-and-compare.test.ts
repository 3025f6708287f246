import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'figurecheck commands '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function command(name: string, args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [path.join(root, `lib/cli/${name}.mjs`), ...args], { cwd: folder });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
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

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const parsed = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const WRONG = 'The yard built 48 boats last year, up 50% from 40 the year before.';
const RIGHT = 'The yard built 48 boats last year, up 20% from 40 the year before.';
const ASKS = 'The herd, which numbered 244 goats in spring, shrank by 35% to 183.';

describe('findings', () => {
  it('says in sentences what does not add up, and by its exit code that something does not', async () => {
    const { code, out, err } = await command('findings', [], WRONG);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^contradicted \(change\): From 40 to 48 boats? is .*so “.*50%” does not fit\.\n$/);
  });

  it('says so of a text that adds up, and of one that holds nothing to add', async () => {
    expect(await command('findings', [], RIGHT)).toMatchObject({ code: 0, out: expect.stringMatching(/^confirmed/) });
    const none = await command('findings', [], 'Nothing to add here.');
    expect(none).toMatchObject({ code: 0, out: expect.stringMatching(/^No two figures/) });
  });

  it('gives the whole of it as JSON: the figures with their places, the formula, the interval', async () => {
    const file = path.join(folder, 'a text.txt');
    writeFileSync(file, WRONG);
    const { code, out } = await command('findings', ['--json', file]);
    const [finding] = JSON.parse(out).findings;
    expect(code).toBe(1);
    expect(finding).toMatchObject({
      outcome: 'contradicted',
      relation: 'change',
      formula: 'b / a − 1',
      instead: '20%',
      slip: null,
    });
    expect(finding.figures.map(({ letter }: { letter: string }) => letter)).toEqual(['a', 'b', 'c']);
    for (const { quote, start, end } of [...finding.figures, finding.stated])
      expect(WRONG.slice(start, end)).toBe(quote);
    expect(Object.keys(finding.interval)).toEqual(expect.arrayContaining(['low', 'high']));
  });

  it('names the slip that would explain it', async () => {
    const { out } = await command('findings', ['--json'], 'Sales rose 45% from 1,234 tons to 1,900 tons.');
    expect(JSON.parse(out).findings).toMatchObject([{ outcome: 'contradicted', slip: 'two digits turned' }]);
  });

  it('asks more quietly where only the structure ties the figures: then it ends well', async () => {
    const { code, out } = await command('findings', [], ASKS);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^ask \(change\): .*which is not “35%”/) });
  });

  it('answers lines in their order, whatever they find, and ends well', async () => {
    const { code, out } = await command(
      'findings',
      ['--jsonl'],
      `${lines([{ id: 1, text: WRONG }])}\n${lines([{ id: 'b', text: RIGHT, date: '2026-01-02' }])}`,
    );
    expect(code).toBe(0);
    const outcomes = parsed(out).map(({ id, findings }) => [
      id,
      findings.map((one: { outcome: string }) => one.outcome),
    ]);
    expect(outcomes).toEqual([
      [1, ['contradicted']],
      ['b', ['confirmed']],
    ]);
  });

  it.each([
    ['a line without a text', ['--jsonl'], lines([{ id: 1, text: RIGHT }, { id: 2 }]), 'Line 2 has no "text".'],
    ['a line that is no JSON', ['--jsonl'], 'text\n', 'Line 1 is not JSON.'],
    ['a day that is none', ['--jsonl'], lines([{ text: '', date: 'May' }]), 'Line 1 has a "date" that is no day'],
    ['an option it does not have', ['--yaml'], '', 'There is no option --yaml.'],
    ['a file that is not there', ['nowhere.txt'], '', 'Cannot read nowhere.txt:'],
  ])('says in one line what is wrong: %s', async (_name, args, input, message) => {
    const { code, err } = await command('findings', args, input);
    expect(code).toBe(2);
    expect(err.startsWith(message)).toBe(true);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

const PAGE = `<!doctype html><html><body><table><caption>Boats built</caption>
  <tr><th>Year</th><th>Boats</th></tr><tr><th>2024</th><td>1,240</td></tr><tr><th>2025</th><td>1,480</td></tr></table></body></html>`;

describe('compare', () => {
  const candidatesOf = async (row: object) => {
    const { code, out, err } = await command('compare', ['--jsonl'], lines([{ id: 7, ...row }]));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return parsed(out)[0].candidates;
  };

  it('finds the cell of a page that says the same, with what names it', async () => {
    const [first] = await candidatesOf({
      claim: 'The yards built 1,480 boats in 2025.',
      figure: '1,480',
      type: 'html',
      source: PAGE,
    });
    expect(first).toMatchObject({ at: '1,480', standing: 'agrees', slips: [], row: '2025', column: 'Boats' });
  });

  it('says what may have gone wrong where it differs', async () => {
    const claim = 'The yards built 1,840 boats in 2025.';
    const [first] = await candidatesOf({ claim, type: 'csv', source: 'Year,Boats\n2024,1240\n2025,1480\n' });
    expect(first).toMatchObject({ at: '1480', standing: 'differs' });
    expect(first.slips).toContain('digits transposed');
    expect(first.why.length).toBe(first.slips.length);
  });

  it('takes the figure that is meant', async () => {
    const source = 'The yards built 480 boats in 2025.';
    const row = { claim: 'In all 15 yards built 480 boats in 2025.', type: 'text', source };
    expect((await candidatesOf({ ...row, figure: '480' }))[0]).toMatchObject({ at: '480 boats', standing: 'agrees' });
  });

  it.each([
    ['no source', { claim: 'Of 5.', type: 'text' }, 'Line 1 has no "source".'],
    ['no type', { claim: 'Of 5.', source: '5' }, 'Line 1 has no "type" of html, csv, text.'],
    [
      'another figure',
      { claim: 'It has 5 boats.', type: 'text', source: '5', figure: '6' },
      'Line 1 has no figure “6” in its claim.',
    ],
    ['no figure', { claim: 'It has boats.', type: 'text', source: '5' }, 'Line 1 has no figure in its claim.'],
    [
      'an empty source',
      { claim: 'It has 5 boats.', type: 'html', source: ' ' },
      'Line 1 has a source that cannot be read: ',
    ],
  ])('says in one line what is wrong with a line: %s', async (_name, row, message) => {
    const { code, err } = await command('compare', ['--jsonl'], lines([row]));
    expect(code).toBe(2);
    expect(err.startsWith(message)).toBe(true);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('says how it is used', async () => {
    expect(await command('compare', [])).toMatchObject({
      code: 2,
      err: 'Say --jsonl. Usage: compare --jsonl [FILE | -]\n',
    });
  });
});
