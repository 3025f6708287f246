/**
 * Sentences with figures, made by rule with their grammar: the texts learnt from have few of them, and in few patterns. Words
 * that are noun and verb at once ("cost", "plans", "share") stand here as both. Figures are as the engine puts them.
 */
import { RELATIONS, type Relation, TAGS, type Tag } from '@/lib/core/grammar/tags';
import { wordForm } from '@/lib/core/grammar/word-form';
import type { Sentence } from './treebank';

const MADE = 3_000;

const list = (words: string): string[] => words.split(' ');
const NOUNS = list(
  'company price cost plan output oil rate share fund bank city mill port airline turnover profit revenue population drought risk tax budget group shop hospital school museum farm harvest order loan debt wage rent tunnel bridge dam stadium mine crop export import sale pay demand supply claim charge fee fine grant subsidy project study survey visit crime accident death birth case test vaccine dose train ferry bus fleet backlog queue gap',
);
const PLURALS = list(
  'prices costs plans exports imports sales shares orders rents wages profits claims charges crimes cases deaths births visits tests doses trains ferries jobs homes shops schools hospitals workers nurses drivers farmers pupils voters tourists visitors passengers patients complaints arrests flights loans debts taxes fees fines grants harvests crops',
);
const MODIFIERS = list(
  'steel oil housing food mortgage defence street school rail energy coal wheat ticket property water harbour factory market',
);
const ADJECTIVES = list(
  'average annual new old public private total public foreign local fixed high central northern retail rural',
);
const UNITS = list('percent dollars tons points miles litres hectares');
const NAMES = list('Norland Varga Brenton Osmark Halden Tarvos Lindale Kestrel');
const MOVES = list(
  'rose fell climbed dropped slipped jumped shrank grew increased decreased declined soared plunged tumbled gained lost surged sank eased advanced rise fall climb drop grow increase decline shrink rises falls climbs drops grows increases declines shrinks settled closed ended',
);
const TAKES = list(
  'cost costs totalled totaled reached hit exceeded topped earned employs handles carries has had manages produces weighs measures covers contains attracted sold bought raised lost won paid spent received needs owns charges serves makes made built created cut added killed injured treated moved holds',
);
const CHANGES = list(
  'cut raised lowered reduced increased lifted trimmed boosted slashed put left kept held set cuts raises lowers reduces increases lifts trims puts doubled',
);
const STRIPS = list('wiped wipes wipe knocked knocks knock took takes take shaved shaves shave cut trimmed lopped');
/** Who does these means to do what hangs on them. */
const MEANS = list(
  'plans aims hopes wants intends expects seeks plan aim hope want intend expect planned hoped promised',
);
const DEEDS = list('build sell hire add cut spend raise close open plant buy recruit move borrow pay create lose');
const WISHES = list('wants expects makes runs owns needs has sells plans sought opened bought');
const SETTLED = list('counted sold harvested planted filled vaccinated completed paid built reported');
const STANDS = list('stood stands sits sat held remained stayed');
const AUXILIARIES = list('will would could may might has had');
const TIMES = [
  'in May',
  'last year',
  'this week',
  'in the first quarter',
  'since spring',
  'over the year',
  'on Friday',
];
const BASES = list('rise fall climb drop grow increase decline shrink');
const PAST = list('risen fallen climbed dropped grown increased declined shrunk');

