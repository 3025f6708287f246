/** A whole named in one sentence, and its parts or shares in the next; or the other way round. */

import { compareExact } from '../figures/exact';
import { builtPattern } from '../text/built-pattern';
import { computed, sumOf } from './derive';
import {
  after,
  comparable,
  gap,
  type Item,
  inUnitOf,
  isProportion,
  LEAD,
  NEAR,
  type Neighbours,
  opening,
  quoteOf,
  type Sentence,
  before as wordsBefore,
} from './lint-article';
import type { Relation } from './lint-finding';
import { impossibleShare } from './lint-possible';
import { ADDED_UP, OF_THEM, OR_THAT_IS } from './lint-refer';
import { addUp, endsProperly, isPart, shareRelation, THE_REST } from './lint-whole';

const NOT_ALL = /\b(?:including|among (?:them|these|those)|of which|of whom|such as|for example)\b/i;
/** A total of more than what was just listed. */
const OF_MORE = /\b(?:since|so far|to date|this (?:year|season|month|week)|over the|nationwide|worldwide|globally)\b/i;

/** "$18 million for roads, $11 million for schools and $6 million for parks. In total the town will spend $35 million." */
export function totalsNext({ before, now }: Neighbours): readonly Relation[] {
  const [total] = now.items;
  const words = total === undefined ? null : opening(now, total);
  if (total === undefined || words === null || !ADDED_UP.test(words) || !isPart(total)) return [];
  if (
    OF_MORE.test(words) ||
    OF_MORE.test(after(now, total)) ||
    NOT_ALL.test(before.text.slice(before.start, before.end))
  )
    return [];
  const parts = before.items.filter((item) => comparable(total, item));
  return parts.every(isPart) && endsProperly(before, parts) ? addUp(now, total, parts, true) : [];
}

/** The sides that exclude each other. In a `complete` set nothing is left over once its first two are named. */
interface Sides {
  readonly sides: readonly RegExp[];
  readonly complete: boolean;
}

const LEFT_OVER =
  /\b(?:undecided|abstain\w*|abstention\w*|the (?:rest|remaining|others?|remainder)|neither|blank|spoil(?:ed|t)|unsure|did not (?:vote|answer|say|know)|no (?:answer|opinion))\b/i;
const OPPOSED: readonly Sides[] = [
  { sides: [/\b(?:for|in favou?r|yes|aye)\b/i, /\b(?:against|no|nay|opposed)\b/i, LEFT_OVER], complete: false },
  { sides: [/\bmen\b/i, /\bwomen\b/i, /\bchildren\b/i], complete: true },
  { sides: [/\b(?:males?)\b/i, /\b(?:females?)\b/i], complete: true },
  { sides: [/\bboys\b/i, /\bgirls\b/i], complete: true },
  { sides: [/\badults\b/i, /\b(?:children|minors)\b/i], complete: true },
  { sides: [/\bwon\b|\bwins\b/i, /\blost\b|\blosses\b/i, /\b(?:drew|drawn|draws|tied|ties)\b/i], complete: false },
  { sides: [/\bpassed\b/i, /\bfailed\b/i], complete: true },
];

/** Do the parts exclude each other, and is nothing left over beside them? */
function sidesOf(said: readonly string[], lastLead: string): { readonly apart: boolean; readonly whole: boolean } {
  const rest = THE_REST.test(lastLead);
  const found = OPPOSED.find(({ sides }) => {
    const places = said.map((words) => sides.findIndex((side) => side.test(words)));
    return places.every((place) => place >= 0) && new Set(places).size === places.length && said.length > 1;
  });
  const leftOver = found !== undefined && said.length > 2;
  return { apart: rest || found !== undefined, whole: rest || found?.complete === true || leftOver };
}

const MOST_PARTS = 8;

function partition(sentence: Sentence, total: Item, parts: readonly Item[]): Relation[] {
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.every(isPart) || !isPart(total)) return [];
  const last = parts.at(-1) as Item;
  const said = parts.map((part, k) => {
    const next = parts[k + 1];
    const quote = quoteOf(sentence, part);
    return `${quote} ${next === undefined ? after(sentence, part, 40) : (gap(sentence, part, next) ?? '')}`;
  });
  const { apart, whole } = sidesOf(said, wordsBefore(sentence, last, 24));
  if (!apart || !endsProperly(sentence, parts)) return [];
  const found = addUp(sentence, total, parts, whole);
  const sum = sumOf(parts.map((part) => computed(inUnitOf(total, part))));
  return whole || compareExact(sum.value, total.reading.value) >= 0 ? found : [];
}

