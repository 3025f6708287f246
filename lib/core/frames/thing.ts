import { DOWN, UP, wordSet } from '../figures/vocabulary';
import type { SentenceWords } from '../grammar/sentence-words';
import type { Tree } from '../grammar/tree';

/** A sentence as grammar sees it. */
export interface SentenceGrammar {
  readonly words: SentenceWords;
  readonly tree: Tree;
}

/** Words for a stretch of time: when, and not what. */
export const SPANS = wordSet(
  'year years month months week weeks quarter decade day days season summer winter spring autumn time hour hours average',
);
/** Nouns that say how much of another thing there is: "a rate of 5%", "the number of jobs", "a total of 40". */
const MEASURES = wordSet(
  `average total minimum maximum rate level pace number estimate rise increase fall drop decline gain reduction range excess
   combined peak record median low high amount figure majority sum cut cuts jump surge hike age factor price cost
   change changes decrease rises falls increases declines drops addition`,
);
/** Changes that are things by themselves: "growth of 0.4%". */
const THINGS = wordSet('growth loss losses gain gains profit profits');
/** Words beside an amount that do not say what it is of: "an annual rate". */
const PLAIN = new Set([
  'annual',
  'annualised',
  'annualized',
  'adjusted',
  'average',
  'yearly',
  'monthly',
  'weekly',
  'daily',
  'combined',
  'grand',
  'total',
  'record',
  'new',
  'overall',
  'same',
  'estimated',
  'big',
  'sharp',
  'steep',
  'further',
  'additional',
  'maximum',
  'minimum',
]);
/** What nouns beside these say is not the thing either: "a mid-season high". */
const EXTREMES = new Set([
  'high',
  'low',
  'peak',
  'record',
  'total',
  'average',
  'maximum',
  'minimum',
  'median',
  'excess',
  'range',
  'factor',
]);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose', 'where', 'when']);
const PERSONAL = new Set([
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'you',
  'him',
  'her',
  'them',
  'us',
  'me',
  'this',
  'these',
  'those',
]);
/** Their object is who pays: "costs the town $3m". */
const COSTS = new Set(['cost', 'costs', 'costing']);
/** The phrases by which a noun of amount names its thing: "a drop in sales", "demand for steel". */
const NAMES_THING = new Set(['in', 'of', 'for', 'on', 'to', 'among', 'between']);

/** "£14 million went into the website". */
const GOES = new Set(['into', 'on', 'for', 'to', 'towards']);

/** The words of a figure, with its unit and sign; the last is left out. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The word by which a figure hangs on its sentence: the one whose way up leaves the figure at once. */
export function headOfFigure({ tree }: SentenceGrammar, { from, to }: Extent): number {
  let best = -1;
  for (let i = from; i < to && i < tree.count; i++) {
    const head = tree.head(i);
    const leaves = head < from || head >= to;
    if (leaves && (best < 0 || rank(tree, i) >= rank(tree, best))) best = i;
  }
  return best;
}

/** A unit or a counted noun leads before a number, a number before a mark. */
const rank = (tree: Tree, i: number): number =>
  tree.isNoun(i) || tree.tag(i) === 'SYM' ? 2 : tree.tag(i) === 'PUNCT' || tree.relation(i) === 'punct' ? 0 : 1;

/** Follows the tree from a figure to the noun, or the predicate, that it measures. */
export class Climb {
  /** The pronoun that stood where the thing was looked for. */
  pronoun: string | null = null;

  constructor(
    private readonly grammar: SentenceGrammar,
    private readonly own: Extent,
    /** The figure is a share: a predicate says what it is the share of being. */
    private readonly isShare: boolean,
    /** Whether a word belongs to another figure: nothing is measured by that, the way goes on from it. */
    private readonly isFigure: (word: number) => boolean,
  ) {}

