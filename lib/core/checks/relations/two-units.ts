/** One quantity in two units. Money is left alone: rates move. */
import { divide, exact, multiply, ONE, sign } from '../../figures/exact';
import { UNIT_BY_CODE } from '../../figures/units';
import { builtPattern } from '../../text/built-pattern';
import { applyConversion, conversionBetween, convertUnits, dimensionOf, kindsOf, toBase } from '../convert';
import { type Computed, computed, quotient } from '../derive';
import { mapRising, meets, multiplyIntervals, point } from '../interval-arithmetic';
import { after, before, gap, type Item, LEAD, NEAR, quoteOf, type Sentence } from '../lint-article';
import type { Relation } from '../lint-finding';
import { mapReading, readComparable } from '../reading';

const BRACKET = builtPattern(String.raw`^\s*\(\s*(?:or\s+)?${LEAD}$`, 'i', NEAR);
const OR_COMMA = builtPattern(String.raw`^\s*(?:,|\s[–—])\s*(?:or|which is|that is|i\.e\.)\s+${LEAD}$`, 'i', NEAR);
const MEASURED: ReadonlySet<string> = new Set(['measure', 'duration', 'rate', 'age']);

/** What a figure says without its "about" or "over", which goes for both. */
export const plainly = ({ figure }: Item) => readComparable({ ...figure, comparator: '=', hedge: null });

/** Does the second say the first again, by nothing but the words between: "(", ", or about"? */
export function saysAgain(sentence: Sentence, a: Item, b: Item, skip = 0): boolean {
  const words = gap(sentence, a, b)?.slice(skip) ?? '';
  return BRACKET.test(words) ? /^[^()\n]{0,30}\)/.test(after(sentence, b)) : OR_COMMA.test(words);
}

/** What else a unit may be called by the same name. */
const NAMESAKES: Readonly<Record<string, string>> = {
  '[gal_us]': '[gal_br]',
  '[qt_us]': '[qt_br]',
  '[pt_us]': '[pt_br]',
  '[foz_us]': '[foz_br]',
  '[oz_av]': '[oz_tr]',
  '[scwt_av]': '[lcwt_av]',
  '[HP]': '{PS}',
};

function kinds(unit: string | null): readonly (string | null)[] {
  const named = kindsOf(unit);
  if (named.length > 0) return named;
  const other = NAMESAKES[unit ?? ''];
  return other === undefined ? [unit] : [unit, other];
}

/** What changed or differs, and not what was reached. */
const CHANGED = `(?:rise|rises|increase|increases|warming|cooling|anomaly|difference|drop|fall|decrease|change|jump|swing|gap|spread|gain|margin)`;
// polynomial: input at most 90 characters, because after() gives no more
const THAN =
  /^\s*\)?\s*(?:of (?:warming|cooling)|warmer|hotter|cooler|colder|higher|lower|rise|increase|warming|difference|(?:above|below|over|under) (?:the |its |their )?(?:pre-?industrial|normal|average|usual|norm|long-term|mean))\b/i;
const BY = builtPattern(
  String.raw`\b(?:by|${CHANGED} (?:is|was|of|below|above|under|over|within|at)|(?:limit|hold|keep|cap)(?:ing)? (?:the |global |future )*(?:rise|increase|warming) (?:to|at|below|under|within)|(?:warm|cool|heat)(?:ed|s|ing)? (?:by|up|down)?)\s+${LEAD}$`,
  'i',
  NEAR,
);
const LEVEL = builtPattern(
  String.raw`\b(?:to|at|from|reach(?:ed|ing)?|hit(?:ting)?|topp?(?:ed|ing)|was|is|were|are|be|stayed|temperatures? of|between|and)\s+${LEAD}$`,
  'i',
  NEAR,
);
const SOME_CHANGE =
  /\b(?:rises?|rose|increase|warm|warming|warmed|cool|cooling|cooled|anomaly|difference|drop|fall|fell|change|jump|swing|gap|warmer|hotter|colder|cooler|above|below|over|under|more|less|higher|lower|margin|range|vary|varies|varied|within)\b/i;

/** May a temperature be a difference, or a level? Where the words do not decide, either. */
function differences(sentence: Sentence, a: Item, b: Item): readonly boolean[] {
  if (dimensionOf(a.figure) !== 'temperature') return [false];
  const [lead, tail] = [before(sentence, a, 80), after(sentence, b, 30)];
  if (THAN.test(after(sentence, b)) || THAN.test(gap(sentence, a, b) ?? '') || BY.test(lead)) return [true];
  if (a.figure.direction !== null && !LEVEL.test(lead)) return [true];
  const isChange = SOME_CHANGE.test(lead) || SOME_CHANGE.test(tail);
  return LEVEL.test(lead) && !isChange ? [false] : [false, true];
}

