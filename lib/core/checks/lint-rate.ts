/** One quantity in two units, and totals with their rates. */

import { UNIT_BY_CODE, UNIT_BY_WORD } from '../figures/units';
import { builtPattern } from '../text/built-pattern';
import { applyConversion, conversionBetween, kindsOf } from './convert';
import { type Computed, computed, quotient } from './derive';
import { meets } from './interval-arithmetic';
import { after, gap, type Item, LEAD, NEAR, quoteOf, type Sentence } from './lint-article';
import type { Relation } from './lint-finding';
import { mapReading, readComparable } from './reading';

// polynomial: input at most 90 characters, because gap() gives no more
const BRACKET =
  /^\s*\(\s*(?:about|around|roughly|some|nearly|almost|approximately|or|just over|just under|over|under|more than|less than)?\s*$/i;
// polynomial: input at most 90 characters, because gap() gives no more
const OR_COMMA = /^\s*,\s*or\s+(?:about|around|roughly|some|nearly|almost|approximately)?\s*$/i;
const MEASURED: ReadonlySet<string> = new Set(['measure', 'duration', 'rate', 'age']);

const plainly = ({ figure }: Item) => readComparable({ ...figure, comparator: '=', hedge: null });

/** The second figure in the unit of the first, whatever kind of ton a bare ton may be. */
function inFirstUnit(a: Item, b: Item): readonly Computed[] {
  const reading = plainly(b);
  if (reading === null) return [];
  const froms = kindsOf(b.figure.unit).length > 0 ? kindsOf(b.figure.unit) : [b.figure.unit];
  const tos = kindsOf(a.figure.unit).length > 0 ? kindsOf(a.figure.unit) : [a.figure.unit];
  return froms.flatMap((from) =>
    tos.flatMap((to) => {
      const found = conversionBetween(
        { ...b.figure, unit: from, direction: null },
        { ...a.figure, unit: to, direction: null },
      );
      if (!found.possible) return [];
      return [computed(mapReading(reading, (at) => applyConversion(found.conversion, at), found.conversion.factor))];
    }),
  );
}

/** "3,500 square miles (9,065 square kilometers)". Money is left alone: rates move. */
export function twoUnits(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((a, at) => {
    const b = sentence.items[at + 1];
    const words = b === undefined ? null : gap(sentence, a, b);
    if (b === undefined || words === null || a.figure.unit === b.figure.unit) return [];
    const linked = BRACKET.test(words) ? /^[^()\n]{0,30}\)/.test(after(sentence, b)) : OR_COMMA.test(words);
    const measured = [a, b].every(({ figure }) => MEASURED.has(figure.kind) && figure.unit !== null);
    const reading = plainly(a);
    const candidates = linked && measured && reading !== null ? inFirstUnit(a, b) : [];
    const [first] = candidates;
    if (first === undefined || reading === null) return [];
    const said = computed(reading);
    const fitting = candidates.find(({ interval }) => meets(interval, said.interval));
    const unit = UNIT_BY_CODE.get(a.figure.unit ?? '')?.plural ?? '';
    const about = quoteOf(sentence, b);
    return [
      { rule: 'two units', formula: 'a = b', inputs: [a, b], stated: a, said, worked: fitting ?? first, unit, about },
    ];
  });
}

// polynomial: input at most 90 characters, because gap() gives no more
const SHARED_BY = /\b(?:among|amongst|between|for|across|to|by|over|in|from|divided)\b[^.;:()\n]{0,30}$/i;
const COMES_TO = builtPattern(
  String.raw`^[^.;:()\n]{0,50}(?:,\s*(?:or|which is|that is|an average of|averaging)\s|\s[–—]\s|\(\s*)(?:or\s|an average of\s)?\s*${LEAD}$`,
  'i',
  NEAR,
);
// polynomial: input at most 90 characters, because after() gives no more
const EACH =
  /^\s*(?:[\w-]+\s){0,2}?\s*(?:each|apiece|a (?:head|person|year|month|week|day|piece)|per (?:head|person|capita|year|month|week|day|worker|resident|household|inhabitant))\b/i;

export function perUnit(sentence: Sentence, rate: Item): string | null {
  const { per } = rate.figure;
  if (per !== null) return per;
  const found = EACH.exec(after(sentence, rate, 30))?.[0]
    ?.trim()
    .toLowerCase();
  return found === undefined ? null : found.replace(/^.*\b(?:a|per)\s+/, '');
}

/** Does "a year" fit the duration it is divided by, and "each" the things? */
export function fitsDivisor(per: string, divisor: Item): boolean {
  const code = UNIT_BY_WORD.get(per)?.code ?? per;
  if (divisor.figure.kind === 'duration') return divisor.figure.unit === code;
  return divisor.figure.kind === 'count' && UNIT_BY_WORD.get(per)?.dimension !== 'time' && !TIME_CODES.has(code);
}

const TIME_CODES: ReadonlySet<string> = new Set(['a', 'mo', 'wk', 'd', 'h', '{quarter}']);

/** "$500 million for 2 million people, or $250 each"; "$120 million over four years, or $30 million a year". */
export function perHeads(sentence: Sentence): readonly Relation[] {
  const { items } = sentence;
  return items.flatMap((total, at) => {
    const [divisor, rate] = [items[at + 1], items[at + 2]];
    if (divisor === undefined || rate === undefined || total.figure.per !== null) return [];
    const [first, second] = [gap(sentence, total, divisor), gap(sentence, divisor, rate)];
    if (first === null || second === null || !SHARED_BY.test(first) || !COMES_TO.test(second)) return [];
    const per = perUnit(sentence, rate);
    const same = conversionBetween({ ...rate.figure, per: null }, total.figure);
    if (per === null || !fitsDivisor(per, divisor) || !same.possible || total.figure.unit === '%') return [];
    const parts = /\bover\s*$/i.test(first) || divisor.figure.hedge === 'over' ? plainly(divisor) : divisor.reading;
    const worked = parts === null ? 'the base is zero' : quotient(computed(total.reading), computed(parts));
    const said = computed(
      mapReading(rate.reading, (value) => applyConversion(same.conversion, value), same.conversion.factor),
    );
    return perHeadOf(sentence, [total, divisor, rate], said, worked);
  });
}

/** A total shared out, and the rate that is said to come of it; nothing where the division cannot be done. */
export function perHeadOf(
  sentence: Sentence,
  [total, divisor, rate]: [Item, Item, Item],
  said: Computed,
  worked: Computed | string,
): Relation[] {
  if (typeof worked === 'string') return [];
  return [
    {
      rule: 'per head',
      formula: 'a / b',
      inputs: [total, divisor, rate],
      stated: rate,
      said,
      worked,
      unit: '',
      about: `${quoteOf(sentence, total)} over ${quoteOf(sentence, divisor)}`,
    },
  ];
}
