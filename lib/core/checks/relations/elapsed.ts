/** How long it is from one date to another, as it may be said: in years that are over, rounded, with both ends counted. */
import { add, divide, type Exact, fromInteger, larger, ONE, subtract, ZERO } from '../../figures/exact';
import { type DayRange, spanReading } from '../calendar';
import { type Computed, computed } from '../derive';
import { closed, type Interval, meets, open } from '../interval-arithmetic';
import { type Item, isValue } from '../lint-article';
import type { Relation } from '../lint-finding';
import type { Reading } from '../reading';
import { type DayOf, daysOf, isYear } from './dated';
import type { Slip } from './slip';

/** What a relation says of the two, and their tight reading. */
export type Elapsed = Pick<Relation, 'said' | 'worked' | 'slips'> & Required<Pick<Relation, 'tight'>>;

/** May both ends be counted? never: between two events; perhaps: "from 2014 to 2021"; yes: "through 2021". */
export type Ends = 'never' | 'perhaps' | 'yes';

const at = (value: Exact, low: Exact, high: Exact): Computed => ({
  value,
  interval: { low: closed(low), high: closed(high) },
});

const yearOf = (days: DayRange) => Number(days.from.slice(0, 4));

const isWhole = ({ value, manner }: Reading) => manner === 'plain' && value.d === 1n;

/** "20 years" may have been rounded to tens. */
const isRounded = ({ loose, tight }: Reading) =>
  loose.low !== null && tight.low !== null && subtract(tight.low.at, loose.low.at).n > 0n;

/** Between two years it is their difference, or one less where the day of the year has not yet come. */
function inYears({ reading }: Item, difference: number, ends: Ends): Elapsed {
  const [most, least] = [fromInteger(difference), fromInteger(Math.max(0, difference - 1))];
  const more = at(most, least, add(most, ONE));
  const worked = at(most, least, most);
  const tight = { said: at(reading.value, reading.value, reading.value), worked: ends === 'yes' ? more : worked };
  const slips: readonly Slip[] = ends === 'perhaps' ? [{ name: 'both ends counted', worked: more }] : [];
  const said = isRounded(reading) ? computed(reading) : tight.said;
  return { said, worked: ends === 'never' ? worked : more, tight, slips };
}

/** Seven years are said of all that is over seven and less than eight, and of what is rounded to seven. */
function overOrRounded(value: Exact, { low, high }: Interval): Interval {
  const next = add(value, ONE);
  return { low, high: high === null ? null : open(larger(high.at, next)) };
}

/** From 3 to 7 May is four days, or five. */
function withBothDays({ value, interval: { low, high } }: Computed): Computed {
  return { value, interval: { low, high: high && closed(add(high.at, ONE)) } };
}

/** Of what may be longer or shorter, the middle is what would be printed. */
function atTheMiddle({ value, loose: interval }: Reading): Computed {
  const { low, high } = interval;
  return { value: low && high ? divide(add(low.at, high.at), fromInteger(2)) : value, interval };
}

/** How a length of time stands to two dates; null where they are in no order, or no calendar says. */
export function elapsed(length: Item, first: DayOf, second: DayOf, ends: Ends): Elapsed | null {
  const days = daysOf(first, second);
  const { unit } = length.figure;
  if (days === null || unit === null) return null;
  const { reading } = length;
  if (unit === 'a' && isYear(first) && isYear(second) && isWhole(reading))
    return inYears(length, yearOf(days[1]) - yearOf(days[0]), ends);
  const span = spanReading(unit, ...days);
  if (span === null || unit === 'h' || unit === 'min' || unit === 's') return null;
  const between = atTheMiddle(span);
  const worked = unit === 'd' ? withBothDays(between) : between;
  const whole = isWhole(reading) && unit !== 'd';
  const said = (interval: Interval): Computed => ({
    value: reading.value,
    interval: whole ? overOrRounded(reading.value, interval) : interval,
  });
  return { said: said(reading.loose), worked, tight: { said: said(reading.tight), worked } };
}

/** Whole years from one date to another, as ages are counted; `turns` where the day itself is meant. */
export function completedYears(first: DayOf, second: DayOf, turns = false): Computed | null {
  const days = daysOf(first, second);
  if (days === null) return null;
  const [from, to] = days;
  const difference = fromInteger(yearOf(to) - yearOf(from));
  if (turns) return at(difference, difference, difference);
  const span = spanReading('a', from, to);
  const { low, high } = span?.tight ?? { low: null, high: null };
  if (low === null || high === null) return null;
  const whole = (end: Exact) => fromInteger(end.n / end.d);
  return at(whole(high.at), larger(ZERO, whole(low.at)), whole(high.at));
}

export const fits = ({ said, worked }: Pick<Relation, 'said' | 'worked'>): boolean =>
  meets(said.interval, worked.interval);

/** An age or an anniversary is what it says, to the year; with a hedge, what that leaves open. */
export const inWholeYears = ({ reading }: Item): Computed =>
  isWhole(reading) ? at(reading.value, reading.value, reading.value) : computed(reading);

/** Neither "over 70" nor "70 to 75". */
export const isSaidPlainly = (item: Item): boolean => isValue(item) && isWhole(item.reading);