/** The second figure in the unit of the first, in every way that its words leave open. */
function inFirstUnit(sentence: Sentence, a: Item, b: Item): readonly Computed[] {
  const reading = plainly(b);
  if (reading === null) return [];
  return differences(sentence, a, b).flatMap((isDifference) =>
    kinds(b.figure.unit).flatMap((from) =>
      kinds(a.figure.unit).flatMap((to) => {
        const direction = isDifference ? ('up' as const) : null;
        const found = conversionBetween({ ...b.figure, unit: from, direction }, { ...a.figure, unit: to, direction });
        if (!found.possible) return [];
        return [computed(mapReading(reading, (at) => applyConversion(found.conversion, at), found.conversion.factor))];
      }),
    ),
  );
}

const METRIC_USE = 'L/(100.km)';
/** Litres to a hundred kilometers, times meters to the cubic meter. */
const INVERSE = exact('100000000');
const BRITISH = convertUnits(ONE, '[gal_br]', '[gal_us]') as typeof ONE;

/** "7.8 liters per 100 kilometers" has its unit in two pieces. */
function fuelUnit({ figure: { unit, per } }: Item): string | null {
  if (unit === 'L' && per !== null && /^100 ?k/.test(per)) return METRIC_USE;
  return unit !== null && /^fuel/.test(UNIT_BY_CODE.get(unit)?.dimension ?? '') ? unit : null;
}

/** Way on a volume against volume on a way: one is the other turned over. Gallons may be British. */
function turnedOver(a: Item, b: Item): readonly Computed[] {
  const [first, second, reading] = [fuelUnit(a), fuelUnit(b), plainly(b)];
  if (first === null || second === null || reading === null) return [];
  if ((first === METRIC_USE) === (second === METRIC_USE)) return [];
  const top = divide(INVERSE, multiply(toBase(first).factor, toBase(second).factor));
  const found = quotient({ value: top, interval: point(top) }, computed(reading));
  if (typeof found === 'string') return [];
  const british = {
    value: multiply(found.value, BRITISH),
    interval: mapRising(found.interval, (at) => multiply(at, BRITISH)),
  };
  const american = {
    value: divide(found.value, BRITISH),
    interval: mapRising(found.interval, (at) => divide(at, BRITISH)),
  };
  return [found, first === METRIC_USE ? american : british];
}

/** "3,500 square miles (9,065 square kilometers)". */
export function twoUnits(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((a, at) => {
    const b = sentence.items[at + 1];
    if (b === undefined || ![a, b].every(({ figure }) => MEASURED.has(figure.kind) && figure.unit !== null)) return [];
    const square = squareOf(sentence, a, b);
    if (square.length > 0 || a.figure.unit === b.figure.unit || !saysAgain(sentence, a, b)) return square;
    const reading = plainly(a);
    const candidates = [...inFirstUnit(sentence, a, b), ...turnedOver(a, b)];
    const [first] = candidates;
    if (first === undefined || reading === null) return [];
    const said = computed(reading);
    const worked = candidates.find(({ interval }) => meets(interval, said.interval)) ?? first;
    const unit = UNIT_BY_CODE.get(a.figure.unit ?? '')?.plural ?? '';
    const about = quoteOf(sentence, b);
    return [{ rule: 'two units', formula: 'a = b', inputs: [a, b], stated: a, said, worked, unit, about }];
  });
}

/** "7 miles square, or 49 square miles": a side and its square, in whatever units. */
function squareOf(sentence: Sentence, a: Item, b: Item): Relation[] {
  const aside = /^\s*square\b/.exec(gap(sentence, a, b) ?? '')?.[0].length ?? 0;
  if (aside === 0 || dimensionOf(a.figure) !== 'length' || dimensionOf(b.figure) !== 'area') return [];
  const [side, area] = [plainly(a), plainly(b)];
  if (side === null || area === null || sign(side.value) <= 0 || !saysAgain(sentence, a, b, aside)) return [];
  const length = toBase(a.figure.unit).factor;
  const times = divide(multiply(length, length), toBase(b.figure.unit).factor);
  const { value, interval } = computed(side);
  const worked = {
    value: multiply(multiply(value, value), times),
    interval: mapRising(multiplyIntervals(interval, interval), (at) => multiply(at, times)),
  };
  const about = `${quoteOf(sentence, a)} square`;
  return [
    { rule: 'two units', formula: 'a × a', inputs: [a, b], stated: b, said: computed(area), worked, unit: '', about },
  ];
}
