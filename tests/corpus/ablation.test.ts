import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '@/lib/core/figures/engine';
import { markLine, readLine } from './notation';

const lines = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Lines that read otherwise with the engine given. */
const broken = (engine: typeof ENGLISH): number =>
  lines.filter((line) => {
    const { text, starts } = readLine(line);
    return markLine(text, starts, engine) !== line;
  }).length;

describe('the corpora notice when a rule is gone', () => {
  it('and are content with all of them', () => {
    expect(broken(ENGLISH)).toBe(0);
  });

  it.each(ENGLISH.recognisers.map(({ name }) => name))('recogniser: %s', (name) => {
    const recognisers = ENGLISH.recognisers.filter((one) => one.name !== name);
    expect(broken({ ...ENGLISH, recognisers })).toBeGreaterThan(0);
  });

  it.each(ENGLISH.refiners.map(({ name }) => name))('refiner: %s', (name) => {
    const refiners = ENGLISH.refiners.filter((one) => one.name !== name);
    expect(broken({ ...ENGLISH, refiners })).toBeGreaterThan(0);
  });

  it('or when the order is lost: names before measures, bare numbers first', () => {
    const [bare] = ENGLISH.recognisers.slice(-1);
    if (bare === undefined) throw new Error('no recognisers');
    expect(broken({ ...ENGLISH, recognisers: [bare, ...ENGLISH.recognisers] })).toBeGreaterThan(50);
    expect(broken({ ...ENGLISH, recognisers: [...ENGLISH.recognisers].reverse() })).toBeGreaterThan(50);
  });
});
