/** "From 2001 to 2017, 16 years": durations against the dates beside them. */

import { add, fromInteger } from '../figures/exact';
import { builtPattern } from '../text/built-pattern';
import { type DayRange, daysInMonth, parseDay, spanReading } from './calendar';
import { type Computed, computed } from './derive';
import { after, before, FAR_BEFORE, type Item, LEAD, quoteOf, type Sentence } from './lint-article';
import type { Relation } from './lint-finding';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?:Jan(?:\.|uary)?|Feb(?:\.|ruary)?|Mar(?:\.|ch)?|Apr(?:\.|il)?|May|June?|July?|Aug(?:\.|ust)?|Sept?(?:\.|ember)?|Oct(?:\.|ober)?|Nov(?:\.|ember)?|Dec(?:\.|ember)?)`;
const DATE = String.raw`(?:${MONTH}\s+\d{1,2}(?!\d)(?:,\s*\d{4})?|\d{1,2}\s+${MONTH}(?:\s+\d{4})?|${MONTH}\s+\d{4}|1[5-9]\d\d|20\d\d)`;
const PAIR = String.raw`(?:from|between)\s+(${DATE})\s+(?:to|until|till|and|through)\s+(${DATE})`;
const PAIR_BEFORE = builtPattern(
  String.raw`\b${PAIR},?\s*(?:\(|a (?:period|span|stretch|term|reign|gap|total) of|or|lasting|that is|—|–|for)?\s*${LEAD}$`,
  'i',
  FAR_BEFORE,
);
const BEGAN = `(?:open(?:ed|s)|began|begins|started|starts|founded|launched|joined|arrived|took office|elected|appointed|married|built|enlisted|moved in|hired|introduced)`;
const ENDED = `(?:clos(?:ed|es)|end(?:ed|s)|finish(?:ed|es)|stopped|left|resigned|retired|stepped down|died|dissolved|divorced|demolished|departed|quit|torn down|abolished|scrapped)`;
const DATED = String.raw`[^.;:()\n]{0,40}?\b(?:in|on)\s+(${DATE})\b`;
/** "It opened on 4 May 1998 and closed on 4 May 2023, after 25 years". */
const BEGAN_AND_ENDED = builtPattern(
  String.raw`\b${BEGAN}${DATED}[^.;:()\n]{0,30}?\b${ENDED}${DATED},?\s*(?:after|lasting|having (?:run|lasted) for)\s+${LEAD}$`,
  'i',
  FAR_BEFORE,
);
/** "… in 1994, and in 2018, 24 years later". */
const TWO_DATES = builtPattern(String.raw`\b(?:in|on)\s+(${DATE})\b${DATED},?\s*(?:or\s+)?${LEAD}$`, 'i', FAR_BEFORE);
const PAIR_AFTER = builtPattern(String.raw`^[\s,]*(?:in \w+\s+|there\s+)?\(?${PAIR}`, 'i', FAR_BEFORE);

const two = (n: number) => String(n).padStart(2, '0');
const day = (year: number, month: number, of: number) => `${year}-${two(month)}-${two(of)}`;

/** The days that a date as written may mean; the year may come from its partner. */
function rangeOf(written: string, yearOfPartner: string | undefined): DayRange | null {
  const year = /\b(\d{4})\b/.exec(written)?.[1] ?? yearOfPartner;
  if (year === undefined) return null;
  const name = /[a-z]{3}/i.exec(written)?.[0]?.toLowerCase();
  if (name === undefined) return { from: day(Number(year), 1, 1), to: day(Number(year), 12, 31) };
  const month = MONTHS.indexOf(name) + 1;
  const ofMonth = /\b(\d{1,2})\b(?!\d)/.exec(written.replace(/\d{4}/, ''))?.[1];
  if (month === 0) return null;
  if (ofMonth === undefined)
    return { from: day(Number(year), month, 1), to: day(Number(year), month, daysInMonth(Number(year), month)) };
  const iso = day(Number(year), month, Number(ofMonth));
  return parseDay(iso) === null ? null : { from: iso, to: iso };
}

/** Two days without a year lie in one and the same: which, makes a day's difference at most. */
const ANY_YEAR = '2001';

function pairOf(first: string, second: string): readonly [DayRange, DayRange] | null {
  const years = [first, second].map((text) => /\b(\d{4})\b/.exec(text)?.[1]);
  const dateless = years[0] === undefined && years[1] === undefined ? ANY_YEAR : undefined;
  const [from, to] = [rangeOf(first, years[1] ?? dateless), rangeOf(second, years[0] ?? dateless)];
  return from === null || to === null || from.from > to.from ? null : [from, to];
}

/** Both ends may be counted: from 3 to 7 May is four days, or five. */
function inclusive({ value, interval: { low, high } }: Computed): Computed {
  const one = fromInteger(1);
  return { value, interval: { low, high: high && { at: add(high.at, one), closed: true } } };
}

function against(item: Item, first: string, second: string): Relation[] {
  const pair = pairOf(first, second);
  const { unit } = item.figure;
  const span = pair === null || unit === null ? null : spanReading(unit, pair[0], pair[1]);
  if (span === null) return [];
  const found = computed(span);
  const worked = unit === 'd' || unit === 'a' ? inclusive(found) : found;
  const about = `From ${first} to ${second}`;
  const name = item.figure.unitText ?? item.figure.unitName ?? '';
  return [
    {
      rule: 'duration',
      formula: 'b − a',
      inputs: [item],
      stated: item,
      said: computed(item.reading),
      worked,
      unit: name,
      about,
    },
  ];
}

export function durations(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((item) => {
    if (item.figure.kind !== 'duration' || quoteOf(sentence, item) === '') return [];
    const words = before(sentence, item, 140);
    const ahead = PAIR_BEFORE.exec(words) ?? BEGAN_AND_ENDED.exec(words);
    const later = /^\s+(?:later|afterwards)\b/.test(after(sentence, item)) ? TWO_DATES.exec(words) : null;
    const behind = ahead ?? later ?? PAIR_AFTER.exec(after(sentence, item, 90));
    const [, first, second] = behind ?? [];
    return first === undefined || second === undefined ? [] : against(item, first, second);
  });
}