class Dice {
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
class Draft {
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
function phrase(d: Draft, dice: Dice, deep = true): number {
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
function figure(d: Draft, dice: Dice, things: boolean, of = 15): number {
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

function with12(d: Draft, dice: Dice, preposition: string, verb: number): void {
  const by = d.add(preposition, 'ADP', -1, 'root');
  const head = figure(d, dice, false);
  d.hang(by, head, 'case');
  d.hang(head, verb, 'obl');
}

function moves(d: Draft, dice: Dice, verb: number): void {
  if (dice.chance(45)) d.hang(figure(d, dice, false), verb, 'obl:unmarked');
  else with12(d, dice, 'by', verb);
  if (dice.chance(30)) with12(d, dice, 'to', verb);
  if (dice.chance(15)) with12(d, dice, 'from', verb);
}

/** The verb and what comes behind it; answers the word that the clause hangs on. */
function predicate(d: Draft, dice: Dice): number {
  if (dice.chance(8)) return intends(d, dice);
  const sort = dice.next(100);
  if (sort < 12) {
    const aux = d.add(dice.one(AUXILIARIES), 'AUX', -1, 'root');
    const had = d.words[aux] === 'has' || d.words[aux] === 'had';
    const verb = d.add(dice.one(had ? PAST : BASES), 'VERB', -1, 'root');
    d.hang(aux, verb, 'aux');
    moves(d, dice, verb);
    return verb;
  }
  if (sort < 36) {
    const verb = d.add(dice.one(MOVES), 'VERB', -1, 'root');
    if (dice.chance(15)) d.hang(d.add(dice.one(['sharply', 'again', 'further']), 'ADV', -1, 'root'), verb, 'advmod');
    moves(d, dice, verb);
    return verb;
  }
  if (sort < 66) {
    const verb = d.add(dice.one(TAKES), 'VERB', -1, 'root');
    const taken = figure(d, dice, dice.chance(50));
    d.hang(taken, verb, 'obj');
    if (dice.chance(12)) listed(d, dice, taken);
    return verb;
  }
  if (sort < 70) {
    const verb = d.add(dice.one(STRIPS), 'VERB', -1, 'root');
    d.hang(figure(d, dice, false), verb, 'obj');
    const off = d.add('off', 'ADP', -1, 'root');
    const from = phrase(d, dice);
    d.hang(off, from, 'case');
    d.hang(from, verb, 'obl');
    return verb;
  }
  if (sort < 82) {
    const verb = d.add(dice.one(CHANGES), 'VERB', -1, 'root');
    d.hang(phrase(d, dice), verb, 'obj');
    if (dice.chance(30)) d.hang(figure(d, dice, false), verb, 'obl:unmarked');
    else with12(d, dice, dice.one(['by', 'to', 'at', 'from']), verb);
    return verb;
  }
  if (sort < 92) {
    const verb = d.add(dice.one(STANDS), 'VERB', -1, 'root');
    with12(d, dice, 'at', verb);
    return verb;
  }
  const is = d.add(dice.one(['is', 'was', 'were', 'are']), 'AUX', -1, 'root');
  const head = figure(d, dice, false);
  d.hang(is, head, 'cop');
  return head;
}

/** "Plans to build 12 homes"; answers the first verb. */
function intends(d: Draft, dice: Dice): number {
  const means = d.add(dice.one(MEANS), 'VERB', -1, 'root');
  const to = d.add('to', 'PART', -1, 'root');
  const deed = d.add(dice.one(DEEDS), 'VERB', means, 'xcomp');
  d.hang(to, deed, 'mark');
  d.hang(figure(d, dice, dice.chance(70)), deed, 'obj');
  return means;
}

/** ", which wants a tram," between a noun and its own verb. */
function relative(d: Draft, dice: Dice, noun: number): void {
  const comma = d.add(',', 'PUNCT', -1, 'root');
  const who = d.add(dice.chance(60) ? 'which' : 'who', 'PRON', -1, 'root');
  const verb = d.add(dice.one(WISHES), 'VERB', noun, 'acl:relcl');
  d.hang(comma, verb, 'punct');
  d.hang(who, verb, 'nsubj');
  const object = phrase(d, dice, false);
  d.hang(object, verb, 'obj');
  d.hang(d.add(',', 'PUNCT', -1, 'root'), verb, 'punct');
}

/** "Lost 12 matches, then 12 members". */
function listed(d: Draft, dice: Dice, first: number): void {
  const comma = d.add(',', 'PUNCT', -1, 'root');
  const and = dice.chance(50);
  const link = d.add(and ? 'and' : 'then', and ? 'CCONJ' : 'ADV', -1, 'root');
  const next = figure(d, dice, true);
  d.hang(comma, next, 'punct');
  d.hang(link, next, and ? 'cc' : 'advmod');
  d.hang(next, first, 'conj');
}

/** "With 12 percent of the crop sold, …"; answers the verb, which hangs on what follows. */
function opening(d: Draft, dice: Dice): number {
  const link = d.add('with', 'SCONJ', -1, 'root');
  const what = figure(d, dice, dice.chance(30), 75);
  const verb = d.add(dice.one(SETTLED), 'VERB', -1, 'root');
  d.hang(link, verb, 'mark');
  d.hang(what, verb, 'nsubj:pass');
  d.hang(d.add(',', 'PUNCT', -1, 'root'), verb, 'punct');
  return verb;
}

function clause(d: Draft, dice: Dice): number {
  const subject = phrase(d, dice);
  if (dice.chance(7)) relative(d, dice, subject);
  const head = predicate(d, dice);
  d.hang(subject, head, 'nsubj');
  if (dice.chance(35)) time(d, dice, head);
  return head;
}

function time(d: Draft, dice: Dice, head: number): void {
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

function sentence(dice: Dice): Sentence {
  const d = new Draft();
  const said = dice.chance(15);
  const quoted = !said && dice.chance(10);
  let root: number;
  if (said) {
    const speaker = phrase(d, dice, false);
    root = d.add(dice.one(['said', 'says', 'reported']), 'VERB', -1, 'root');
    d.hang(speaker, root, 'nsubj');
    const that = dice.chance(50) ? d.add('that', 'SCONJ', -1, 'root') : -1;
    const inner = clause(d, dice);
    if (that >= 0) d.hang(that, inner, 'mark');
    d.hang(inner, root, 'ccomp');
  } else {
    const before = dice.chance(5) ? opening(d, dice) : -1;
    root = clause(d, dice);
    if (before >= 0) d.hang(before, root, 'advcl');
    if (quoted) {
      const comma = d.add(',', 'PUNCT', root, 'punct');
      const speaker = phrase(d, dice, false);
      const verb = d.add('said', 'VERB', root, 'parataxis');
      d.hang(comma, verb, 'punct');
      d.hang(speaker, verb, 'nsubj');
    } else if (dice.chance(12)) {
      const comma = d.add(',', 'PUNCT', -1, 'root');
      const verb = d.add(dice.one(['falling', 'rising', 'climbing', 'dropping', 'reaching']), 'VERB', root, 'advcl');
      d.hang(comma, verb, 'punct');
      d.hang(figure(d, dice, false), verb, 'obl:unmarked');
    }
  }
  d.add('.', 'PUNCT', root, 'punct');
  d.hang(root, -1, 'root');
  const first = d.words[0] as string;
  d.words[0] = first.charAt(0).toUpperCase() + first.slice(1);
  return { words: d.words, forms: d.words.map(wordForm), tags: d.tags, heads: d.heads, labels: d.labels };
}

/** The same sentences each time. */
export function quantitySentences(): Sentence[] {
  const dice = new Dice();
  return Array.from({ length: MADE }, () => sentence(dice));
}
