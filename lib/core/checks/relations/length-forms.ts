/** The ways in which a length of time and the two dates it lies between are put, the surest first. */
import { builtPattern } from '../../text/built-pattern';
import type { Relation } from '../lint-finding';
import { DATE, free, LENGTH, LONG, SIGNS, TIME } from './dated';
import type { Ends } from './elapsed';

interface More {
  /** "On 11 days between 3 and 20 May": the dates are only the most it can be. */
  readonly within?: boolean;
  /** Only where no other date is near. */
  readonly alone?: boolean;
  /** The later date comes first. */
  readonly back?: boolean;
}

export interface Form extends More {
  readonly pattern: RegExp;
  readonly tie: NonNullable<Relation['tie']>;
  readonly ends: Ends;
}

const form = (tie: Form['tie'], ends: Ends, pattern: RegExp, more: More = {}): Form => ({
  pattern,
  tie,
  ends,
  ...more,
});

/** "From A to B": both ends may be counted. */
const span = (pattern: RegExp) => form('words', 'perhaps', pattern);
/** One event and another. */
const events = (pattern: RegExp, more?: More) => form('words', 'never', pattern, more);

const ENDPOINT = `[${DATE}${TIME}]`;
/** Nothing more is said of the length: "after seven years", "after seven years in office", not "as a minister". */
const DONE = String.raw`(?!\s(?:in a row|running))(?=\s?(?:[,.;:!?)”"—–]|$)|\s(?:in (?:all|total|office|power|business|service|operation|use|the (?:job|post|role|seat))|together|altogether)\b)`;
const TO = String.raw`\s(?:to|until|till|up to|and)\s`;
const SPAN = `(?:from|between)\\s${ENDPOINT}${TO}${ENDPOINT}`;
const YEARS = `${DATE}\\s?[-–—]\\s?${DATE}`;
const NAMED = `\\s?[,(—–]?\\s?(?:or|lasting|spanning|that is|(?:for\\s)?an?\\s(?:period|span|stretch|term|reign|gap|total|run)\\sof)\\s${LONG}`;
/** What lasts, with the length right behind it. */
const LASTED = String.raw`(?:lasted|stood|ran|reigned|ruled|served|lived|stayed|remained|took)\s(?:there\s)?(?:for\s)?`;
/** What is as long as its length: "the eight-year siege (1990–1998)". */
const LASTING =
  '(?:term|tenure|reign|rule|war|career|stint|spell|run|period|span|stay|siege|drought|marriage|occupation)';
const BEGAN =
  '(?:open(?:ed|s)|beg[au]n|begins|started|starts|founded|launched|joined|arrived|took office|elected|appointed|married|built|enlisted|moved in|hired|introduced)';
const ENDED =
  '(?:clos(?:ed|es)|end(?:ed|s)|finish(?:ed|es)|stopped|left|resigned|retired|stepped down|died|dissolved|divorced|demolished|departed|quit|torn down|abolished|scrapped|burned)';
const IN = '(?:\\b(?:in|on)\\s)?';
const BOTH = `\\b${BEGAN}\\b${free(40)}${IN}${DATE}${free(30)}\\b${ENDED}\\b${free(40)}${IN}${DATE}`;
const LATER = '(?:later|afterwards)\\b';
const EARLIER = '(?:earlier|before)\\b';
const BACK = { back: true };
/** A verb with its few words, and no second event that the length could be counted from. */
const ITS_VERB = String.raw`[,;]?\s?(?:(?:and|but|which|who|before)\s)?(?:(?!and\b|then\b|before\b)[\w'’-]+\s){0,4}`;
/** A new sentence that starts with what happened. */
const NEXT = String.raw`\.\s(?:[\w'’-]+\s){0,5}`;
/** "It opened in 2009", "opening in 2009". */
const EVENT = `(?:(?:it|he|she|they|the \\w+)\\s)?[\\w'’-]+(?:\\s\\w+)?\\s(?:in|on)\\s${DATE}`;
/** Then the words go on about something else. */
const NOT_ON = String.raw`(?!\s(?:than|it|he|she|they|we|the)\b)`;