  /** From a word that stands for the figure; -1 where the sentence does not say. */
  from(at: number, steps = 0): number {
    const { tree } = this.grammar;
    const head = tree.head(at);
    if (steps > 6) return -1;
    const relation = tree.relation(at) ?? 'root';
    if (relation === 'root' || head < 0) return this.subjectOf(at, steps);
    switch (relation) {
      case 'nummod':
      case 'compound':
      case 'amod':
      case 'nmod:unmarked':
      case 'nmod:poss':
      case 'det':
      case 'flat':
      case 'fixed':
      case 'goeswith':
        return this.ofModified(head, at, steps);
      case 'nmod':
      case 'appos':
      case 'list':
      case 'dep':
      case 'parataxis':
        return tree.isNoun(head) || tree.tag(head) === 'PRON' || tree.tag(head) === 'NUM'
          ? this.ofModified(head, at, steps)
          : this.ofVerb(head, at, steps);
      case 'conj':
        return this.subjectOf(at, steps, true) >= 0 ? this.subjectOf(at, steps, true) : this.from(head, steps + 1);
      case 'nsubj':
      case 'nsubj:pass':
      case 'csubj':
        return this.asSubject(head, at);
      case 'advmod':
      case 'obl:unmarked':
        return tree.isNoun(head) ? this.ofModified(head, at, steps) : this.ofVerb(head, at, steps);
      default:
        // "At 828 metres, the tower is the tallest": said of what the predicate is said of.
        return tree.isNoun(head) && (relation !== 'obl' || tree.child(head, 'cop') < 0)
          ? this.ofModified(head, at, steps)
          : this.ofVerb(head, at, steps);
    }
  }

  private isOwn(i: number): boolean {
    return i >= this.own.from && i < this.own.to;
  }

  private bits(i: number): number {
    const { t, from } = this.grammar.words;
    return t.bits(from[i] as number);
  }

  private isAmount(i: number): boolean {
    const { t, from } = this.grammar.words;
    const word = t.word(from[i] as number);
    return !THINGS.has(word) && (MEASURES.has(word) || (this.bits(i) & (UP | DOWN)) !== 0);
  }

  /** The figure tells of a noun: "a 4% drop in sales" is of sales, "a 12-page report" of the report. */
  private ofModified(noun: number, at: number, steps: number): number {
    const { tree } = this.grammar;
    if (this.isOwn(noun)) return this.from(noun, steps + 1);
    if (tree.preposition(noun) === 'per' && tree.isNoun(tree.head(noun)))
      return this.ofModified(tree.head(noun), noun, steps + 1);
    if (tree.tag(noun) === 'NUM' || tree.tag(noun) === 'SYM' || this.isFigure(noun)) return this.from(noun, steps + 1);
    if (tree.tag(noun) === 'PRON') return this.named(noun);
    if (!tree.isNoun(noun)) return this.ofVerb(noun, at, steps);
    if (!this.isAmount(noun)) return noun;
    return this.thingOfAmount(noun, at, steps);
  }

  /** "A drop in sales", "the sales drop", "the port's growth"; else what the amount itself is said of. */
  private thingOfAmount(noun: number, at: number, steps: number): number {
    const { tree } = this.grammar;
    const changes = (this.bits(noun) & (UP | DOWN)) !== 0;
    for (const one of tree.children(noun)) {
      if (one === at || this.isOwn(one)) continue;
      const named = tree.relation(one) === 'nmod' && NAMES_THING.has(tree.preposition(one)) && tree.isNoun(one);
      if (named) return changes ? one : noun;
      if (EXTREMES.has(tree.lower(noun)) || PLAIN.has(tree.lower(one)) || one > noun) continue;
      if (tree.relation(one) === 'compound' && tree.isNoun(one)) return changes ? one : noun;
      if (!changes && (tree.relation(one) === 'amod' || tree.relation(one) === 'nmod:poss')) return noun;
    }
    const whose = tree.child(noun, 'nmod:poss');
    const above = this.from(noun, steps + 1);
    if (above >= 0) return above;
    if (whose >= 0 && tree.isNoun(whose)) return whose;
    return noun;
  }

