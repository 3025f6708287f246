import type { Draft } from '../figures/draft';
import type { Kind } from '../figures/figure';
import { AUXILIARY, DOWN, REPORT, UP, word, wordSet } from '../figures/vocabulary';
import type { Tokens } from '../text/tokens';
import type { Worthiness } from './parts';
import type { SentenceSpan } from './sentence-span';

/** What a sentence is like, looked at once for all of its figures. */
export interface SentenceTraits {
  readonly from: number;
  readonly question: boolean;
  readonly opinion: boolean;
  readonly future: boolean;
  readonly firstPerson: boolean;
  readonly change: boolean;
  readonly compares: boolean;
  readonly past: boolean;
  readonly publicMatter: boolean;
  readonly short: boolean;
  readonly figures: number;
}

const QUESTION = 0x3f;
const I = word('i');
const OPINIONS = wordSet(
  'think believe hope want like love should must guess feel wish maybe perhaps propose suppose need let',
);
const FUTURES = wordSet('will would going shall plan plans intend ll promise pledge');
const COMPARING = wordSet(
  'more less than most least highest lowest largest biggest higher lower record first worst best only fewer ever twice half',
);
const PAST = wordSet(
  'was were had did has have been created lost spent voted passed cut raised added increased doubled went came got made paid killed built',
);
const PUBLIC = wordSet(
  `jobs job unemployment tax taxes budget deficit debt billion trillion million spending economy wages income income poverty crime
   health insurance oil energy trade exports imports war troops nuclear weapons soldiers deaths people americans workers families
   government congress federal senate percent rate rates growth inflation prices countries nation nations schools students
   immigrants border social security medicare businesses population voters vote votes`,
);
const BY_KIND: Readonly<Record<Kind, number>> = {
  percent: 0.2,
  points: 0.2,
  money: 0.2,
  ratio: 0.16,
  rate: 0.16,
  measure: 0.1,
  fraction: 0.1,
  count: 0.02,
  number: 0,
  duration: -0.04,
  age: -0.1,
  rank: 0.05,
  date: 0,
  time: 0,
  period: 0,
  reference: -0.2,
  name: 0,
  identifier: 0,
  idiom: 0,
  vague: 0,
};

export function traitsOf(t: Tokens, s: SentenceSpan): SentenceTraits {
  let bits = 0;
  const seen = (bit: number) => (bits & bit) !== 0;
  let figures = 0;
  for (let i = s.from; i < s.to; i++) {
    const w = t.word(i);
    if (w === 0) {
      if (t.mark(i) === QUESTION) bits |= 1;
      if (t.isNumber(i)) figures++;
      continue;
    }
    if (OPINIONS.has(w)) bits |= 2;
    if (FUTURES.has(w)) bits |= 4;
    if (w === I) bits |= 8;
    if ((t.bits(i) & (UP | DOWN)) !== 0) bits |= 16;
    if (COMPARING.has(w)) bits |= 32;
    if (PAST.has(w)) bits |= 64;
    if (PUBLIC.has(w)) bits |= 128;
    if ((t.bits(i) & (REPORT | AUXILIARY)) !== 0) bits |= 256;
  }
  return {
    from: s.from,
    question: seen(1),
    opinion: seen(2),
    future: seen(4),
    firstPerson: seen(8),
    change: seen(16),
    compares: seen(32),
    past: seen(64),
    publicMatter: seen(128),
    short: s.to - s.from < 7,
    figures,
  };
}

/** How much a figure is worth checking, 0..1, with the reasons that moved it. Orders the queue; decides nothing. */
export function worthinessOf(draft: Draft, traits: SentenceTraits, said: boolean): Worthiness {
  if (!draft.pending) return { score: 0, reasons: [] };
  const reasons: string[] = [];
  let score = 0.42;
  const weigh = (holds: boolean, by: number, why: string) => {
    if (!holds) return;
    score += by;
    reasons.push(why);
  };
  score += BY_KIND[draft.kind];
  if (BY_KIND[draft.kind] >= 0.1) reasons.push(draft.kind);
  weigh(traits.publicMatter, 0.09, 'public matter');
  weigh(draft.direction !== null || traits.change, 0.07, 'a change');
  weigh(traits.compares || draft.comparator !== '=', 0.06, 'a comparison');
  weigh(traits.past, 0.06, 'said of the past or present');
  weigh(Math.abs(draft.value) >= 1e6, 0.06, 'a large number');
  weigh(traits.figures > 1, 0.03, 'several figures together');
  weigh(said, 0.03, 'attributed');
  weigh(traits.firstPerson, -0.06, 'about the speaker');
  weigh(traits.opinion, -0.1, 'an opinion or wish');
  weigh(traits.future, -0.12, 'about the future');
  weigh(traits.question, -0.2, 'a question');
  weigh(traits.short, -0.06, 'a fragment');
  weigh(isSmallCount(draft), -0.14, 'a small count');
  return { score: Math.max(0.01, Math.min(0.99, Math.round(score * 100) / 100)), reasons };
}

const isSmallCount = (draft: Draft): boolean =>
  (draft.kind === 'count' || draft.kind === 'number') && draft.n.words && Math.abs(draft.value) <= 10;