/** Things counted, one by one or as bare numbers. */
const isCounted = ({ figure: { kind, unit, per } }: Item) =>
  unit === null && per === null && (kind === 'count' || kind === 'number' || kind === 'reference');

/** The one group that a sentence counts. */
function groupIn({ items }: Sentence): Item | null {
  const [group, ...more] = items.filter((item) => item.figure.kind === 'count' && isCounted(item));
  return group !== undefined && more.length === 0 && isPart(group) ? group : null;
}

const OPENS_OF_THEM = builtPattern(String.raw`^${OF_THEM}\b,?\s*(?:[\w-]+\s+){0,2}?${LEAD}$`, 'i', NEAR);
const OPENS_OF_GROUP = builtPattern(String.raw`^of (?:the|its|their|all)\s+(?:all\s+)?${LEAD}$`, 'i', NEAR);

/** "Of the 214 letters, 131 were in favor, 62 against and 21 undecided." "412 pupils, 198 girls and 214 boys." */
export function partitions(sentence: Sentence): readonly Relation[] {
  const [total, ...parts] = sentence.items;
  if (total === undefined || !isCounted(total) || !parts.every(isCounted)) return [];
  const opens = OPENS_OF_GROUP.test(opening(sentence, total) ?? '-');
  const apposed = parts[0] !== undefined && /^\s*,\s*$/.test(gap(sentence, total, parts[0]) ?? '');
  return opens || apposed ? partition(sentence, total, parts) : [];
}

/** "The committee received 214 letters. Of those, 131 were in favor, 62 against and 21 undecided." */
export function partitionsNext({ before, now }: Neighbours): readonly Relation[] {
  const group = groupIn(before);
  const [first] = now.items;
  if (group === null || first === undefined || !now.items.every(isCounted)) return [];
  const words = opening(now, first) ?? '-';
  const bare = now.items.every(({ figure }) => figure.kind === 'number') && words.trim() === '';
  return bare || OPENS_OF_THEM.test(words) ? partition(now, group, now.items) : [];
}

const OF_THEM_OR = builtPattern(
  String.raw`^\s+(?:percent |per cent )?${OF_THEM}\b[^.;:()\n]{0,30}?(?:,\s*(?:or|which is|that is)|\s[–—]|\()\s*(?:or\s+)?${LEAD}$`,
  'i',
  NEAR,
);
const OF_THE_TOTAL =
  /^\s*(?:percent |per cent )?of (?:the (?:total|whole|lot)|them(?: all)?|these|those|all of them)\b/i;

const isShare = (item: Item) => item.figure.unit === '%' || isProportion(item);

/** A part and its share, in either order, where the words say that the whole was named before. */
function partAndShare(now: Sentence): readonly [part: Item, share: Item] | null {
  const [a, b] = now.items;
  const words = a === undefined || b === undefined ? null : gap(now, a, b);
  if (a === undefined || b === undefined || words === null || isShare(a) === isShare(b)) return null;
  const pair = isShare(a) ? ([b, a] as const) : ([a, b] as const);
  const opens = OPENS_OF_THEM.test(opening(now, a) ?? '-');
  if (OF_THEM_OR.test(words) || (opens && OR_THAT_IS.test(words))) return pair;
  return isShare(b) &&
    /(?:,|\s[–—]|\()\s*(?:or |about |nearly |almost )?$/.test(words) &&
    OF_THE_TOTAL.test(after(now, b))
    ? pair
    : null;
}

/** "There are 1,240 shops. Some 310 of them, or 25%, have closed." */
export function sharesNext({ before, now }: Neighbours): readonly Relation[] {
  const pair = partAndShare(now);
  if (pair === null) return [];
  const [part, share] = pair;
  const wholes = before.items.filter((item) => !isShare(item) && comparable(item, part) && isPart(item));
  const [whole] = wholes;
  if (whole === undefined || wholes.length > 1) return [];
  return shareRelation(part, whole, share, `${quoteOf(now, part)} of ${quoteOf(now, whole)}`);
}

const SHARE_OF_THEM = builtPattern(String.raw`^\s*(?:percent |per cent )?${OF_THEM}\b`, 'i', NEAR);

/** "The survey questioned 25 farmers. Of them, 33% said they would give up." */
export function impossibleNext({ before, now }: Neighbours): readonly Relation[] {
  const group = groupIn(before);
  const [share] = now.items;
  if (group === null || share === undefined || share.figure.unit !== '%') return [];
  const opens = OPENS_OF_THEM.test(opening(now, share) ?? '-');
  const named = SHARE_OF_THEM.test(after(now, share));
  return opens || named ? impossibleShare(now, share, group) : [];
}
