import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '@/lib/core/checks/compare';
import { KINDS } from '@/lib/core/figures/figure';
import { scanFigures } from '@/lib/core/figures/read';
import { readLine } from '../../corpus/notation';

const root = path.resolve(import.meta.dirname, '../../..');

/** The figures of a text that are claimed. */
const claims = (text: string) => scanFigures(text).filter(({ status }) => status === 'pending');

/** The one claim of a text that ends with these words. */
function last(text: string) {
  const found = claims(text).at(-1);
  if (!found) throw new Error(`nothing is claimed in “${text}”`);
  return found;
}

describe('a level that was reached', () => {
  it.each([
    ['The stock rose to 99 yuan.', 'up', 'CN¥99'],
    ['The maker added 15 sen to RM2.70.', 'up', 'RM2.70'],
    ['Turnout slid 4% to 61%.', 'down', '61%'],
    ['Bookings fell from 90 to 72.', 'down', '72'],
    ['Output is 40 tonnes, down from 55.', null, '55 tonnes'],
  ])('%s has a movement and no sign', (text, movement, display) => {
    expect(last(text)).toMatchObject({ movement, direction: null, display });
  });

  it('never has a direction too, nor a sign of its own, in any text of the corpora', () => {
    const folder = path.join(root, 'tests/corpus');
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
      .map((line) => readLine(line).text);
    const levels = texts.flatMap((text) => scanFigures(text)).filter(({ movement }) => movement !== null);
    expect(levels.length).toBeGreaterThan(30);
    for (const { direction, display, amount, kind } of levels) {
      expect(direction).toBeNull();
      expect(KINDS).toContain(kind);
      if (!amount?.written.startsWith('-')) expect(display).not.toMatch(/[+−]|^(?:up|down) (?!to)/);
    }
  });

  it('is compared as a level: how it was reached says nothing about its sign', () => {
    const [risen, fallen] = [last('Rates rose to 6%.'), last('Rates fell to 6%.')];
    expect(compare(risen, fallen).outcome).toBe('exact');
    const unmoved = { ...fallen, movement: null };
    expect(compare(risen, unmoved).outcome).toBe('exact');
    const [rise, fall] = [last('Rates rose 6%.'), last('Rates fell 6%.')];
    expect(compare(rise, fall)).toMatchObject({ outcome: 'off by', by: 'direction' });
  });

  it('is told apart from a change on the command line, where the direction is what the text states', () => {
    const input = `${JSON.stringify({ id: 1, text: 'Wages fell 3% to $20. They are 40% of costs.' })}\n`;
    const run = spawnSync('node', ['lib/cli/extract.mjs', '--jsonl'], { cwd: root, input, encoding: 'utf8' });
    const { figures } = JSON.parse(run.stdout) as { figures: { direction: unknown; directionOf: unknown }[] };
    expect(figures.map(({ direction, directionOf }) => [direction, directionOf])).toEqual([
      ['down', 'change'],
      ['down', 'level'],
      [null, null],
    ]);
  });
});
