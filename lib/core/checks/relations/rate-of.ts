/** What a figure is as a rate: so much of one thing for each of another, whatever way that is written. */
import { compareExact, divide, type Exact, exact, multiply, ONE } from '../../figures/exact';
import { type Dimension, UNIT_BY_CODE, UNIT_BY_WORD } from '../../figures/units';
import { convertUnits, toBase } from '../convert';
import type { Computed } from '../derive';
import { closed } from '../interval-arithmetic';
import { after, gap, type Item, opening, type Sentence } from '../lint-article';

export interface Rate {
  /** The unit of what there is so much of, and by what the printed number is to be multiplied to be in it. */
  readonly unit: string | null;
  readonly scale: Exact;
  /** A unit's code, or the noun it is for: "h", "pupil", "each". */
  readonly per: string;
}

/** Units with their denominator inside: what stands above it, in the base unit. */
const ABOVE: Partial<Record<Dimension, string>> = {
  speed: 'm',
  flow: 'm3',
  power: 'J',
  bandwidth: 'By',
  density: 'kg',
};
const BELOW: Readonly<Record<string, string>> = { '[kn_i]': 'h', '{mgd}': 'd' };

function inOneUnit(code: string): Rate | null {
  const above = ABOVE[UNIT_BY_CODE.get(code)?.dimension ?? 'share'];
  if (above === undefined) return null;
  const named = code.includes('/') ? code.slice(code.lastIndexOf('/') + 1).replace('}', '') : (BELOW[code] ?? 's');
  const per = UNIT_BY_CODE.has(named) ? named : 's';
  return { unit: above, scale: multiply(toBase(code).factor, toBase(per).factor), per };
}

// polynomial: input at most 40 characters, because that is the reach it is called with
const EACH =
  /^\s*(?:[\w-]+\s){0,2}?\s*(?:(each|apiece)|(?:an?|per) (head|person|year|month|week|day|piece|capita|worker|resident|household|inhabitant))\b/i;
// polynomial: input at most 40 characters, because that is the reach it is called with
const A_NOUN = /^\s*(?:an?|per|every|for each|for every)\s+(square [a-z]+|[a-z]+)/i;

/** The denominator in the words after a figure, where the engine did not take it: "$12 a crate". */
function perOf(sentence: Sentence, item: Item): string | null {
  if (item.figure.per !== null) return item.figure.per;
  const words = after(sentence, item, 40);
  const [, alone, named] = EACH.exec(words) ?? [];
  return (alone ?? named ?? A_NOUN.exec(words)?.[1])?.toLowerCase() ?? eachBefore(sentence, item);
}

const EACH_OF = /^each (?:one )?of\b/i;

/** Is there so much for each of something, though nobody may say of what: "$7 for every child at school"? */
export const isForEach = (sentence: Sentence, item: Item): boolean =>
  item.figure.per !== null || A_NOUN.test(after(sentence, item, 40));

/** "Each of the 60 volunteers worked 12 hours", "the 60 volunteers each worked 12 hours". */
function eachBefore(sentence: Sentence, item: Item): string | null {
  const [first] = sentence.items;
  if (first === undefined || first === item || first.figure.kind !== 'count' || sentence.items[1] !== item) return null;
  const each = EACH_OF.test(opening(sentence, first) ?? '') || /^\s*each\b/i.test(gap(sentence, first, item) ?? '');
  return each ? 'each' : null;
}

const PORTIONS: ReadonlySet<string> = new Set(['percent', 'points', 'fraction', 'ratio']);

export function rateOf(sentence: Sentence, item: Item): Rate | null {
  const { unit, kind } = item.figure;
  if (PORTIONS.has(kind)) return null;
  const per = perOf(sentence, item);
  if (per === null) return unit === null ? null : inOneUnit(unit);
  return { unit, scale: ONE, per: UNIT_BY_CODE.has(per) ? per : (UNIT_BY_WORD.get(per)?.code ?? per) };
}

export const dimensionOfUnit = (code: string | null): Dimension | undefined => UNIT_BY_CODE.get(code ?? '')?.dimension;
export const isTime = (code: string | null): boolean => dimensionOfUnit(code) === 'time';

/** How many of one length of time go into another. */
export interface Span extends Computed {
  /** Other numbers that are as usual: the hours of a working year. */
  readonly also: readonly Exact[];
  /** The least share of it that somebody may have meant: nobody is paid by the hour day and night. */
  readonly least: Exact;
  /** One of those other numbers. */
  readonly isUsual?: boolean;
}

/** In seconds: what is longer has no fixed number of days. */
const LONG = exact('2000000');
const isLong = (code: string) => compareExact(toBase(code).factor, LONG) > 0;
/** Days of a month and of a year, least and most, over what they are on average. */
const OF_A_MONTH = [exact('28/30.4375'), exact('31/30.4375')] as const;
const OF_A_YEAR = [exact('360/365.25'), exact('366/365.25')] as const;
const WORKING: Readonly<Record<string, readonly Exact[]>> = {
  'h a': [exact('2080')],
  'h wk': [exact('40')],
  'd wk': [exact('5')],
  'd a': [exact('260')],
};
const LEAST: Readonly<Record<string, Exact>> = { h: exact('0.05'), d: exact('0.49'), wk: exact('0.65') };

/** How many of `small` go into one `big`, or what part of one; null where these are no times. */
export function spanOf(small: string, big: string): Span | null {
  const value = isTime(small) && isTime(big) ? convertUnits(ONE, big, small) : null;
  if (value === null) return null;
  const isLonger = compareExact(value, ONE) > 0;
  const shares = isLong(small) === isLong(big) ? [ONE, ONE] : [small, big].includes('mo') ? OF_A_MONTH : OF_A_YEAR;
  const [low, high] = isLonger ? shares : [divide(ONE, shares[1] as Exact), divide(ONE, shares[0] as Exact)];
  return {
    value,
    interval: { low: closed(multiply(value, low as Exact)), high: closed(multiply(value, high as Exact)) },
    also: WORKING[`${small} ${big}`] ?? [],
    least: isLonger ? (LEAST[small] ?? ONE) : ONE,
  };
}
