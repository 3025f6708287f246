import { MONTH, WEEKDAY } from '../figures/vocabulary';
import type { Placed } from './measured';
import { nounPhraseOf } from './noun-phrase-of';
import type { Named } from './parts';

export interface Ends {
  readonly origin: Named | null;
  readonly destination: Named | null;
}

export const NO_ENDS: Ends = { origin: null, destination: null };

/** Where what is measured comes from and goes: by phrases of the thing, or names that its verb leads from or to. */
export function endsOf(placed: Placed, subject: Named | null): Ends {
  if (placed.head < 0) return NO_ENDS;
  const thing = subject === null ? -1 : wordAt(placed, subject);
  return { origin: end(placed, thing, 'from'), destination: end(placed, thing, 'to') };
}

function end(placed: Placed, thing: number, preposition: string): Named | null {
  const { tree } = placed.grammar;
  const named = thing < 0 ? -1 : led(placed, thing, preposition, false);
  if (named >= 0) return phrase(placed, named);
  const verb = clauseOf(placed, thing < 0 ? placed.head : thing);
  const by = verb < 0 ? -1 : led(placed, verb, preposition, true);
  return by < 0 || by === thing || tree.relation(by) === 'nsubj' ? null : phrase(placed, by);
}

/** The phrase that a preposition leads, of a thing or among the things that hang on it; of a verb only a name. */
function led(placed: Placed, at: number, preposition: string, nameOnly: boolean): number {
  const { tree, words } = placed.grammar;
  for (const one of tree.children(at)) {
    const relation = tree.relation(one);
    if (relation !== 'nmod' && relation !== 'obl') continue;
    const { t, from } = words;
    const isThing =
      (nameOnly ? tree.tag(one) === 'PROPN' : tree.isNoun(one)) &&
      (placed.figureOf[one] as number) < 0 &&
      (t.bits(from[one] as number) & (MONTH | WEEKDAY)) === 0;
    if (isThing && tree.preposition(one) === preposition) return one;
    if (!nameOnly && relation === 'nmod') {
      const inner = led(placed, one, preposition, true);
      if (inner >= 0) return inner;
    }
  }
  return -1;
}

/** The verb that a figure or its thing is said with; -1 without one. */
function clauseOf({ grammar: { tree } }: Placed, from: number): number {
  for (let at = from, steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps++) if (tree.isVerb(at)) return at;
  return -1;
}

/** The word of the tree that a phrase hangs on; -1 if it stands in another sentence. */
function wordAt({ grammar: { words } }: Placed, { start, end, head }: Named): number {
  const { t } = words;
  for (let i = 0; i < words.count; i++) {
    const at = t.start[words.from[i] as number] as number;
    if (at >= end) return -1;
    if (at >= start && words.words[i] === head) return i;
  }
  return -1;
}

const phrase = ({ grammar, own, figureOf }: Placed, noun: number): Named | null =>
  nounPhraseOf(grammar, noun, figureOf, own, 0.6);
