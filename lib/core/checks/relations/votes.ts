/** Votes, and the seats they were cast from: "by 34 votes to 26" in a chamber of 60. */
import { compareExact } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { sumOf } from '../derive';
import { after, before, bothWays, gap, type Item, LEAD, NEAR, quoteOf, type Sentence } from '../lint-article';
import type { Relation } from '../lint-finding';

const SIDES = builtPattern(String.raw`^\s*(?:votes?\s+)?(?:to|against|[–-])\s*${LEAD}$`, 'i', NEAR);
const VOTED = /\b(?:vot(?:e|es|ed|ing)|pass(?:ed|es)|approved?|reject(?:ed|s)?|adopt(?:ed|s)?|defeat(?:ed|s)?)\b/i;
const MEMBER =
  /^(?:members?|seats?|lawmakers?|deputies|senators?|delegates?|councill?ors?|legislators?|judges?|justices?)$/i;
const SEATED = /^-(?:member|seat|strong)\b/i;
const NOT_CAST = /\b(?:abstain\w*|abstentions?|absent|blank|spoil(?:ed|t))\b/i;

const isCount = ({ figure, reading }: Item) =>
  figure.unit === null &&
  figure.per === null &&
  reading.manner === 'plain' &&
  (figure.kind === 'count' || figure.kind === 'number');

const isSeats = (at: Sentence, item: Item) =>
  MEMBER.test(item.figure.unitText ?? '') ||
  SEATED.test(after(at, item, 8)) ||
  /-(?:member|seat)$/i.test(quoteOf(at, item));

/** The rule. All members may not have voted: only more votes than seats are wrong, unless it says that all did. */
export function votes(at: Sentence): readonly Relation[] {
  const counts = at.items.filter(isCount);
  return counts.flatMap((yes, i): Relation[] => {
    const no = counts[i + 1];
    if (no === undefined || !SIDES.test(gap(at, yes, no) ?? '') || !VOTED.test(before(at, yes, 90))) return [];
    const seats = counts.find((item) => item !== yes && item !== no && isSeats(at, item));
    if (seats === undefined) return [];
    const rest = counts.filter(
      (item) => ![yes, no, seats].includes(item) && NOT_CAST.test(`${quoteOf(at, item)}${after(at, item, 16)}`),
    );
    const cast = [yes, no, ...rest];
    const found = bothWays((as) => ({
      said: as(seats.reading),
      worked: sumOf(cast.map(({ reading }) => as(reading))),
    }));
    const isMore = found !== null && compareExact(found.worked.value, found.said.value) > 0;
    const isAll = /\ball\s+(?:of\s+)?(?:the\s+|its\s+)?$/i.test(before(at, seats, 20));
    const isEven = found !== null && compareExact(found.worked.value, found.said.value) === 0;
    if (found === null || !(isMore || isAll || isEven)) return [];
    const formula = `${cast.map((_, k) => String.fromCharCode(97 + k)).join(' + ')} ≤ ${String.fromCharCode(97 + cast.length)}`;
    const about = cast.map((item) => quoteOf(at, item)).join(' + ');
    return [
      { rule: 'votes', formula, inputs: [...cast, seats], stated: seats, unit: '', about, fits: isEven, ...found },
    ];
  });
}
