/** Phrases of sentences that are made by rule, with their grammar. Figures are as the engine puts them. */
import { RELATIONS, type Relation, TAGS, type Tag } from '@/lib/core/grammar/tags';

export const list = (words: string): string[] => words.split(' ');
const NOUNS = list(
  'company price cost plan output oil rate share fund bank city mill port airline turnover profit revenue population drought risk tax budget group shop hospital school museum farm harvest order loan debt wage rent tunnel bridge dam stadium mine crop export import sale pay demand supply claim charge fee fine grant subsidy project study survey visit crime accident death birth case test vaccine dose train ferry bus fleet backlog queue gap',
);
export const PLURALS = list(
  'prices costs plans exports imports sales shares orders rents wages profits claims charges crimes cases deaths births visits tests doses trains ferries jobs homes shops schools hospitals workers nurses drivers farmers pupils voters tourists visitors passengers patients complaints arrests flights loans debts taxes fees fines grants harvests crops',
);
const MODIFIERS = list(
  'steel oil housing food mortgage defence street school rail energy coal wheat ticket property water harbour factory market',
);
const ADJECTIVES = list(
  'average annual new old public private total public foreign local fixed high central northern retail rural',
);
const UNITS = list('percent dollars tons points miles litres hectares');
export const NAMES = list('Norland Varga Brenton Osmark Halden Tarvos Lindale Kestrel');
const TIMES = [
  'in May',
  'last year',
  'this week',
  'in the first quarter',
  'since spring',
  'over the year',
  'on Friday',
];

export class Dice {
  private state = 20_261_128;
  next(below: number): number {
    this.state = (Math.imul(this.state, 1103515245) + 12345) & 0x7fffffff;
    return (this.state >>> 8) % below;
  }
  one<T>(of: readonly T[]): T {
    return of[this.next(of.length)] as T;
  }
  chance(percent: number): boolean {
    return this.next(100) < percent;
  }
}

/** A sentence while it is being written: heads are given as words come, -1 for the root. */
export class MadeSentence {
  readonly words: string[] = [];
  readonly tags: number[] = [];
  readonly heads: number[] = [];
  readonly labels: number[] = [];

  /** Adds a word; answers its index. Its head may be set later. */
  add(word: string, tag: Tag, head: number, relation: Relation): number {
    this.words.push(word);
    this.tags.push(TAGS.indexOf(tag));
    this.heads.push(head);
    this.labels.push(RELATIONS.indexOf(relation));
    return this.words.length - 1;
  }

  hang(word: number, head: number, relation: Relation): void {
    this.heads[word] = head;
    this.labels[word] = RELATIONS.indexOf(relation);
  }
}

/** A noun phrase; answers its head. */
export function phrase(d: MadeSentence, dice: Dice, deep = true): number {
  if (dice.chance(12)) return d.add(dice.one(NAMES), 'PROPN', -1, 'root');
  const waiting: [number, Relation][] = [];
  const plural = dice.chance(40);
  if (!plural || dice.chance(30))
    waiting.push([d.add(dice.chance(70) ? 'the' : dice.one(['its', 'their']), 'DET', -1, 'root'), 'det']);
  const first = waiting[0]?.[0];
  if (first !== undefined && d.words[first] !== 'the') {
    d.tags[first] = TAGS.indexOf('PRON');
    waiting[0] = [first, 'nmod:poss'];
  }
  if (dice.chance(25)) waiting.push([d.add(dice.one(ADJECTIVES), 'ADJ', -1, 'root'), 'amod']);
  if (dice.chance(35)) waiting.push([d.add(dice.one(MODIFIERS), 'NOUN', -1, 'root'), 'compound']);
  const head = d.add(dice.one(plural ? PLURALS : NOUNS), 'NOUN', -1, 'root');
  for (const [word, relation] of waiting) d.hang(word, head, relation);
  if (deep && dice.chance(25)) {
    const by = d.add(dice.one(['of', 'in', 'for', 'at', 'from', 'to']), 'ADP', -1, 'root');
    const inner = phrase(d, dice, false);
    d.hang(by, inner, 'case');
    d.hang(inner, head, 'nmod');
  }
  return head;
}

/** "12 percent", "12 trains"; answers its head. */
export function figure(d: MadeSentence, dice: Dice, things: boolean, of = 15): number {
  const number = d.add('12', 'NUM', -1, 'root');
  const waiting: [number, Relation][] = [[number, 'nummod']];
  if (things && dice.chance(30)) waiting.push([d.add(dice.one(ADJECTIVES), 'ADJ', -1, 'root'), 'amod']);
  if (things && dice.chance(30)) waiting.push([d.add(dice.one(MODIFIERS), 'NOUN', -1, 'root'), 'compound']);
  const head = d.add(things ? dice.one(PLURALS) : dice.one(UNITS), 'NOUN', -1, 'root');
  for (const [word, relation] of waiting) d.hang(word, head, relation);
  if (!things && dice.chance(of)) {
    const by = d.add('of', 'ADP', -1, 'root');
    const inner = phrase(d, dice, false);
    d.hang(by, inner, 'case');
    d.hang(inner, head, 'nmod');
  }
  return head;
}

export function with12(d: MadeSentence, dice: Dice, preposition: string, verb: number): void {
  const by = d.add(preposition, 'ADP', -1, 'root');
  const head = figure(d, dice, false);
  d.hang(by, head, 'case');
  d.hang(head, verb, 'obl');
}

export function time(d: MadeSentence, dice: Dice, head: number): void {
  const words = dice.one(TIMES).split(' ');
  const from = d.words.length;
  const last = from + words.length - 1;
  const leads = /^(?:in|since|over|on)$/.test(words[0] as string);
  words.forEach((word, i) => {
    if (i === words.length - 1)
      d.add(word, /^[A-Z]/.test(word) ? 'PROPN' : 'NOUN', head, leads ? 'obl' : 'obl:unmarked');
    else if (i === 0 && leads) d.add(word, 'ADP', last, 'case');
    else
      d.add(
        word,
        word === 'the' || word === 'this' ? 'DET' : 'ADJ',
        last,
        word === 'the' || word === 'this' ? 'det' : 'amod',
      );
  });
}
