/** Whether two figures measure the same thing, by their frames. */
import type { FigureInContext } from '../../frames/in-context';
import type { Named } from '../../frames/parts';

/** "Tickets" and "ticket" are one word, as are "rent" and "Rents". */
const stemOf = (word: string): string => word.toLowerCase().replace(/(?:ies|y|es|s)$/, '');

const namesIt = (named: Named | null, stem: string): boolean =>
  named?.text.split(/\W+/).some((word) => word !== '' && stemOf(word) === stem) ?? false;

/**
 * yes: a word of one names the other; no: both are named, and by other words; maybe: one of them has no name.
 */
export function sameThing(a: FigureInContext, b: FigureInContext): 'yes' | 'maybe' | 'no' {
  if (a.subject === null || b.subject === null) return 'maybe';
  const [one, other] = [stemOf(a.subject.head), stemOf(b.subject.head)];
  if (one === other) return differ(a.ofWhat, b.ofWhat) || differ(a.place, b.place) ? 'no' : 'yes';
  return namesIt(b.ofWhat, one) || namesIt(a.ofWhat, other) || namesIt(b.subject, one) || namesIt(a.subject, other)
    ? 'yes'
    : 'no';
}

/** Both are said, and neither is part of the other's words. */
function differ(a: { readonly text: string } | null, b: { readonly text: string } | null): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [a.text.toLowerCase(), b.text.toLowerCase()];
  return !one.includes(other) && !other.includes(one);
}
