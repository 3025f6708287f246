import { hashOf } from './hash';
import { TAGS, type Tag } from './tags';
import type { WordForm } from './word-form';

/** Of these a sentence has few different words, and each word hangs on others in its own way. */
const CLOSED: ReadonlySet<Tag> = new Set(['ADP', 'SCONJ', 'CCONJ', 'PART', 'PUNCT', 'DET', 'PRON', 'AUX', 'SYM']);
const SCALE = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion']);

/** Hashes of the tags, as features see them. */
export const TAG_HASH: readonly number[] = TAGS.map((tag) => hashOf(`#${tag}`));

/** A tag, told apart further by what the word's own letters say: which preposition, a verb in -ing, a noun in -s. */
export function sortOf(form: WordForm, tag: number): number {
  const known = form.sorts[tag];
  if (known !== undefined) return known;
  const name = TAGS[tag] as Tag;
  const detail = CLOSED.has(name) ? form.lower : endingOf(form.lower, name);
  const hash = hashOf(`@${name}${detail}`);
  form.sorts[tag] = hash;
  return hash;
}

function endingOf(word: string, tag: Tag): string {
  switch (tag) {
    case 'VERB':
      if (word.endsWith('ing')) return 'g';
      if (word.endsWith('ed') || word.endsWith('en')) return 'd';
      return hasS(word) ? 's' : '';
    case 'NOUN':
      return hasS(word) ? 's' : '';
    case 'ADV':
      return word.endsWith('ly') ? 'l' : '';
    case 'ADJ':
      return word.endsWith('er') ? 'r' : word.endsWith('est') ? 't' : '';
    case 'NUM':
      return word >= '0' && word < ':' ? '0' : SCALE.has(word) ? 'm' : '';
    default:
      return '';
  }
}

const hasS = (word: string): boolean => word.endsWith('s') && !word.endsWith('ss');
