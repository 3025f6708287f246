/**
 * Sentences with their dates, as the rules on time see them: every date, time of day, length, age and ordinal is one sign
 * in them, so that a pattern says how they stand to each other, whatever they are written like.
 */
import { fromInteger } from '../../figures/exact';
import type { FigureInContext } from '../../frames/in-context';
import { type Bound, builtPattern } from '../../text/built-pattern';
import type { DayRange } from '../calendar';
import type { Item, Sentence } from '../lint-article';
import { exactReading, type Reading, readComparable } from '../reading';
import { writtenDays } from '../written-days';

/** Letters for private use, which no text has. */
export const DATE = '\uE000';
export const TIME = '\uE001';
export const LENGTH = '\uE002';
export const AGE = '\uE003';
export const NTH = '\uE004';
const SIGN = /[\uE000-\uE004]/g;

/** What a sign stands for. */
export interface Mark {
  readonly sign: string;
  readonly item: Item;
  /** As written; of "3 to 7 May" each day with its month. */
  readonly written: string;
}

/** A date as written, or a day of the calendar (ISO). */
export type DayOf = Pick<Mark, 'written'>;

export interface Dated extends Sentence {
  readonly signs: string;
  /** One for each sign, in order. */
  readonly marks: readonly Mark[];
}

/** Longer sentences are lists or tables. */
const LONGEST = 400;
export const SIGNS: Bound = { atMost: LONGEST, because: 'datedSentences leaves longer ones out' };

/** Anything within a clause that is no sign. */
export const free = (most: number) => `[^.;:()\\n\uE000-\uE004]{0,${most}}?`;

/** A length with what may stand before it. */
export const LONG = `(?:(?:about|around|roughly|some|nearly|almost|over|under|just|only|exactly|a|an|more than|less than|at least)\\s){0,2}${LENGTH}`;

