import type { Stretch } from '@/lib/core/checks/table-grid';
import { wordsPattern } from '@/lib/core/text/built-pattern';
import { sentenceAround } from '@/lib/core/text/sentences';

/** Moves over a saved copy by keys. Everything here is offsets into its text: UTF-16, end exclusive. */
export type Step = 'word' | 'word back' | 'more' | 'less' | 'sentence' | 'sentence back';

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,&/-](?=[\p{L}\p{N}]))*/gu;

/** The first word that begins at `from` or later. */
export function wordAfter(text: string, from: number): Stretch | null {
  WORD.lastIndex = insideWord(text, from) ? wordEnd(text, from) : from;
  const found = WORD.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

const isPart = (text: string, at: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
const insideWord = (text: string, at: number) => at > 0 && isPart(text, at - 1) && isPart(text, at);

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPart(text, at)) at += 1;
  return at;
}

const REACH = 400;

/** The last word that ends at `to` or earlier. */
export function wordBefore(text: string, to: number): Stretch | null {
  for (let from = to; from > 0; ) {
    from = Math.max(0, from - REACH);
    const begin = from > 0 && insideWord(text, from) ? wordEnd(text, from) : from;
    WORD.lastIndex = 0;
    const last = [...text.slice(begin, to).matchAll(WORD)].at(-1);
    if (last) return { start: begin + last.index, end: begin + last.index + last[0].length };
  }
  return null;
}

/** What is picked after a step; null at either end of the text. `at` is where to begin when nothing is picked. */
export function pickBy(text: string, step: Step, picked: Stretch | null, at: number): Stretch | null {
  if (!picked) return step.endsWith('back') ? wordBefore(text, at) : firstPick(text, step, at);
  switch (step) {
    case 'word':
      return wordAfter(text, picked.end);
    case 'word back':
      return wordBefore(text, picked.start);
    case 'more': {
      const next = wordAfter(text, picked.end);
      return next && { start: picked.start, end: next.end };
    }
    case 'less': {
      const last = wordBefore(text, picked.end);
      const kept = last && wordBefore(text, last.start);
      return kept && kept.start >= picked.start ? { start: picked.start, end: kept.end } : null;
    }
    case 'sentence':
      return sentenceAt(text, wordAfter(text, sentenceAround(text, picked.start, picked.end).end));
    case 'sentence back':
      return sentenceAt(text, wordBefore(text, sentenceAround(text, picked.start, picked.end).start));
  }
}

function firstPick(text: string, step: Step, at: number): Stretch | null {
  const word = wordAfter(text, at);
  return step === 'sentence' ? sentenceAt(text, word) : word;
}

const sentenceAt = (text: string, word: Stretch | null): Stretch | null =>
  word && trimmed(text, sentenceAround(text, word.start, word.end));

/** Without the blanks at its ends; null when nothing is left. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const raw = text.slice(start, end);
  const core = raw.trim();
  if (core === '') return null;
  const from = start + raw.indexOf(core);
  return { start: from, end: from + core.length };
}

const MOST_HITS = 500;

/** Where these words stand, letter case and kinds of blank aside; each hit is widened to whole words. */
export function hitsOf(text: string, words: string): readonly Stretch[] {
  const sought = words.trim().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  const pattern = wordsPattern(sought, 'giu');
  const hits: Stretch[] = [];
  for (const found of text.matchAll(pattern)) {
    const hit = wholeWords(text, { start: found.index, end: found.index + found[0].length });
    if ((hits.at(-1)?.end ?? 0) <= hit.start) hits.push(hit);
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}

function wholeWords(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  while (insideWord(text, from)) from -= 1;
  return { start: from, end: insideWord(text, end) ? wordEnd(text, end) : end };
}

const BETWEEN = /[,;\n\t•·]|\s(?:and|or|&|plus)\s/giu;

/** The things that a stretch lists: "Alder Line, Birch Cargo and Cedar Ports" are three. Fewer than two are no list. */
export function listedIn(text: string, { start, end }: Stretch): readonly Stretch[] {
  const things: Stretch[] = [];
  let at = afterColon(text, { start, end });
  const upTo = (stop: number) => {
    const thing = trimmed(text, { start: at, end: stop });
    const core = thing && withoutEnds(text, thing);
    if (core) things.push(core);
  };
  const from = at;
  for (const found of text.slice(at, end).matchAll(BETWEEN)) {
    upTo(from + found.index);
    at = from + found.index + found[0].length;
  }
  upTo(end);
  return things.length > 1 ? things : [];
}

/** "Added were: Alder Line, Birch Cargo" lists what stands after the colon. */
function afterColon(text: string, { start, end }: Stretch): number {
  const [lead = ''] = text.slice(start, end).split(/[,;\n\t]/, 1);
  const colon = lead.search(/:\s[^:]*$/);
  return colon < 0 ? start : start + colon + 1;
}

const ENDS_A_THING = /[\p{L}\p{N})%]/u;

/** "and Cedar Ports." is Cedar Ports. */
function withoutEnds(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end);
  const lead = /^(?:(?:and|or|plus|the)\s+|[^\p{L}\p{N}]+)*/iu.exec(words)?.[0].length ?? 0;
  const characters = [...words.slice(lead)];
  const last = characters.findLastIndex((character) => ENDS_A_THING.test(character));
  const core = characters.slice(0, last + 1).join('');
  return core === '' ? null : { start: start + lead, end: start + lead + core.length };
}

/** The next or the one before among stretches in text order, from where somebody is; round at the ends. */
export function neighbourOf(all: readonly Stretch[], here: number, step: 1 | -1): Stretch | null {
  if (step === 1) return all.find(({ start }) => start > here) ?? all[0] ?? null;
  return all.findLast(({ start }) => start < here) ?? all.at(-1) ?? null;
}
