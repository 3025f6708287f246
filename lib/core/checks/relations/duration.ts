/** "From 2001 to 2017, 16 years", "began in 2011, ended 11 years later in 2022": lengths of time between two dates. */
import { divide, fromInteger } from '../../figures/exact';
import { computed } from '../derive';
import { point } from '../interval-arithmetic';
import { type Relation, sayWorked } from '../lint-finding';
import { anotherFits, DATE, type Dated, foundIn, inputsOf, LENGTH, type Mark, ofSign, TIME } from './dated';
import { type Elapsed, type Ends, elapsed, fits } from './elapsed';
import { type Form, LENGTH_FORMS } from './length-forms';

const NAMED_TIMES: Readonly<Record<string, number>> = { noon: 720, midday: 720, midnight: 0 };

/** Minutes from midnight, and whether the clock's half is known. */
function timeOf(written: string): readonly [minutes: number, sure: boolean] | null {
  const named = NAMED_TIMES[written.toLowerCase()];
  if (named !== undefined) return [named, true];
  const [, hour = '', minute = '0', half = ''] = /^(\d{1,2})(?:[:.](\d\d))?\s?(?:([ap])\.?m\.?)?$/i.exec(written) ?? [];
  if (hour === '' || Number(hour) > 24) return null;
  const noon = half.toLowerCase() === 'p' ? 720 : 0;
  const hours = half === '' ? Number(hour) : Number(hour) % 12;
  return [hours * 60 + Number(minute) + noon, half !== '' || hours > 12];
}

const MINUTES_IN: Readonly<Record<string, number>> = { min: 1, h: 60 };
const HALF_A_DAY = 720;

/** From one time of day to the next other; where the halves are unsaid, as it fits best. */
function acrossTheClock({ figure: { unit }, reading }: Mark['item'], first: Mark, second: Mark): Elapsed | null {
  const [from, to] = [timeOf(first.written), timeOf(second.written)];
  const size = MINUTES_IN[unit ?? ''];
  if (from === null || to === null || size === undefined || from[0] === to[0]) return null;
  const cycle = from[1] && to[1] ? 2 * HALF_A_DAY : HALF_A_DAY;
  const minutes = (((to[0] - from[0]) % cycle) + cycle) % cycle;
  const answers = [minutes, minutes + HALF_A_DAY].slice(0, cycle === HALF_A_DAY ? 2 : 1).map((length): Elapsed => {
    const value = divide(fromInteger(length), fromInteger(size));
    const both = { said: computed(reading), worked: { value, interval: point(value) } };
    return { ...both, tight: { ...both, said: { value: reading.value, interval: reading.tight } } };
  });
  return answers.find(fits) ?? answers[0] ?? null;
}

const measured = (length: Mark, first: Mark, second: Mark, ends: Ends) =>
  first.sign === TIME
    ? acrossTheClock(length.item, first, second)
    : second.sign === DATE
      ? elapsed(length.item, first, second, ends)
      : null;

function relationIn(dated: Dated, place: readonly Mark[], { tie, ends, within, alone, back }: Form): Relation[] {
  const [length] = ofSign(place, LENGTH);
  const [one, other] = place.filter(({ sign }) => sign !== LENGTH);
  const [first, second] = back === true ? [other, one] : [one, other];
  const found = length && first && second ? measured(length, first, second, ends) : null;
  if (!length || !first || !second || found === null) return [];
  const reads = (a: Mark, b: Mark) => {
    const other = measured(length, a, b, ends);
    return other !== null && fits(other);
  };
  const crowded = alone === true && ofSign(dated.marks, DATE).length > 2;
  if (crowded || (!fits(found) && anotherFits(dated, reads))) return [];
  const shorter =
    within === true && found.said.value.n * found.worked.value.d < found.worked.value.n * found.said.value.d;
  if (shorter) return [];
  const inputs = inputsOf(first, second, length);
  const about = `From ${first.written} to ${second.written}`;
  return [
    {
      rule: 'duration',
      formula: inputs.length === 3 ? 'b − a' : 'from one end to the other',
      inputs,
      stated: length.item,
      ...found,
      unit: '',
      about,
      comes: `${about} is ${sayWorked(found.tight.worked, '', length.item, 'duration')}`,
      tie,
    },
  ];
}

/** "Three years, she said, of fighting": after an aside it goes on. */
const ASIDE = /^\s?[,—–(]\s?[^,—–().\uE000-\uE004]{1,60}[,—–)]\s?(?:of|as|with|without)\b/;

/** A length is read once, by the surest of its forms. */
export function durations(dated: Dated): readonly Relation[] {
  const seen = new Set<number>();
  return LENGTH_FORMS.flatMap((form) =>
    foundIn(dated, form.pattern).flatMap(({ place, after }) => {
      const length = ofSign(place, LENGTH)[0]?.item.index ?? -1;
      if (seen.has(length) || ASIDE.test(after)) return [];
      seen.add(length);
      return relationIn(dated, place, form);
    }),
  );
}
