import { readFileSync } from 'node:fs';
import { RELATIONS, TAGS } from '@/lib/core/grammar/tags';
import { type WordForm, wordForm } from '@/lib/core/grammar/word-form';

/** A sentence with its grammar, as people wrote it down. */
export interface Sentence {
  readonly words: readonly string[];
  readonly forms: readonly WordForm[];
  readonly tags: readonly number[];
  /** -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}

/** Subtypes that say the same as another relation. */
const SAME: Readonly<Record<string, string>> = { 'nmod:desc': 'appos' };

/** One token a line: form, part of speech, number of its head (0: root), relation. A blank line ends a sentence. */
export function readTreebank(file: string): Sentence[] {
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      sentenceOf(
        lines.map((line) => line.split('\t')),
        file,
      ),
    );
}

function sentenceOf(rows: readonly (readonly string[])[], file: string): Sentence {
  const words = rows.map(([word = '']) => word);
  return {
    words,
    forms: words.map(wordForm),
    tags: rows.map(([, tag = '']) => indexIn(TAGS, tag, file)),
    heads: rows.map(([, , head]) => Number(head) - 1),
    labels: rows.map(([, , , relation = '']) => labelOf(relation, file)),
  };
}

function labelOf(relation: string, file: string): number {
  const known = SAME[relation] ?? relation;
  const whole = (RELATIONS as readonly string[]).indexOf(known);
  return whole >= 0 ? whole : indexIn(RELATIONS, known.split(':')[0] as string, file);
}

function indexIn(names: readonly string[], name: string, file: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`${file}: "${name}" is no part of speech or relation known here`);
  return index;
}

/** Numbers from 0 to count - 1 in an order that depends on the seed only. */
export function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  let state = seed;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
