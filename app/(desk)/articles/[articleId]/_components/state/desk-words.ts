import type { CheckedAs, DismissReason, DisputeReason } from '@/lib/core/review/status';

/** A choice of a verdict's second key: what is stored, the letter that picks it, and the words on its button. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly letter: string;
  readonly words: string;
}

export const DISPUTES: readonly Choice<DisputeReason>[] = [
  { value: 'value', letter: 'v', words: 'the value' },
  { value: 'unit', letter: 'u', words: 'the unit' },
  { value: 'what-it-counts', letter: 'c', words: 'what it counts' },
  { value: 'where-or-who', letter: 'p', words: 'where or who' },
  { value: 'when', letter: 'w', words: 'when' },
  { value: 'out-of-date', letter: 't', words: 'out of date' },
  { value: 'base', letter: 'b', words: 'the base of comparison' },
  { value: 'wording', letter: 'o', words: 'the wording' },
  { value: 'attribution', letter: 'a', words: 'who says so' },
];

export const DISMISSALS: readonly Choice<DismissReason>[] = [
  { value: 'name', letter: 'n', words: 'part of a name' },
  { value: 'reference', letter: 'a', words: 'already named' },
  { value: 'idiom', letter: 'i', words: 'an idiom' },
  { value: 'identifier', letter: 'c', words: 'a code or number plate' },
  { value: 'vague', letter: 'v', words: 'too vague to check' },
  { value: 'not-a-claim', letter: 'o', words: 'not a claim' },
  { value: 'date', letter: 'd', words: 'a date: to tick' },
  { value: 'rank', letter: 'r', words: 'a rank: to tick' },
];

export const CHECKED_AS: readonly Choice<CheckedAs>[] = [
  { value: 'said', letter: 's', words: 'as said' },
  { value: 'fact', letter: 'f', words: 'as fact' },
  { value: 'both', letter: 'b', words: 'as both' },
];

/** "disputed: what it counts". A reason this table does not know is shown as it is stored. */
export function disputeWords(reason: string): string {
  return DISPUTES.find((choice) => choice.value === reason)?.words ?? reason;
}

const DISMISSED: Readonly<Record<string, string>> = {
  date: 'a date',
  year: 'a year',
  decade: 'a decade',
  time: 'a time of day',
  period: 'a period',
  ordinal: 'an ordinal',
  rank: 'a rank or term',
  'first-or-only': 'a first, an only, a record',
  majority: 'a majority, not a number',
  vague: 'too vague to check',
  name: 'part of a name',
  identifier: 'a code or identifier',
  phone: 'a phone number',
  address: 'part of an address',
  version: 'a version number',
  url: 'part of a link',
  handle: 'a handle or hashtag',
  score: 'a score',
  'list-number': 'the number of a list item',
  section: 'the number of a section',
  page: 'a page or table number',
  idiom: 'an idiom',
  reference: 'something already named',
  dateline: 'part of the dateline',
  boilerplate: 'not part of the story',
  'not-a-claim': 'not a claim',
};

/** Why there is nothing to check, or only something to tick, in words. */
export function dismissalWords(reason: string | null): string {
  return reason === null ? '' : (DISMISSED[reason] ?? reason);
}
