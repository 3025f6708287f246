/** What cannot be: shares that no whole number of a group makes, and falls of more than there was. */

import { compareExact, type Exact, exact, fromInteger } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { type Computed, computed } from '../derive';
import { contains } from '../interval-arithmetic';
import { after, before, gap, type Item, LEAD, NEAR, type Neighbours, opening, type Sentence } from '../lint-article';
import type { LintRule, Relation } from '../lint-finding';
import { OF_THEM } from '../lint-refer';
import { sayExact } from '../say-figure';
import { groupIn } from './whole';

const LARGEST_GROUP = fromInteger(400);

/** The whole numbers of a group on either side of a share; null when one of them fits it. */
interface WholeNumbers {
  readonly below: bigint;
  readonly worked: Computed;
}

/** Can so many per cent of a group of n be a whole number of them? 37% of 20 cannot: 7 are 35%, 8 are 40%. */
function impossibleFor(said: Computed, n: bigint): WholeNumbers | null {
  const shareOf = (k: bigint): Exact => exact(`${k * 100n}/${n}`);
  const below = (said.value.n * n) / (said.value.d * 100n);
  for (let k = below - 1n; k <= below + 2n; k += 1n) {
    if (k >= 0n && k <= n && contains(said.interval, shareOf(k))) return null;
  }
  const [low, high] = [shareOf(below), shareOf(below + 1n)];
  return {
    below,
    worked: { value: low, interval: { low: { at: low, closed: true }, high: { at: high, closed: true } } },
  };
}

const OF_GROUP = builtPattern(
  String.raw`^\s*(?:percent |per cent )?of\s+(?:all\s+)?(?:the|its|their|our|his|her|those|these)?\s*${LEAD}$`,
  'i',
  NEAR,
);
// polynomial: input at most 90 characters, because gap() gives no more
const GROUP_FIRST = /^(?![\s\S]*\b(?:and|while|but)\b)[^.;:()\n]{0,50},\s*(?:only|just|about|nearly|some)?\s*$/i;
const OPENS_GROUP = /(?:^|[.;:,]\s*)(?:of|among)\s+(?:all\s+)?(?:the|its|their|those|these)\s+$/i;

const are = (n: bigint) => (n === 1n ? 'is' : 'are');