export const LENGTH_FORMS: readonly Form[] = [
  span(builtPattern(`\\b${SPAN}${NAMED}`, 'gi', SIGNS)),
  form('words', 'yes', builtPattern(`\\b(?:from|between)\\s${ENDPOINT}\\sthrough\\s${ENDPOINT}${NAMED}`, 'gi', SIGNS)),
  span(builtPattern(`\\b${SPAN}(?:,|\\sfor|\\s?[(—–])?\\s?${LONG}${DONE}`, 'gi', SIGNS)),
  form('words', 'yes', builtPattern(`${YEARS}\\s?[,:(]\\s?${LONG}${DONE}`, 'gi', SIGNS)),
  form('words', 'yes', builtPattern(`${LENGTH},?\\s?\\(?${YEARS}\\)`, 'gi', SIGNS)),
  span(
    builtPattern(
      `(?<!\\b(?:(?:terms|spells|stints) of|twice for)\\s)${LENGTH}(?:,\\s?|\\s?[(:—–]\\s?)${SPAN}`,
      'gi',
      SIGNS,
    ),
  ),
  form('words', 'yes', builtPattern(`${LENGTH}\\s${LASTING},?\\s?\\(?(?:${SPAN}|${YEARS}\\))`, 'gi', SIGNS)),
  span(builtPattern(`\\b(?:the|those)\\s${LENGTH}\\s${SPAN}(?!\\s(?:when|that|in which)\\b)`, 'gi', SIGNS)),
  span(builtPattern(`\\b${LASTED}${LONG}(?:\\sin \\w+)?\\sfrom\\s${ENDPOINT}${TO}${ENDPOINT}`, 'gi', SIGNS)),
  form(
    'structure',
    'perhaps',
    builtPattern(`\\b(?:over|for|during)\\s${LONG}(?:\\sin \\w+)?\\sfrom\\s${DATE}${TO}${DATE}`, 'gi', SIGNS),
  ),
  form(
    'structure',
    'yes',
    builtPattern(`${LENGTH}(?:\\sin \\w+)?\\sbetween\\s${ENDPOINT}${TO}${ENDPOINT}`, 'gi', SIGNS),
    { within: true },
  ),
  events(
    builtPattern(
      `${DATE},?\\s(?:(?:and|it|he|she|which)\\s){0,2}(?:${LASTED}|for\\s)${LONG},?\\s(?:until|till|up to|ending in)\\s${DATE}`,
      'gi',
      SIGNS,
    ),
  ),
  events(builtPattern(`${DATE}${ITS_VERB}${LONG}\\s${LATER},?\\s(?:in|on)\\s${DATE}`, 'gi', SIGNS)),
  events(builtPattern(`${DATE}${ITS_VERB}${LONG}\\s${EARLIER},?\\s(?:in|on)\\s${DATE}`, 'gi', SIGNS), BACK),
  events(
    builtPattern(
      `\\b(?:in|on)\\s${DATE},?\\s(?:[\\w'’,-]+\\s){0,6}(?:in|on)\\s${DATE},?\\s(?:or\\s)?${LONG}\\s${LATER}${NOT_ON}`,
      'gi',
      SIGNS,
    ),
  ),
  events(builtPattern(`${DATE}${NEXT}${LONG}\\s${LATER},?\\s(?:in|on)\\s${DATE}`, 'gi', SIGNS), { alone: true }),
  events(builtPattern(`${DATE}${NEXT}${LONG}\\s${EARLIER},?\\s(?:in|on)\\s${DATE}`, 'gi', SIGNS), {
    alone: true,
    ...BACK,
  }),
  events(builtPattern(`\\b(?:in|on)\\s${DATE},\\s${LONG}\\safter\\s${EVENT}(?=[,.;:!?)”"]|$)`, 'gi', SIGNS), BACK),
  events(builtPattern(`${LONG}\\safter\\s${EVENT},\\s(?:(?!born)[\\w'’-]+\\s){1,5}(?:in|on)\\s${DATE}`, 'gi', SIGNS)),
  events(builtPattern(`${BOTH},?\\s?(?:after|lasting|having (?:run|lasted) for)\\s${LONG}${DONE}`, 'gi', SIGNS)),
  events(
    builtPattern(`${BOTH}[,.]\\s?(?:(?:it|he|she|they|and|which|thus)\\s){0,3}${LASTED}${LONG}${DONE}`, 'gi', SIGNS),
  ),
  events(builtPattern(`\\b${LASTED}${LONG}\\s?[:;,—–.]\\s?${free(30)}${BOTH}`, 'gi', SIGNS)),
  form(
    'structure',
    'never',
    builtPattern(`\\b(?:in|on)\\s${DATE}${free(40)}\\b(?:in|on)\\s${DATE}\\safter\\s${LONG}(?=[.!?”"]|$)`, 'gi', SIGNS),
    {
      alone: true,
    },
  ),
  form(
    'structure',
    'never',
    builtPattern(
      `\\bat\\s${TIME}${free(40)}\\bat\\s${TIME},?\\s(?:after\\s${LONG}${DONE}|${LONG}\\s${LATER})`,
      'gi',
      SIGNS,
    ),
  ),
];