const ONE_DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8}\.?(?:,?\s\d{4})?|[A-Z][a-z]{2,8}\.?\s(?:\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?|\d{4})|\d{4}|\d{4}-\d\d-\d\d)`;
const QUOTE: Bound = { atMost: 40, because: 'datesOf reads no longer ones' };
const ONE = builtPattern(`^${ONE_DATE}$`, '', QUOTE);
/** "1931–2019", "1914-18". */
const YEARS = /^(\d{4})(\s?[-–—]\s?)(\d\d|\d{4})$/;
/** "3 to 7 May 2021". */
const DAYS = /^(\d{1,2})(\s?[-–—]\s?|\sto\s)(\d{1,2}\s([A-Z][a-z]+(?:,?\s\d{4})?))$/;

const exists = (written: string) => writtenDays(written, 2000) !== null;

/** One date, or the two of a span with what stands between them. */
function datesOf(quote: string): readonly string[] {
  if (quote.length > QUOTE.atMost) return [];
  if (ONE.test(quote)) return exists(quote) ? [quote] : [];
  const [, first = '', between = '', last = ''] = YEARS.exec(quote) ?? [];
  if (last !== '') return [first, between, last.length === 2 ? first.slice(0, 2) + last : last];
  const [, day = '', to = '', second = '', month = ''] = DAYS.exec(quote) ?? [];
  return second !== '' && exists(second) && exists(`${day} ${month}`) ? [`${day} ${month}`, to, second] : [];
}

/** "Around 1950" is no year to count from, nor is a year of account. */
const VAGUE = /\b(?:about|around|circa|ca?\.|before|after|roughly|fiscal|financial|class of)\s$/i;

/** Everybody has lived to be less. */
const OLDEST = 125;

function signFor({ kind, status, reason, unitText, per, amount, high }: FigureInContext): string | null {
  if (reason === 'ordinal') return NTH;
  if (kind === 'time') return TIME;
  if (kind === 'date' || kind === 'period') return DATE;
  if (status !== 'pending' || amount === null || high !== null) return null;
  if (kind === 'duration') return per !== null || /\s/.test(unitText ?? '') ? null : LENGTH;
  const isAge = kind === 'age' || (kind === 'number' && /^\d+$/.test(amount.written) && amount.times === '1');
  return isAge && Number(amount.written) <= OLDEST ? AGE : null;
}

const NOTHING: Reading = exactReading(fromInteger(0));

/** A dismissed figure as an item: its amount is part of a date, with which nothing is to be worked out. */
export const dateItem = (figure: FigureInContext, index: number): Item => ({
  index,
  figure: { ...figure, amount: null },
  reading: NOTHING,
});

function itemFor(sign: string, figure: FigureInContext, index: number): Item {
  const reading = sign === DATE || sign === TIME ? null : readComparable(figure);
  return reading === null ? dateItem(figure, index) : { index, figure, reading };
}

/** What is written in the place of a figure, in parts: signs, and words that stay. */
function marksFor(text: string, figure: FigureInContext, index: number): readonly (Mark | string)[] {
  const sign = signFor(figure);
  if (sign === null) return [];
  const written = text.slice(figure.quoteStart, figure.quoteEnd);
  const item = itemFor(sign, figure, index);
  if (sign !== DATE) return [{ sign, item, written }];
  if (VAGUE.test(text.slice(Math.max(0, figure.quoteStart - 12), figure.quoteStart))) return [];
  return datesOf(written).map((part) => (exists(part) ? { sign, item, written: part } : part));
}

/** Words as the patterns take them: with one blank between any two. */
const plain = (text: string) =>
  text.replace(SIGN, ' ').replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '));

/** Times of day without a number: no figures, so that they are told of only by their words. */
const NOON = /\b(noon|midday|midnight)\b/i;
const NO_FIGURE = -1;

/** A stretch of text with its figures replaced by signs. */
function datedIn(text: string, start: number, end: number, figures: readonly (readonly [FigureInContext, number])[]) {
  const marks: Mark[] = [];
  let [signs, at] = ['', start];
  const add = (part: Mark | string) => {
    signs += typeof part === 'string' ? part : part.sign;
    if (typeof part !== 'string') marks.push(part);
  };
  const addWords = (words: string, { 0: beside }: (typeof figures)[number]) =>
    plain(words)
      .split(NOON)
      .forEach((written, k) => {
        add(k % 2 === 0 ? written : { sign: TIME, item: dateItem(beside, NO_FIGURE), written });
      });
  for (const one of figures) {
    const [figure, index] = one;
    const parts = figure.quoteStart < at ? [] : marksFor(text, figure, index);
    if (parts.length === 0) continue;
    addWords(text.slice(at, figure.quoteStart), one);
    parts.forEach(add);
    at = figure.quoteEnd;
  }
  const last = figures.at(-1);
  if (last !== undefined) addWords(text.slice(at, end), last);
  return { text, start, end, items: [], signs, marks };
}

/** Each sentence with figures, and each with the one right before it in its paragraph, as one stretch. */
export function datedSentences(text: string, figures: readonly FigureInContext[]): readonly Dated[] {
  const bySentence = new Map<number, (readonly [FigureInContext, number])[]>();
  figures.forEach((figure, index) => {
    const { start } = figure.sentence;
    const own = bySentence.get(start);
    if (own === undefined) bySentence.set(start, [[figure, index]]);
    else own.push([figure, index]);
  });
  const sentences = [...bySentence.values()].map((own) => ({ own, ...(own[0] as (typeof own)[0])[0].sentence }));
  return sentences.flatMap(({ own, start, end }, at) => {
    const one = end - start > LONGEST ? [] : [datedIn(text, start, end, own)];
    const before = sentences[at - 1];
    const joined = before !== undefined && end - before.start <= LONGEST && /^ ?$/.test(text.slice(before.end, start));
    return joined ? [...one, datedIn(text, before.start, end, [...before.own, ...own])] : one;
  });
}

const signsIn = (signs: string) => signs.match(SIGN)?.length ?? 0;

/** A place where a pattern is found, and the words before, in and behind it. */
export interface Found {
  readonly place: readonly Mark[];
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Every place a pattern is found; it is global, and what it only looks ahead to is not among the marks. */
export function foundIn({ signs, marks }: Dated, pattern: RegExp): readonly Found[] {
  return [...signs.matchAll(pattern)].map(({ 0: words, index }) => {
    const before = signs.slice(0, index);
    const first = signsIn(before);
    const place = marks.slice(first, first + signsIn(words));
    return { place, before, words, after: signs.slice(index + words.length) };
  });
}

export const placesOf = (dated: Dated, pattern: RegExp): readonly (readonly Mark[])[] =>
  foundIn(dated, pattern).map(({ place }) => place);

export const ofSign = (marks: readonly Mark[], sign: string): readonly Mark[] =>
  marks.filter((mark) => mark.sign === sign);

/** Two days without a year lie in one and the same: which, makes a day's difference at most. */
const ANY_YEAR = 2001;

const yearIn = ({ written }: DayOf) => /\d{4}/.exec(written)?.[0];

/** The days that two dates may mean, in order; one without a year has that of the other. */
export function daysOf(first: DayOf, second: DayOf): readonly [DayRange, DayRange] | null {
  const [a, b] = [yearIn(first), yearIn(second)];
  const from = writtenDays(first.written, Number(a ?? b ?? ANY_YEAR));
  const to = writtenDays(second.written, Number(b ?? a ?? ANY_YEAR));
  return from === null || to === null || from.from > to.from ? null : [from, to];
}

/** Is only the year known? */
export const isYear = ({ written }: DayOf): boolean => /^\d{4}$/.test(written);

/** Do other dates of the sentence fit as the words' own do not? Then the words were misread. */
export function anotherFits(dated: Dated, fits: (first: Mark, second: Mark) => boolean): boolean {
  const dates = ofSign(dated.marks, DATE);
  return dates.some((first, at) => dates.slice(at + 1).some((second) => fits(first, second) || fits(second, first)));
}

/** The figures of a relation, each once: a span of years is one figure with two dates. */
export const inputsOf = (...marks: readonly Mark[]): readonly Item[] => [
  ...new Map(marks.flatMap(({ item }) => (item.index === NO_FIGURE ? [] : [[item.index, item]]))).values(),
];