  /** The figure is what a verb takes, or says by how much, from where, to where. */
  private ofVerb(verb: number, at: number, steps: number): number {
    const { tree } = this.grammar;
    const relation = tree.relation(at);
    // "Beat it by 3" tells of who beat; "cut it by 3" of what was cut.
    const margin = tree.preposition(at) === 'by' && (this.bits(verb) & (UP | DOWN)) === 0;
    if (relation !== 'obj' && relation !== 'nsubj' && !margin && !COSTS.has(tree.lower(verb))) {
      const object = tree.child(verb, 'obj');
      if (object >= 0 && !this.isOwn(object) && object !== at && !this.isFigure(object)) {
        const named = this.named(object);
        if (named >= 0) return this.isAmount(named) ? this.thingOfAmount(named, at, steps) : named;
      }
    }
    return this.subjectOf(verb, steps);
  }

  /** What a verb or predicate is said of. */
  subjectOf(verb: number, steps: number, ownOnly = false): number {
    const { tree } = this.grammar;
    if (steps > 8) return -1;
    const subject = tree.child(verb, 'nsubj', 'nsubj:pass', 'csubj');
    if (subject >= 0 && !this.isOwn(subject)) {
      if (RELATIVE.has(tree.lower(subject))) return this.relativeHead(verb);
      const named = this.named(subject);
      if (named >= 0) return this.isAmount(named) ? this.thingOfAmount(named, subject, steps) : named;
      return -1;
    }
    if (ownOnly) return -1;
    const head = tree.head(verb);
    switch (tree.relation(verb)) {
      case 'acl':
      case 'acl:relcl':
        return tree.isNoun(head)
          ? this.isAmount(head)
            ? this.thingOfAmount(head, verb, steps)
            : head
          : this.named(head);
      case 'xcomp':
      case 'advcl': {
        const object = tree.relation(verb) === 'xcomp' ? tree.child(head, 'obj') : -1;
        return object >= 0 && !this.isOwn(object) ? this.named(object) : this.subjectOf(head, steps + 1);
      }
      case 'conj':
      case 'ccomp':
      case 'parataxis':
      case 'dep':
        return this.subjectOf(head, steps + 1);
      case 'amod':
      case 'nmod':
      case 'appos':
        return tree.isNoun(head) ? head : -1;
      case 'advmod':
      case 'obl':
      case 'obj':
        return this.isOwn(head) ? -1 : this.subjectOf(head, steps + 1);
      default:
        return -1;
    }
  }

  /** "The firm that sold 4 million": what the pronoun stands for. */
  private relativeHead(verb: number): number {
    const { tree } = this.grammar;
    for (const i of tree.up(verb)) {
      const relation = tree.relation(i);
      if (relation === 'acl:relcl' || relation === 'acl') return tree.head(i);
    }
    return -1;
  }

  /** The figure is itself the subject: what its predicate says of it, where that is a noun or an adjective. */
  private asSubject(predicate: number, at: number): number {
    const { tree } = this.grammar;
    for (const one of tree.children(predicate)) {
      if (one !== at && tree.relation(one) === 'nsubj' && !this.isOwn(one)) return this.named(one);
    }
    if (tree.child(predicate, 'cop') >= 0) return tree.isNoun(predicate) || this.isShare ? predicate : -1;
    if (this.isShare) return -1;
    const object = tree.child(predicate, 'obj');
    if (object >= 0 && tree.isNoun(object)) return object;
    for (const one of tree.children(predicate))
      if (tree.relation(one) === 'obl' && GOES.has(tree.preposition(one)) && tree.isNoun(one)) return one;
    return -1;
  }

  /** A noun; a pronoun stands for something that is not here. */
  private named(i: number): number {
    const { tree } = this.grammar;
    if (tree.tag(i) === 'PRON' || PERSONAL.has(tree.lower(i))) {
      if (RELATIVE.has(tree.lower(i))) return this.relativeHead(tree.head(i));
      this.pronoun = tree.lower(i);
      return -1;
    }
    return i;
  }
}
