import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPatterns, wordsPattern } from '@/lib/core/text/built-pattern';
import { type Growth, growthOf, keepAnswers, knownAnswers } from './patterns/growth';
import { type Literal, patternsIn } from './patterns/patterns-in';

const root = path.resolve(import.meta.dirname, '../..');
const ROOMS = ['app', 'lib', 'seeds'];
/** Steps that a pattern may take at worst: its longest input to the power of its growth. A second or so. */
const MOST_STEPS = 1e9;
const MINUTES = 60_000;

const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`),
);

/** What is wrong with a pattern whose time grows like this; null when nothing is. */
function complaint({ pattern, where, atMost }: Literal, growth: Growth): string | null {
  const how = growth.get(pattern) ?? 'undecided';
  const degree = /^polynomial (\d+)$/.exec(how)?.[1];
  if (degree === undefined) return how === 'linear' ? null : `${where}: ${pattern} is ${how}`;
  if (atMost === null) return `${where}: ${pattern} is ${how}, and nothing says how long its input can be`;
  return atMost ** Number(degree) <= MOST_STEPS ? null : `${where}: ${pattern} is ${how}: ${atMost} is too long for it`;
}

const complaints = (literals: readonly Literal[], growth: Growth) =>
  literals.map((literal) => complaint(literal, growth)).filter((one) => one !== null);

/** Asks about what is not known yet. At home the answers are kept, and those of patterns that are gone are dropped. */
async function growthOfAll(literals: readonly Literal[]): Promise<Growth> {
  const known = knownAnswers();
  const patterns = [...new Set(literals.map(({ pattern }) => pattern))];
  const asked = await growthOf(patterns.filter((pattern) => !known.has(pattern)));
  const growth = new Map(patterns.map((pattern) => [pattern, asked.get(pattern) ?? known.get(pattern) ?? 'undecided']));
  if (!process.env.CI && (asked.size > 0 || known.size > growth.size)) keepAnswers(growth);
  return growth;
}

describe('the patterns of the product', () => {
  const found = files.map((file) => ({ file, ...patternsIn(file, readFileSync(path.join(root, file), 'utf8')) }));
  let built: Literal[];
  let growth: Growth;

  beforeAll(async () => {
    for (const { file } of found.filter((one) => one.built > 0))
      await import(pathToFileURL(path.join(root, file)).href);
    built = builtPatterns().map(({ pattern, bound }) => ({
      pattern: String(pattern),
      where: 'built',
      atMost: bound?.atMost ?? null,
    }));
    growth = await growthOfAll([...found.flatMap(({ literals }) => literals), ...built]);
  }, 30 * MINUTES);

  it('are found', () => {
    expect(found.flatMap(({ literals }) => literals).length).toBeGreaterThan(250);
    expect(built.length).toBeGreaterThanOrEqual(found.reduce((sum, one) => sum + one.built, 0));
    expect(built.length).toBeGreaterThan(40);
  });

  it('take a time that grows with their input, or with the square of a short one', () => {
    expect(
      complaints(
        found.flatMap(({ literals }) => literals),
        growth,
      ),
    ).toEqual([]);
  });

  it('do so where they are built of pieces', () => {
    expect(complaints(built, growth)).toEqual([]);
  });

  it('are built in one place, once each', () => {
    expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  it('have answers for these alone', () => {
    expect([...knownAnswers().keys()].filter((pattern) => !growth.has(pattern))).toEqual([]);
  });
});

describe('patterns that are wrong', () => {
  const file = path.join(import.meta.dirname, 'patterns/offences.txt');
  const { literals, wrong } = patternsIn('lib/offences.ts', readFileSync(file, 'utf8'));

  it(
    'are refused, each for its own reason',
    async () => {
      const growth = await growthOf(literals.map(({ pattern }) => pattern));
      expect(complaints(literals, growth).map((line, at) => line.replace(`: ${literals[at]?.pattern} is`, ''))).toEqual(
        [
          'lib/offences.ts:2 exponential',
          'lib/offences.ts:3 exponential',
          'lib/offences.ts:4 polynomial 2, and nothing says how long its input can be',
          'lib/offences.ts:6 polynomial 2: 1000000 is too long for it',
        ],
      );
      expect(wrong.map((line) => line.slice(0, line.indexOf(' ')))).toEqual([
        'lib/offences.ts:7',
        'lib/offences.ts:8',
        'lib/offences.ts:9',
        'lib/offences.ts:10',
      ]);
    },
    MINUTES * 5,
  );

  it('are read from a file that is there', () => expect(existsSync(file)).toBe(true));
});

describe('words that somebody seeks', () => {
  it('mean themselves, whatever they hold, with any blanks between them', () => {
    const word = fc.stringMatching(/^[!-~]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        expect(wordsPattern(words, 'u').exec(`…${words.join(' \n')}…`)?.[0]).toBe(words.join(' \n'));
      }),
    );
  });

  it(
    'make a pattern that is linear',
    async () => {
      const patterns = [['(a+)+$'], ['.*', '.*', 'x'], ['one', 'two', 'one', 'two']].map((words) =>
        String(wordsPattern(words, 'giu')),
      );
      expect(new Set((await growthOf(patterns)).values())).toEqual(new Set(['linear']));
    },
    MINUTES * 5,
  );
});
