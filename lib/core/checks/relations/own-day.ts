/**
 * What is told as of the article's own day: "Ada Wells, born on 3 May 1950, is 75", "the mill, founded in 1950, is 75 years
 * old", "it opened 75 years ago, in 1951". Only where a sentence names no other date that it could be counted to.
 */
import { builtPattern } from '../../text/built-pattern';
import { parseDay } from '../calendar';
import { nameOfDays } from '../implied';
import type { Relation } from '../lint-finding';
import { areTwo } from './age';
import { FOUNDED } from './anniversary';
import {
  AGE,
  DATE,
  type Dated,
  type DayOf,
  free,
  inputsOf,
  LENGTH,
  LONG,
  type Mark,
  NTH,
  ofSign,
  placesOf,
  SIGNS,
} from './dated';
import { completedYears, elapsed, inWholeYears, isSaidPlainly } from './elapsed';

type Tie = NonNullable<Relation['tie']>;
type Found = Pick<Relation, 'said' | 'worked' | 'tight'>;
/** How a figure stands to a date and the article's day. */
type Measure = (figure: Mark, date: Mark, day: DayOf) => Found | null;

/** "Ada Wells, who heads the mill founded in 1950, is 40": a name and its few words, and nothing that hangs on them. */
const WORD = String.raw`(?!(?:who|whom|whose|that|which|by|with|for|from|and|or|than|since)\b)[\w'’.-]+`;
const SUBJECT = `(?:^|[.!?:;\\n“"]\\s?)(?:${WORD}\\s){0,5}${WORD}`;
const BORN = '(?:born|b\\.)';
const SINCE = `,?\\s\\(?(?:(?:who|which|and)\\s)?(?:was\\s|were\\s)?`;
const OLD = `(?:now\\s|only\\s|just\\s|still\\s)?${AGE}(?:\\s(?:today|now|this year))?(?=\\s?(?:[,.;:!?)”"]|$))`;
const IS = String.raw`(?:\)?,?\s(?:and\s|who\s)?|\.\s(?:she|he|it)\s)is\s`;
const PLACED = `${free(30)}\\s${DATE}`;

const aged = (made: string, tie: Tie = 'words') =>
  [
    [`${SUBJECT}${SINCE}${made}${PLACED}${IS}${OLD}`, tie],
    [`(?:^|[.!?:;\\n“"]\\s?)${made}${PLACED},\\s(?:${WORD}\\s){1,5}is\\s${OLD}`, tie],
    [
      `${SUBJECT}\\sis\\s(?:now\\s)?${AGE}[,.;:]?\\s(?:(?:and|having|she|he|it)\\s){0,2}(?:was\\s|been\\s)?${made}${PLACED}`,
      tie,
    ],
    [`${SUBJECT},\\s${AGE},\\swas\\s${made}${PLACED}`, 'structure'],
    [`(?:^|[.!?:;\\n“"]\\s?)(?:the|an?)\\s${AGE}\\s(?:${WORD}\\s){0,4}${WORD}${SINCE}${made}${PLACED}`, 'structure'],
  ] as const;

const AGO: readonly string[] = [
  `\\b(?:in|on)\\s${DATE},\\s${LONG}\\sago(?=\\s?(?:[,.;:!?)”"]|$))`,
  `${LONG}\\sago,?\\s[(—–]?\\s?(?:in|on)\\s${DATE}`,
];
const NOW = String.raw`(?:this (?:year|month|week|spring|summer|autumn|winter)|today|tomorrow|on \w+day)\b`;
const MARKS = '(?:celebrates|marks|is celebrating|is marking|will celebrate|will mark|celebrated|marked)';
const YEARS_ROUND: readonly string[] = [
  `\\b${FOUNDED}${PLACED}\\)?,?\\s(?:and\\s|it\\s|which\\s)?${MARKS}\\sits\\s${NTH}\\s(?:anniversary|birthday)\\s${NOW}`,
  `${SUBJECT}\\s${MARKS}\\sits\\s${NTH}\\s(?:anniversary|birthday)\\s${NOW}[.;,]\\s(?:it\\s)?(?:was\\s|having been\\s)?${FOUNDED}${PLACED}`,
];
const TURNS: readonly string[] = [
  `${SUBJECT}\\s(?:turns|will turn)\\s${AGE}\\s${NOW}[.;,]\\s(?:(?:she|he)\\s)?(?:was\\s|having been\\s)?${BORN}${PLACED}`,
  `\\b${BORN}${PLACED}\\)?,?\\s(?:and\\s|who\\s)?(?:turns|will turn|turned)\\s${AGE}\\s${NOW}`,
];