export function impossibleShare(sentence: Sentence, share: Item, group: Item): Relation[] {
  const { value } = group.reading;
  const counted = group.figure.kind === 'count' || group.figure.kind === 'reference';
  const plain = share.figure.unit === '%' && share.figure.direction === null && share.reading.manner === 'plain';
  if (!plain || !counted || group.figure.unit !== null || group.reading.manner !== 'plain' || value.d !== 1n) return [];
  if (compareExact(value, LARGEST_GROUP) > 0 || value.n < 2n || /^[\w\s-]{0,30}['’]/.test(after(sentence, group)))
    return [];
  const said = computed(share.reading);
  const found = impossibleFor(said, value.n);
  if (found === null) return [];
  const { below, worked } = found;
  const [low, high] = [worked.interval.low, worked.interval.high].map((end) => sayExact(end?.at ?? worked.value));
  return [
    {
      rule: 'impossible percentage',
      formula: 'k / b, k whole',
      inputs: [share, group],
      stated: share,
      unit: '%',
      said,
      worked,
      fits: false,
      about: '',
      comes: `Of ${value.n}, ${below} ${are(below)} ${low}% and ${below + 1n} ${are(below + 1n)} ${high}%`,
    },
  ];
}

/** "A panel of 15 judges met, and 45% of the judges voted …": the share names the group that was just counted. */
function sharesGroup(sentence: Sentence, group: Item, { figure: { ofWhat, unit } }: Item): boolean {
  const noun = group.figure.unitText?.trim().split(/\s+/).at(-1)?.toLowerCase();
  if (unit !== '%' || noun === undefined || ofWhat?.text.toLowerCase() !== noun) return false;
  return /\b(?:the|these|those)\s{1,3}$/i.test(sentence.text.slice(Math.max(0, ofWhat.start - 12), ofWhat.start));
}

/** "37% of the 20 members", "of the 20 members, 37%": where only whole numbers of them can be meant. */
export function impossiblePercentages(sentence: Sentence): readonly Relation[] {
  const { items } = sentence;
  return items.flatMap((a, at) => {
    const b = items[at + 1];
    const words = b === undefined ? null : gap(sentence, a, b);
    if (b === undefined || words === null) return [];
    if (OF_GROUP.test(words)) return impossibleShare(sentence, a, b);
    const groupFirst = GROUP_FIRST.test(words) && OPENS_GROUP.test(before(sentence, a));
    return groupFirst || sharesGroup(sentence, a, b) ? impossibleShare(sentence, b, a) : [];
  });
}

/** What cannot fall below nothing: losses, results and temperatures can. */
const MAY_BE_NEGATIVE =
  /\b(?:profits?|earnings|income|results?|balances?|surplus(?:es)?|cash ?flows?|margins?|returns?|temperatures?|growth|yields?|savings?)\b/i;

/** "Thefts are down by 140%": nothing falls by more than all of it. */
export function impossibleChanges({ items, text }: Sentence): readonly Relation[] {
  return items.flatMap((stated): Relation[] => {
    const { unit, direction, subject, quoteStart } = stated.figure;
    const said = computed(stated.reading);
    const isFall = unit === '%' && direction === 'down' && compareExact(said.value, HUNDRED) > 0;
    if (!isFall || stated.reading.manner === 'bound' || subject === null) return [];
    const near = `${subject.text} ${text.slice(Math.max(0, quoteStart - 60), quoteStart)}`;
    if (MAY_BE_NEGATIVE.test(near)) return [];
    return [passes('impossible change', stated, 'Nothing falls by more than 100%')];
  });
}

/** Who can be counted to a hundred in a hundred, and no further. */
const PERSONS =
  /^(?:people|persons|voters|residents|inhabitants|pupils|students|members|adults|children|women|men|households|families|respondents|patients|workers|employees|citizens|seats|schools|homes)$/i;

/** "Of the members it had in 2010": those of another time. */
const OF_BEFORE = /^\s+(?:it|they|he|she|we|that|of|in|from|since)\b/i;

/** "140 percent of registered voters": more of a hundred than a hundred. */
export function impossibleShares({ items, text }: Sentence): readonly Relation[] {
  return items.flatMap((stated): Relation[] => {
    const { unit, direction, ofWhat, role } = stated.figure;
    const said = computed(stated.reading);
    const isShare = unit === '%' && direction === null && role === 'share' && compareExact(said.value, HUNDRED) > 0;
    if (!isShare || !PERSONS.test(ofWhat?.head ?? '') || stated.reading.manner === 'bound') return [];
    if (ofWhat !== null && OF_BEFORE.test(text.slice(ofWhat.end, ofWhat.end + 12))) return [];
    return [passes('impossible percentage', stated, `Of ${ofWhat?.text} there are no more than 100%`)];
  });
}

const HUNDRED = fromInteger(100);

/** A figure that is more than a hundred in a hundred. */
function passes(rule: LintRule, stated: Item, comes: string): Relation {
  const worked = { value: HUNDRED, interval: { low: null, high: { at: HUNDRED, closed: true } } };
  const said = computed(stated.reading);
  return {
    rule,
    formula: 'a ≤ 100%',
    inputs: [stated],
    stated,
    said,
    worked,
    unit: '%',
    about: '',
    comes,
    fits: false,
  };
}

const SHARE_OF_THEM = builtPattern(String.raw`^\s*(?:percent |per cent )?${OF_THEM}\b`, 'i', NEAR);

/** "The survey questioned 25 farmers. Of them, 33% said they would give up." */
export function impossibleNext({ before: first, now }: Neighbours): readonly Relation[] {
  const group = groupIn(first);
  const [share] = now.items;
  if (group === null || share === undefined || share.figure.unit !== '%') return [];
  const opens = OPENS_OF_THEM.test(opening(now, share) ?? '-');
  const named = SHARE_OF_THEM.test(after(now, share));
  return opens || named ? impossibleShare(now, share, group) : [];
}

const OPENS_OF_THEM = builtPattern(String.raw`^${OF_THEM}\b,?\s*(?:[\w-]+\s+){0,2}?${LEAD}$`, 'i', NEAR);
