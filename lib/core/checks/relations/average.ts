/** Averages of what is listed. */
import { divide, fromInteger } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { sumOf } from '../derive';
import { mapRising } from '../interval-arithmetic';
import {
  before,
  comparable,
  type Item,
  inUnitOf,
  LEAD,
  NEAR,
  type Neighbours,
  opening,
  quoteOf,
  type Sentence,
} from '../lint-article';
import type { Relation } from '../lint-finding';
import { byDigits } from './by-digits';
import { listBefore } from './whole';

const AN_AVERAGE = builtPattern(
  String.raw`(?:,|\s[–—]|\()\s*(?:for |or |with )?(?:an (?:average|mean) of|averaging|on average)\s+${LEAD}$`,
  'i',
  NEAR,
);
const THE_AVERAGE = builtPattern(
  String.raw`^(?:the|their) (?:average|mean) (?:is|was|comes to|came to|works out at)\s+${LEAD}$`,
  'i',
  NEAR,
);

function averageOf(sentence: Sentence, values: readonly Item[], stated: Item): Relation[] {
  if (values.length < 2 || !values.every((value) => comparable(stated, value)) || stated.figure.per !== null) return [];
  const n = fromInteger(values.length);
  const found = byDigits((as) => {
    const sum = sumOf(values.map((value) => as(inUnitOf(stated, value))));
    const worked = { value: divide(sum.value, n), interval: mapRising(sum.interval, (at) => divide(at, n)) };
    return { said: as(stated.reading), worked };
  });
  const formula = `(${values.map((_, k) => String.fromCharCode(97 + k)).join(' + ')}) / ${values.length}`;
  const about = `The average of ${values.map((value) => quoteOf(sentence, value)).join(', ')}`;
  return found === null
    ? []
    : [{ rule: 'average', formula, inputs: [...values, stated], stated, ...found, unit: '', about }];
}

/** "The dives reached 18, 22 and 26 meters, an average of 22 meters". */
export function averages(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((item, at) =>
    at > 1 && AN_AVERAGE.test(before(sentence, item)) ? averageOf(sentence, listBefore(sentence, at - 1), item) : [],
  );
}

/** "They reached 18, 22 and 26 meters. The average is 22 meters." */
export function averagesNext({ before: first, now }: Neighbours): readonly Relation[] {
  const [stated] = now.items;
  if (stated === undefined || !THE_AVERAGE.test(opening(now, stated) ?? '')) return [];
  const values = listBefore(first, first.items.length - 1);
  const alike = first.items.filter((item) => comparable(stated, item));
  return values.length === alike.length ? averageOf(now, values, stated) : [];
}
