import type { Draft } from '../figures/draft';
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOWN,
  MONTH,
  PREPOSITION,
  PRONOUN,
  UP,
  VERB,
  WEEKDAY,
} from '../figures/vocabulary';
import type { Tokens } from '../text/tokens';
import { type Extent, type SentenceGrammar, SPANS } from './thing';

const NO_NAME = UP | DOWN | VERB | AUXILIARY | PREPOSITION | CONJUNCTION | PRONOUN | ADVERB | DETERMINER;
/** A noun right before a number looks like a verb ("wheat rose 4%, maize 3%"): what no verb is known to be is none. */
const mayBeName = (t: Tokens, at: number): boolean =>
  t.isWord(at) && (t.bits(at) & NO_NAME) === 0 && !/(?:ed|ing|ew|ell|old|ent)$/i.test(t.slice(at, at + 1));

/**
 * "Wheat rose 4%, maize 3% and rye 2%": of a figure that goes on without a verb of its own, the word that names what it is
 * said of in the place of another; -1 where it does not go on so. What a bare number counts is told elsewhere.
 *
 * @param drafts those of the sentence, `extents` where each stands in the tree; `k` the later of the two
 */
export function gappedName(
  { tree, words }: SentenceGrammar,
  drafts: readonly Draft[],
  extents: readonly Extent[],
  k: number,
): number {
  const [left, right] = [drafts[k - 1], drafts[k]];
  const own = extents[k] as Extent;
  const name = own.from - 1;
  if (!left?.pending || !right?.pending || left.unit === null || left.unit !== right.unit) return -1;
  if (right.changeFrom >= 0 || right.changeTo >= 0 || name < 0) return -1;
  const token = words.from[name] as number;
  if (!tree.isNoun(name) && !mayBeName(words.t, token)) return -1;
  if ((words.t.bits(token) & (MONTH | WEEKDAY)) !== 0 || SPANS.has(words.t.word(token))) return -1;
  let parted = false;
  for (let at = (extents[k - 1] as Extent).to; at < own.from; at++) {
    if ((tree.isVerb(at) && at !== name) || tree.tag(at) === 'ADP') return -1;
    if (/^[,;]$/.test(tree.words[at] as string) || tree.tag(at) === 'CCONJ') parted = true;
  }
  return parted ? name : -1;
}
