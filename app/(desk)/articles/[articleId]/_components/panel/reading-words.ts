import type { DeskClaim, IntervalView } from '@/lib/contracts/claims';
import type { Comparator, Kind } from '@/lib/core/figures/figure';
import { inThrees } from '@/lib/core/text/trailing';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  measure: 'a measure',
  percent: 'a percentage',
  points: 'percentage points',
  money: 'an amount of money',
  count: 'a count',
  fraction: 'a fraction',
  ratio: 'a ratio',
  rate: 'a rate',
  duration: 'a duration',
  age: 'an age',
  number: 'a plain number',
  date: 'a date',
  time: 'a time of day',
  period: 'a period',
  rank: 'a rank',
  reference: 'a reference',
  name: 'a name',
  identifier: 'an identifier',
  idiom: 'an idiom',
  vague: 'a vague quantity',
};

export const kindWords = (kind: Kind): string => KIND_WORDS[kind];

/** How a level came about: it has no sign of its own. */
export const movementWords = (movement: 'up' | 'down'): string =>
  movement === 'up' ? 'a level, after a rise' : 'a level, after a fall';

const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  '=': 'as printed',
  '~': 'about',
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'at most',
};

export const comparatorWords = (comparator: Comparator): string => COMPARATOR_WORDS[comparator];

/** An exact decimal or ratio with its thousands apart: "7145000" is "7,145,000", "-0.5" is "−0.5", "2/3" stays. */
export function writtenExact(exact: string): string {
  return exact
    .split('/')
    .map((part) => {
      const [whole = '', decimals] = part.replace('-', '').split('.');
      const grouped = `${part.startsWith('-') ? '−' : ''}${inThrees(whole)}`;
      return decimals === undefined ? grouped : `${grouped}.${decimals}`;
    })
    .join('/');
}

/** Which values a figure stands for, its ends said in words: "from 3,450 to under 3,550 square miles". */
export function intervalWords(interval: IntervalView, unit: string): string {
  const { low, high, lowOpen, highOpen } = interval;
  const measured = (exact: string) => withUnit(writtenExact(exact), unit);
  if (low === null && high === null) return 'any value';
  if (high === null) return lowOpen ? `more than ${measured(low ?? '')}` : `${measured(low ?? '')} or more`;
  if (low === null) return highOpen ? `less than ${measured(high)}` : `${measured(high)} or less`;
  if (low === high) return `exactly ${measured(low)}`;
  const from = lowOpen ? `from just over ${writtenExact(low)}` : `from ${writtenExact(low)}`;
  return highOpen ? `${from} to just under ${measured(high)}` : `${from} to ${measured(high)}`;
}

/** The same in the mathematicians' brackets: "[3,450, 3,550)". */
export function intervalNotation({ low, lowOpen, high, highOpen }: IntervalView): string {
  const left = low === null ? '(−∞' : `${lowOpen ? '(' : '['}${writtenExact(low)}`;
  const right = high === null ? '∞)' : `${writtenExact(high)}${highOpen ? ')' : ']'}`;
  return `${left}, ${right}`;
}

function withUnit(value: string, unit: string): string {
  if (unit === '') return value;
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}

/** The unit as a reader knows it: as written, else its name, else its code; a rate with what it is per. */
export function unitWords(reading: DeskClaim['reading']): string {
  if (reading.unit === '%') return '%';
  const unit = reading.unitText ?? reading.unitName ?? reading.unit ?? '';
  return reading.per && unit !== '' && !unit.includes(reading.per) ? `${unit} per ${reading.per}` : unit;
}

/** How sure the engine is, in a word; nothing when a person said so or it is plain. */
export function certaintyWords(certainty: number | undefined): string {
  if (certainty === undefined || certainty >= 0.8) return '';
  return certainty >= 0.5 ? 'likely' : 'a guess';
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Days from and to (ISO, both inclusive) as people say them: "July 2022", "Q2 2022", "2022", "from … to …". */
export function daysWords(from: string | null, to: string | null): string {
  if (!from && !to) return '';
  if (!from || !to) return from ? `from ${dayWords(from)}` : `until ${dayWords(to ?? '')}`;
  if (from === to) return dayWords(from);
  const first = new Date(`${from}T00:00:00Z`);
  const after = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000);
  if (first.getUTCDate() !== 1 || after.getUTCDate() !== 1) return `${dayWords(from)} to ${dayWords(to)}`;
  const month = first.getUTCMonth();
  const months = (after.getUTCFullYear() - first.getUTCFullYear()) * 12 + after.getUTCMonth() - month;
  if (months === 1) return MONTH.format(first);
  if (months === 12 && month === 0) return String(first.getUTCFullYear());
  if (months === 3 && month % 3 === 0) return `Q${month / 3 + 1} ${first.getUTCFullYear()}`;
  return `${MONTH.format(first)} to ${MONTH.format(new Date(`${to}T00:00:00Z`))}`;
}

/** "13 September 2022" of "2022-09-13". */
export function dayWords(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** When, as written and as resolved where that says more: "a year ago (July 2021)"; "July" is simply "July 2022". */
export function periodWords(written: string | null, from: string | null, to: string | null): string {
  const resolved = daysWords(from, to);
  if (!written) return resolved;
  if (resolved === '') return written;
  return resolved.toLowerCase().includes(written.toLowerCase()) ? resolved : `${written} (${resolved})`;
}

/** How a mark in the text is called: its own words, its display form where that differs, its status, and a sum's doubt. */
export function markName(claim: Pick<DeskClaim, 'quote' | 'display'>, status: string, doubted = false): string {
  const { quote, display } = claim;
  const name = display.includes(quote) ? display : `${quote} (${display})`;
  return `${name}, ${status}${doubted ? ', a sum with it does not add up' : ''}`;
}

/** The step a figure is exact to: 2 is "100", −1 is "0.1". */
export function precisionWords(precision: number): string {
  return precision >= 0 ? writtenExact(`1${'0'.repeat(precision)}`) : `0.${'0'.repeat(-precision - 1)}1`;
}
