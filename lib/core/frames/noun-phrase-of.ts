import type { Named } from './parts';
import type { Extent, SentenceGrammar } from './thing';

/** What belongs to the name of a thing, on its left and on its right. */
const LEFT = new Set([
  'compound',
  'amod',
  'flat',
  'nmod:poss',
  'nummod',
  'goeswith',
  'advmod',
  'punct',
  'case',
  'fixed',
  'nmod:unmarked',
]);
const RIGHT = new Set([
  'nmod',
  'flat',
  'conj',
  'case',
  'fixed',
  'goeswith',
  'compound',
  'list',
  'amod',
  'cc',
  'punct',
  'det',
]);
/** No name begins with these. */
const LEADS = new Set([
  'a',
  'an',
  'the',
  'some',
  'all',
  'any',
  'this',
  'that',
  'these',
  'those',
  'about',
  'around',
  'over',
  'nearly',
  'only',
  'just',
  'more',
  'than',
  'at',
  'least',
  'every',
  'each',
  'both',
  'and',
  'or',
  'of',
  'up',
  'to',
  'not',
]);
/** Phrases that go into the name of a thing; others say where or when. */
const KEEPS = new Set([
  'of',
  'in',
  'for',
  'on',
  'to',
  'at',
  'from',
  'between',
  'with',
  'among',
  'by',
  'against',
  'per',
  'under',
  'over',
  "'s",
  '’s',
  "'",
  '’',
]);
const MOST_WORDS = 14;

/** The name of a thing, from the noun it hangs on: without its article, its clauses and the figures around it. */
export function nounPhraseOf(
  { words, tree }: SentenceGrammar,
  noun: number,
  /** By word the figure that it belongs to; -1 for none. */
  figureOf: Int32Array,
  own: Extent,
  certainty: number,
): Named | null {
  const inFigure = (i: number, other: boolean): boolean =>
    (i >= own.from && i < own.to && i !== noun) || (other && (figureOf[i] ?? -1) >= 0);
  let from = noun;
  let to = noun + 1;
  const kids = tree.children(noun);
  for (let k = kids.length - 1; k >= 0; k--) {
    const one = kids[k] as number;
    if (one >= noun) continue;
    if (!LEFT.has(tree.relation(one) as string)) break;
    if (tree.words[one] === ',' && tree.relation(kids[k - 1] ?? -1) !== 'amod') break;
    const first = leftmost(tree, one);
    if (inFigure(first, false) || inFigure(one, false)) break;
    if (from - first > MOST_WORDS) break;
    from = first;
  }
  for (const one of kids) {
    if (one <= noun) continue;
    const relation = tree.relation(one) as string;
    if (!RIGHT.has(relation)) break;
    if (relation === 'nmod' && !KEEPS.has(tree.preposition(one))) break;
    const last = rightmost(tree, one);
    if (relation === 'punct') {
      if (!/^[-–'’&/]$/.test(tree.words[one] as string)) break;
      continue;
    }
    let cut = false;
    for (let i = to; i <= last; i++)
      if (inFigure(i, true) || tree.words[i] === ';' || tree.words[i] === ':') cut = true;
    if (cut || last - noun > MOST_WORDS) break;
    to = last + 1;
  }
  while (
    from < noun &&
    (LEADS.has(tree.lower(from)) || /^(?:PUNCT|ADP|SCONJ|CCONJ)$/.test(tree.tag(from) ?? '') || inFigure(from, true))
  )
    from++;
  while (
    to > noun + 1 &&
    /^(?:PUNCT|ADP|DET|CCONJ|AUX)$/.test(tree.tag(to - 1) ?? '') &&
    !/^['’]s?$/.test(tree.words[to - 1] as string)
  )
    to--;
  return spanOf({ words, tree }, from, to, noun, certainty);
}

function leftmost(tree: SentenceGrammar['tree'], i: number): number {
  let at = i;
  for (let next = tree.children(at)[0]; next !== undefined && next < at; next = tree.children(at)[0]) at = next;
  return at;
}

/** The end of a word's phrase; the clauses at its end are left out. */
function rightmost(tree: SentenceGrammar['tree'], i: number): number {
  let last = i;
  for (const one of tree.children(i)) {
    if (one < i) continue;
    const relation = tree.relation(one) as string;
    if (relation.startsWith('acl') || relation === 'appos' || relation === 'parataxis' || relation === 'advcl') break;
    if (relation === 'punct' && !/^[-–'’&/,]$/.test(tree.words[one] as string)) break;
    last = Math.max(last, rightmost(tree, one));
  }
  return last;
}

/** Words of a sentence as the name of a thing, or of a deed; `head` is the word that the others tell more of. */
export function spanOf(
  { words }: SentenceGrammar,
  from: number,
  to: number,
  head: number,
  certainty: number,
): Named | null {
  if (to <= from) return null;
  const { t } = words;
  const first = words.from[from] as number;
  const last = (words.to[to - 1] as number) - 1;
  return {
    text: t.slice(first, last + 1),
    start: t.start[first] as number,
    end: t.end[last] as number,
    certainty,
    head: words.words[head] as string,
  };
}