/** An issue may come out, or be written, some days off the day it bears. */
const DAYS_OFF = 7;
const DAY_MS = 86_400_000;

/** Worked out for the very day, and for those around it. */
function around(day: DayOf, work: (day: DayOf) => Found | null): Found | null {
  const at = Date.parse(day.written);
  const [early, exact, late] = [-DAYS_OFF, 0, DAYS_OFF].map((off) =>
    work({ written: new Date(at + off * DAY_MS).toISOString().slice(0, 10) }),
  );
  if (!early || !exact || !late) return null;
  const { low } = early.worked.interval;
  const { high } = late.worked.interval;
  return {
    ...exact,
    worked: { value: exact.worked.value, interval: { low, high } },
    tight: exact.tight ?? { said: exact.said, worked: exact.worked },
  };
}

const yearsOld: Measure = ({ item }, date, day) =>
  around(day, (now) => {
    const worked = completedYears(date, now);
    return worked && { said: inWholeYears(item), worked };
  });

const turned: Measure = ({ item }, date, day) =>
  around(day, (now) => {
    const worked = completedYears(date, now, true);
    return worked && { said: inWholeYears(item), worked };
  });

/** Of a year alone "75 years ago" may be counted from year to year. */
const ago: Measure = ({ item }, date, day) =>
  around(day, (now) =>
    elapsed(item, date, /^\d{4}$/.test(date.written) ? { written: now.written.slice(0, 4) } : now, 'never'),
  );

interface Form {
  readonly pattern: RegExp;
  readonly rule: Relation['rule'];
  readonly tie: Tie;
  readonly measure: Measure;
}

const form = (pattern: string, rule: Form['rule'], tie: Tie, measure: Measure): Form => ({
  pattern: builtPattern(pattern, 'gi', SIGNS),
  ...{ rule, tie, measure },
});

const FORMS: readonly Form[] = [
  ...aged(BORN).map(([pattern, tie]) => form(pattern, 'age', tie, yearsOld)),
  ...aged(FOUNDED).map(([pattern, tie]) => form(pattern, 'anniversary', tie, yearsOld)),
  ...AGO.map((pattern) => form(pattern, 'duration', 'words', ago)),
  ...YEARS_ROUND.map((pattern) => form(pattern, 'anniversary', 'words', turned)),
  ...TURNS.map((pattern) => form(pattern, 'age', 'words', turned)),
];

function relationIn(place: readonly Mark[], day: DayOf, { rule, tie, measure }: Form): Relation[] {
  const [date] = ofSign(place, DATE);
  const [figure] = place.filter(({ sign }) => sign !== DATE);
  if (!date || !figure || !/\d{4}/.test(date.written)) return [];
  if (figure.sign === AGE && !isSaidPlainly(figure.item)) return [];
  // "The shop, opened in 1950, is 40, Mill Street": only people are a number without its years.
  if (rule === 'anniversary' && figure.sign === AGE && figure.item.figure.kind !== 'age') return [];
  const found = measure(figure, date, day);
  if (found === null) return [];
  const { low, high } = (found.tight ?? found).worked.interval;
  const ends = figure.sign === LENGTH ? [] : [low, high].map((end) => end?.at.n);
  const about = `From ${date.written} to ${nameOfDays(day.written, day.written)}`;
  return [
    {
      ...{ rule, tie, about, ...found },
      formula: 'years from a to the article’s own day',
      inputs: inputsOf(date, figure),
      stated: figure.item,
      unit: '',
      ...(ends.length > 0 ? { comes: `${about} is ${[...new Set(ends)].join(' or ')} years` } : {}),
    },
  ];
}

/** A figure is read once, by the surest of its forms. */
export function byOwnDay(dated: Dated, day: string): readonly Relation[] {
  if (ofSign(dated.marks, DATE).length !== 1 || areTwo(dated) || parseDay(day) === null) return [];
  const seen = new Set<number>();
  return FORMS.flatMap((each) =>
    placesOf(dated, each.pattern).flatMap((place) => {
      const figure = place.find(({ sign }) => sign !== DATE)?.item.index ?? -1;
      if (seen.has(figure)) return [];
      seen.add(figure);
      return relationIn(place, { written: day }, each);
    }),
  );
}
