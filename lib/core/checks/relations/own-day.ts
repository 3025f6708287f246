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
  foundIn,
  free,
  inputsOf,
  LENGTH,
  LONG,
  type Mark,
  NTH,
  ofSign,
  SIGNS,
} from './dated';
import { completedYears, elapsed, inWholeYears, isSaidPlainly } from './elapsed';

type Tie = NonNullable<Relation['tie']>;
type Worked = Pick<Relation, 'said' | 'worked' | 'tight'>;
/** How a figure stands to a date and the article's day. */
type Measure = (figure: Mark, date: Mark, day: DayOf) => Worked | null;

const BORN = '(?:born|b\\.)';
const PLACED = `${free(30)}\\s${DATE}`;
const END = '(?=\\s?(?:[,.;:!?)”"]|$))';
const OLD = `(?:now\\s|only\\s|just\\s|still\\s)?${AGE}(?:\\s(?:today|now|this year))?${END}`;
const IS = String.raw`(?:\)?,?\s(?:and\s|who\s)?|\.\s(?:she|he|it)\s)is\s`;
const NOW = String.raw`(?:this (?:year|month|week|spring|summer|autumn|winter)|today|tomorrow|on \w+day)\b`;
const MARKS = '(?:(?:celebrates|marks|is celebrating|is marking|will celebrate|will mark|celebrated|marked)\\sits)';
const ROUND = `${MARKS}\\s${NTH}\\s(?:anniversary|birthday)\\s${NOW}`;
const TURNS = `(?:turns|will turn|turned)\\s${AGE}\\s${NOW}`;
/** "It was", "having been", after what it is now. */
const WAS = '[.;,:]?\\s(?:(?:she|he|it|and|having)\\s)?(?:was\\s|been\\s)?';
const FIRST = String.raw`(?:^|[.!?:;“"\n]\s?)`;
/** "Born in 1950, the painter is 75". */
const SOMEBODY = String.raw`,\s(?:(?!who|whose|that)[\w'’-]+\s){1,4}is\s`;

/** An issue may come out, or be written, some days off the day it bears. */
const DAYS_OFF = 7;
const DAY_MS = 86_400_000;

/** Worked out for the very day, and for those around it. */
function around(day: DayOf, work: (day: DayOf) => Worked | null): Worked | null {
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

const HANGING: ReadonlySet<string> = new Set(
  'who whom whose that which by with for from and or than since of'.split(' '),
);
const LEADING: ReadonlySet<string> = new Set(['who', 'which', 'and', 'was', 'were', '']);
const MOST_WORDS = 6;

/** "Ada Wells, who heads the mill founded in 1950, is 40": a name and its few words stand before, and nothing that hangs on them. */
function isToldOf(before: string): boolean {
  const words = (
    before
      .slice(-80)
      .split(/[.!?:;“"\n]/)
      .at(-1) ?? ''
  )
    .trim()
    .split(' ');
  while (words.length > 0 && LEADING.has(words.at(-1)?.replace('(', '').toLowerCase() ?? '')) words.pop();
  const name = words.map((word, at) => (at === words.length - 1 ? word.replace(/[,(]$/, '') : word));
  const isName = name.every((word) => /^[\w'’.-]+$/.test(word) && !HANGING.has(word.toLowerCase()));
  return name.length > 0 && name.length <= MOST_WORDS && isName;
}

/** Where a sentence begins. */
const isFirst = (before: string): boolean => /(?:^|[.!?:;“"\n]\s?)$/.test(before.slice(-2));
const anywhere = () => true;

interface Form {
  readonly pattern: RegExp;
  readonly rule: Relation['rule'];
  readonly tie: Tie;
  readonly measure: Measure;
  /** May these words stand before it? */
  readonly after: (before: string) => boolean;
}

const form = (
  rule: Form['rule'],
  measure: Measure,
  pattern: RegExp,
  tie: Tie = 'words',
  after: Form['after'] = isToldOf,
): Form => ({ rule, measure, pattern, tie, after });

const FORMS: readonly Form[] = [
  form('age', yearsOld, builtPattern(`\\b${BORN}${PLACED}${IS}${OLD}`, 'gi', SIGNS)),
  form('age', yearsOld, builtPattern(`\\b${BORN}${PLACED}${SOMEBODY}${OLD}`, 'gi', SIGNS), 'words', isFirst),
  form('age', yearsOld, builtPattern(`\\bis\\s(?:now\\s)?${AGE}${WAS}${BORN}${PLACED}`, 'gi', SIGNS)),
  form('age', yearsOld, builtPattern(`,\\s${AGE},\\swas\\s${BORN}${PLACED}`, 'gi', SIGNS), 'structure'),
  form(
    'age',
    yearsOld,
    builtPattern(`${FIRST}(?:the|an?)\\s${AGE}\\s(?:[\\w'’-]+\\s){0,2}[\\w'’-]+,\\s${BORN}${PLACED}`, 'gi', SIGNS),
    'structure',
    anywhere,
  ),
  form('anniversary', yearsOld, builtPattern(`\\b${FOUNDED}${PLACED}${IS}${OLD}`, 'gi', SIGNS)),
  form('anniversary', yearsOld, builtPattern(`\\bis\\s(?:now\\s)?${AGE}${WAS}${FOUNDED}${PLACED}`, 'gi', SIGNS)),
  form(
    'anniversary',
    yearsOld,
    builtPattern(`${FIRST}(?:the|an?)\\s${AGE}\\s(?:[\\w'’-]+\\s){0,2}[\\w'’-]+,\\s${FOUNDED}${PLACED}`, 'gi', SIGNS),
    'structure',
    anywhere,
  ),
  form('duration', ago, builtPattern(`\\b(?:in|on)\\s${DATE},\\s${LONG}\\sago${END}`, 'gi', SIGNS), 'words', anywhere),
  form(
    'duration',
    ago,
    builtPattern(`${LONG}\\sago,?\\s[(—–]?\\s?(?:in|on)\\s${DATE}`, 'gi', SIGNS),
    'words',
    anywhere,
  ),
  form(
    'anniversary',
    turned,
    builtPattern(`\\b${FOUNDED}${PLACED}\\)?,?\\s(?:and\\s|it\\s|which\\s)?${ROUND}`, 'gi', SIGNS),
  ),
  form('anniversary', turned, builtPattern(`\\b${ROUND}${WAS}${FOUNDED}${PLACED}`, 'gi', SIGNS)),
  form('age', turned, builtPattern(`\\b${BORN}${PLACED}\\)?,?\\s(?:and\\s|who\\s)?${TURNS}`, 'gi', SIGNS)),
  form('age', turned, builtPattern(`\\b${TURNS}${WAS}${BORN}${PLACED}`, 'gi', SIGNS)),
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
    foundIn(dated, each.pattern).flatMap(({ place, before }) => {
      if (!each.after(before)) return [];
      const figure = place.find(({ sign }) => sign !== DATE)?.item.index ?? -1;
      if (seen.has(figure)) return [];
      seen.add(figure);
      return relationIn(place, { written: day }, each);
    }),
  );
}
