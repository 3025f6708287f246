/** Two levels of one thing, and which of them is the earlier one, or the one that the other is compared with. */
import type { Role } from '../../frames/parts';
import { builtPattern } from '../../text/built-pattern';
import {
  after,
  bare,
  before,
  comparable,
  type Item,
  isValue,
  NEAR,
  quoteOf,
  type Sentence,
  sharingRate,
} from '../lint-article';
import { CHANGE_NOUN } from '../lint-refer';
import { readComparable } from '../reading';
import { sameThing } from './thing';

/** A figure in its sentence. */
export interface Placed {
  readonly item: Item;
  readonly at: Sentence;
  /** The later end of a range: what leads to the range leads to the earlier one alone. */
  readonly isEnd?: true;
}

export interface Levels {
  readonly from: Placed;
  readonly to: Placed;
  /** Does a preposition or the name of a time say which is which, or only how they stand? */
  readonly tie: 'words' | 'structure';
}

/** A few words that lead to a figure in the same phrase, "the previous year's"; of a record they would say another level. */
const PHRASE = String.raw`(?:(?:average|total|mean|median)\s+of\s+|(?!(?:to|by|and|in|of|that|which|peak|record|high|low)\b)[\w’'-]+\s+){0,4}$`;
const COMPARED = builtPattern(
  String.raw`\b(?:from|than|against|versus|compared (?:with|to)|comparison (?:with|to)|up on|down on)\s+(?:in\s+)?${PHRASE}`,
  'i',
  NEAR,
);
const REACHED = builtPattern(
  String.raw`(?<!\b(?:up|compared|comparison|close|equal|according)\s)\bto\s+(?:(?!(?:to|by|and|in)\b)[\w’'-]+\s+){0,4}$`,
  'i',
  NEAR,
);
const SPAN = '(?:year|month|week|quarter|season|decade|day)';
const LONG_BEFORE = builtPattern(
  String.raw`\b(?:the|a) ${SPAN} (?:before|earlier)\b|\b(?:the )?(?:previous|preceding|prior) ${SPAN}\b|\bbefore that\b|\bpreviously\b|\bhad been\b|\bused to\b`,
  'i',
  NEAR,
);
const BEFORE = builtPattern(String.raw`\blast ${SPAN}\b|\b${SPAN}s? (?:ago|before|earlier)\b`, 'i', NEAR);
const NOW = builtPattern(String.raw`\b(?:now|today|currently|this ${SPAN})\b|\b${SPAN}s? later\b`, 'i', NEAR);
const NOW_BEHIND = builtPattern(
  String.raw`^\s*(?:[\w-]+\s+)?(?:now|today|this ${SPAN}|${SPAN}s? later)\s*(?:[.,;)]|$)`,
  'i',
  NEAR,
);
const OTHER_PHRASE = /[,;(–—]|\b(?:and|now|against|compared|versus|from|to|while|but)\b/i;

/** The words that belong to a level alone: up to the next phrase on either side. */
function ownWords({ item, at }: Placed): string {
  const ahead = before(at, item, 70).split(OTHER_PHRASE).at(-1) ?? '';
  const behind = after(at, item, 40).split(OTHER_PHRASE)[0] ?? '';
  return `${ahead}# ${behind}`;
}

/** "Compared with €9.80 for sitting tenants": others, at the same time. */
const OF_OTHERS = builtPattern(
  String.raw`^\s*(?:for|among)\s+(?!the\s+(?:same|previous|prior|whole|first|${SPAN}))`,
  'i',
  NEAR,
);
const isBase = (level: Placed) => level.isEnd === undefined && (level.item.figure.role === 'from' || isCompared(level));
const isCompared = ({ item, at }: Placed) =>
  COMPARED.test(before(at, item, 60)) && !OF_OTHERS.test(after(at, item, 30));
const isReached = ({ item, at }: Placed) => REACHED.test(before(at, item, 40));

/** Is it the level that was left (true), or the one reached (false)? Null where no word says. */
export function isBased(level: Placed): boolean | null {
  if (isBase(level)) return true;
  return isReached(level) ? false : null;
}

/** How late it is by its own words: long before, before, not said, now. */
function timeOf(level: Placed): number {
  if (NOW.test(before(level.at, level.item, 16)) || NOW_BEHIND.test(after(level.at, level.item, 24))) return 1;
  const words = ownWords(level);
  if (LONG_BEFORE.test(words)) return -2;
  return BEFORE.test(words) ? -1 : 0;
}

const dayOf = ({ item }: Placed) => item.figure.period?.from ?? null;

/** Which of two is the base; null where nothing tells. */
export function oriented(a: Placed, b: Placed): Levels | null {
  const [aBase, bBase] = [isBase(a), isBase(b)];
  if (aBase !== bBase) return aBase ? ordered(a, b, 'words') : ordered(b, a, 'words');
  if (aBase) return null;
  const [aDay, bDay] = [dayOf(a), dayOf(b)];
  if (aDay !== null && bDay !== null && aDay !== bDay)
    return aDay < bDay ? ordered(a, b, 'words') : ordered(b, a, 'words');
  const [aTime, bTime] = [timeOf(a), timeOf(b)];
  if (aTime !== bTime) return aTime < bTime ? ordered(a, b, 'words') : ordered(b, a, 'words');
  const [aEnd, bEnd] = [isReached(a), isReached(b)];
  if (aEnd === bEnd || isExtreme(aEnd ? b : a)) return null;
  return bEnd ? ordered(a, b, 'structure') : ordered(b, a, 'structure');
}

/** "A record of 4,800": not what it was before. */
const isExtreme = ({ item, at }: Placed) => /\b(?:record|peak|high|low)\b/i.test(before(at, item, 24));

const ordered = (from: Placed, to: Placed, tie: Levels['tie']): Levels => ({ from, to, tie });

/** Two levels as they can be set against each other: "from $40 to $52 a ton" is of both; null where they cannot be. */
export function alike(a: Placed, b: Placed): readonly [Placed, Placed] | null {
  const first = [a.item, sharingRate(b.item, a.item), bare(a.at, a.item)].find((item) =>
    comparable(item, sharingRate(item, b.item)),
  );
  if (first === undefined || areOtherThings(a, b)) return null;
  return [
    { ...a, item: first },
    { ...b, item: sharingRate(first, b.item) },
  ];
}

/** What somebody aims at, or may not pass, and places in an order. */
const NO_LEVEL: ReadonlySet<Role> = new Set<Role>(['target', 'limit', 'rank', 'rest', 'part']);

/** "…, still below the 16.1 million of 2019": compared with it, but not by the step. */
const ELSEWHERE = builtPattern(
  String.raw`,\s*(?:but\s+)?(?:still|well|far|just|yet|slightly|not far)\s+(?:below|above|short of|off|under|over)\s+${PHRASE}`,
  'i',
  NEAR,
);

/** "Growth of 5%" is no level of a change, but one itself. */
const A_CHANGE = builtPattern(`^${CHANGE_NOUN}s?$`, 'i', NEAR);

/** "14.6 million … 112 airlines": a number goes without its noun after another of its kind, not before one of another. */
const areOtherThings = ({ item: { figure: a } }: Placed, { item: { figure: b } }: Placed): boolean =>
  a.unit === null && b.unit === null && b.kind === 'count' && sameThing(a, b) === 'no';

/** Can a change run between them? Not from "over 5", nor "to 2.5 million more". */
export const isLevel = ({ item, at }: Placed) =>
  isValue(item) &&
  !NO_LEVEL.has(item.figure.role ?? 'level') &&
  !A_CHANGE.test(item.figure.subject?.head ?? '') &&
  !/\b(?:another|further|additional|extra)\s+$/i.test(before(at, item, 16)) &&
  !ELSEWHERE.test(before(at, item, 60)) &&
  !/\bof (?:which|whom|them|these|those),?\s+(?:\w+\s+)?$/i.test(before(at, item, 30)) &&
  item.figure.kind !== 'ratio' &&
  item.figure.direction === null &&
  !/^\s*(?:more|fewer|less|additional|extra|further)\b/i.test(after(at, item, 12)) &&
  !/\b(?:more|fewer|additional|extra|further|another)\b/i.test(quoteOf(at, item));

/** "From 15 to 45 animals", which the engine may keep as one range, as the two levels it is. */
export function withoutRanges(level: Placed): readonly Placed[] {
  const { item, at } = level;
  const { figure, index } = item;
  if (figure.high === null || figure.amount === null) return [level];
  if (!/\bfrom\s+$/i.test(before(at, item, 12)) && !/^from\b/i.test(quoteOf(at, item))) return [level];
  return (
    [
      ['from', figure.amount],
      ['level', figure.high],
    ] as const
  ).flatMap(([role, amount]): Placed[] => {
    const end = { ...figure, amount, high: null, role };
    const reading = readComparable(end);
    if (reading === null) return [];
    return [{ at, item: { index, figure: end, reading }, ...(role === 'from' ? {} : { isEnd: true as const }) }];
  });
}
