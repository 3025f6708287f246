/** Length times width: "100 meters long and 60 meters wide, or 6,000 square meters". */
import { divide, multiply } from '../../figures/exact';
import { dimensionOf, toBase } from '../convert';
import { mapRising, multiplyIntervals } from '../interval-arithmetic';
import { before, gap, type Item, isValue, type Neighbours, quoteOf, type Sentence } from '../lint-article';
import type { Relation } from '../lint-finding';
import { byDigits } from './by-digits';
import { comesNext, comesOfThem } from './tied';

// polynomial: input at most 90 characters, because gap() gives no more
const BY = /^(?:\s*(?:long|wide|in length|in width))?\s*(?:by|x|×|,? and)\s+(?:about |some )?$/i;
/** Nothing else is as much as its length and its width make it: lakes and fires are not. */
// polynomial: input at most 140 characters, because before() gives no more
const OBLONG =
  /\b(?:fields?|plot|room|hall|floor|rug|carpet|yard|panel|sheet|court|pitch|deck|lot|wall|screen|canvas|board|tile|rectangle|rectangular|lawn|garden|table|roof|tarp|banner|flag|mural|pool|barn|warehouse|shed|parcel|patio|ceiling|window|stage)\b/i;
/** Where there are more of them than one, nobody knows whose area it is. */
// polynomial: input at most 140 characters, because before() gives no more
const MANY =
  /\b(?:each|every|two|three|four|plots|rooms|halls|panels|sheets|courts|oval|round|circular|triangular|irregular)\b/i;

function areaOf(first: Sentence, [length, width]: readonly [Item, Item], area: Item): Relation[] {
  const words = before(first, length, 140);
  const sides = [length, width].every((side) => dimensionOf(side.figure) === 'length' && isValue(side));
  const isArea = dimensionOf(area.figure) === 'area' && isValue(area) && area.figure.per === null;
  if (!sides || !isArea || !BY.test(gap(first, length, width) ?? '')) return [];
  if (!OBLONG.test(words) || MANY.test(words)) return [];
  const scale = divide(
    multiply(toBase(length.figure.unit).factor, toBase(width.figure.unit).factor),
    toBase(area.figure.unit).factor,
  );
  const found = byDigits((as) => {
    const [a, b] = [as(length.reading), as(width.reading)];
    const interval = mapRising(multiplyIntervals(a.interval, b.interval), (at) => multiply(at, scale));
    return { said: as(area.reading), worked: { value: multiply(multiply(a.value, b.value), scale), interval } };
  });
  const about = `${quoteOf(first, length)} × ${quoteOf(first, width)}`;
  if (found === null) return [];
  return [{ rule: 'area', formula: 'a × b', inputs: [length, width, area], stated: area, ...found, unit: '', about }];
}

/** In one sentence; a third length makes it no area. */
export function areas(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((length, at) => {
    const [width, area] = [sentence.items[at + 1], sentence.items[at + 2]];
    if (width === undefined || area === undefined || isThird(sentence, at) || !comesOfThem(sentence, area)) return [];
    return areaOf(sentence, [length, width], area);
  });
}

const isThird = (sentence: Sentence, at: number): boolean => {
  const [earlier, length] = [sentence.items[at - 1], sentence.items[at] as Item];
  return earlier !== undefined && BY.test(gap(sentence, earlier, length) ?? '');
};

/** "The room is 12 feet by 15 feet. That is 180 square feet." */
export function areasNext({ before: first, now }: Neighbours): readonly Relation[] {
  const [length, width, more] = first.items;
  const [area] = now.items;
  if (length === undefined || width === undefined || more !== undefined || area === undefined) return [];
  return comesNext(now, area) ? areaOf(first, [length, width], area) : [];
}
