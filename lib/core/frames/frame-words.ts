import { type Frame, type TimePart, wordsOf } from './frame';
import type { Relation, Role, Sureness } from './parts';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  level: 'level',
  change: 'change',
  from: 'level before',
  share: 'share',
  part: 'part',
  whole: 'whole',
  rest: 'the rest',
  rate: 'rate',
  ratio: 'ratio',
  rank: 'rank',
  target: 'target',
  limit: 'limit',
};

const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
  fact: 'fact',
  estimate: 'estimate',
  claim: 'claim',
  forecast: 'forecast',
  plan: 'plan',
  condition: 'on a condition',
  denial: 'denied',
};

export const roleWords = (role: Role): string => ROLE_WORDS[role];
export const surenessWords = (sureness: Sureness): string => SURENESS_WORDS[sureness];

const TIE_WORDS: Readonly<Record<Relation, string>> = {
  from: 'from there',
  to: 'to there',
  'same-in-other-unit': 'the same in another unit',
  'part-of': 'a part of it',
  'change-of': 'the change of it',
  'shared-list': 'in one list',
};

/** How a figure hangs together with another one. */
export const tieWords = (tie: Relation): string => TIE_WORDS[tie];

/** A piece of the line that says what a figure is of: which part it is, and its words. */
export interface LinePiece {
  readonly part: 'role' | 'measured' | 'of' | 'way' | 'place' | 'when' | 'base' | 'speaker' | 'sureness';
  readonly text: string;
}

/** What a figure is of, as one line of text. */
export const aboutFigure = (frame: Frame | null): string =>
  frameLine(frame)
    .map(({ text }) => text)
    .join(' · ');

/** How a time is said: with its days, where there is room. */
export type TimeWords = (time: TimePart) => string;

/**
 * What a figure is of in one line: "change · sales of Polish apples · to Egypt · the year to June · estimate, the growers'
 * union". What an earlier piece says already is not said again; a plain level and a plain fact are not worth a word.
 */
export function frameLine(frame: Frame | null, timeWords: TimeWords = ({ text }) => text): LinePiece[] {
  if (frame === null) return [];
  const pieces: LinePiece[] = [];
  const add = (part: LinePiece['part'], lead: string, words: string | null) => {
    if (words === null || pieces.some(({ text }) => ` ${text} `.includes(` ${words} `))) return;
    pieces.push({ part, text: `${lead}${words}` });
  };
  const role = frame.role?.is ?? 'level';
  if (role !== 'level') pieces.push({ part: 'role', text: ROLE_WORDS[role] });
  add('measured', '', wordsOf(frame, 'measured'));
  add('of', 'of ', wordsOf(frame, 'of'));
  add('way', 'from ', wordsOf(frame, 'origin'));
  add('way', 'to ', wordsOf(frame, 'destination'));
  add('place', 'in ', wordsOf(frame, 'place'));
  add('when', '', frame.when ? timeWords(frame.when) || null : null);
  add('base', 'against ', frame.base ? timeWords(frame.base) || null : null);
  const sureness = frame.sureness?.is ?? 'fact';
  if (sureness !== 'fact' && sureness !== 'claim') pieces.push({ part: 'sureness', text: SURENESS_WORDS[sureness] });
  add('speaker', 'says ', wordsOf(frame, 'speaker'));
  return pieces;
}
