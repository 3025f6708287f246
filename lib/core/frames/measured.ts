import type { Draft } from '../figures/draft';
import { MONTH, WEEKDAY } from '../figures/vocabulary';
import type { Grammar } from '../grammar/grammar';
import { SentenceWords, type StandIn } from '../grammar/sentence-words';
import { Tree } from '../grammar/tree';
import type { Tokens } from '../text/tokens';
import { gappedName } from './gapped';
import { nounPhraseOf, spanOf } from './noun-phrase-of';
import type { Named } from './parts';
import { type SentenceSpan, sentenceBefore } from './sentence-span';
import { settleReadings } from './settlers/settle-readings';
import { hyphenated, standInFor } from './stand-ins';
import { Climb, type Extent, headOfFigure, type SentenceGrammar, SPANS } from './thing';

export interface Measured {
  /** What it counts or measures. */
  readonly subject: Named | null;
  /** The whole of a share, or what an amount is of. */
  readonly ofWhat: Named | null;
}

/** A figure in the tree of its sentence: its words, the one it hangs on, and which words belong to any figure. */
export interface Placed {
  readonly grammar: SentenceGrammar;
  readonly own: Extent;
  /** -1 where the sentence was not understood. */
  readonly head: number;
  /** By word the figure that it belongs to; -1 for none. */
  readonly figureOf: Int32Array;
}

const NOTHING: Measured = { subject: null, ofWhat: null };
const SHARES: ReadonlySet<string> = new Set(['percent', 'fraction', 'ratio']);
/** Counted, but saying nothing without what they are points of. */
const OF_SOMETHING: ReadonlySet<string> = new Set(['times', 'time', 'points', 'point']);
const TIMES: ReadonlySet<string> = new Set(['times', 'time']);
const MONEY_LEADS: ReadonlySet<string> = new Set(['of', 'in', 'for', 'on']);
/** How a sum hangs on the verb that pays it. */
const PAID: ReadonlySet<string> = new Set(['obj', 'obl', 'obl:unmarked', 'nsubj:pass', 'nsubj']);
const PURPOSE: ReadonlySet<string> = new Set(['on', 'for', 'from', 'into', 'to', 'towards', 'toward']);
/** What belongs to a deed: "raised its prices", "sat in traffic". */
const DONE_TO: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'compound:prt', 'advmod', 'xcomp']);
/** Verbs whose subject is what has a length in time. */
const LASTS: ReadonlySet<string> = new Set([
  'last',
  'lasts',
  'lasted',
  'take',
  'takes',
  'took',
  'taken',
  'taking',
  'lasting',
  'run',
  'runs',
  'ran',
  'spans',
  'spanned',
]);
const POINTS_BACK: ReadonlySet<string> = new Set(['it', 'they']);
const LONGEST_BEFORE = 60;
const NO_FIGURES = new Int32Array(0);
const PLURAL = /[^s]s$/;
const OPEN = 0x28;
const BEST: ReadonlySet<string> = new Set(['best', 'worst', 'most', 'least', 'first', 'time']);
const THEM: ReadonlySet<string> = new Set(['them', 'which', 'whom', 'these', 'those']);
/** These stand for things told before; nothing behind them is meant. */
const BACK_THERE: ReadonlySet<string> = new Set(['them', 'these', 'those', 'it', 'us']);
/** A figure told before. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'figure', 'total', 'sum', 'amount', 'count', 'tally']);
const DIMENSIONS: ReadonlySet<string> = new Set([
  'long',
  'tall',
  'high',
  'wide',
  'deep',
  'thick',
  'old',
  'away',
  'apart',
]);

const isShare = (draft: Draft): boolean => SHARES.has(draft.kind) || draft.unit === '%';

/** What each figure of a sentence counts or measures, by its tree. */
export class SentenceFigures {
  /** The drafts of the sentence. */
  private readonly own: readonly Draft[];
  private readonly extents: Extent[];
  private readonly grammar: SentenceGrammar;
  /** By word the pending figure that it belongs to, counted from `first`; -1 for none. */
  private readonly figureOf: Int32Array;
  private readonly answers = new Map<number, Measured>();

  /** @param first index of the first of the drafts that lie in the sentence; `end` behind the last */
  constructor(
    t: Tokens,
    private readonly span: SentenceSpan,
    private readonly drafts: readonly Draft[],
    private readonly first: number,
    end: number,
    private readonly reader: Grammar,
    /** Those of the sentence before, if it has any. */
    private readonly earlier: SentenceFigures | null = null,
  ) {
    const own = drafts.slice(first, end);
    this.own = own;
    const standIns = own.map((draft) => standInFor(t, draft));
    const words = new SentenceWords(
      t,
      span.from,
      span.to,
      inOrder(standIns.flatMap((one) => [one, modifierBehind(t, one)])),
    );
    this.grammar = { words, tree: new Tree(words.words, reader.parse(words.words)) };
    this.extents = own.map((draft, k) => extentOf(words, draft, standIns[k] ?? null));
    this.figureOf = new Int32Array(words.count).fill(-1);
    this.extents.forEach(({ from, to }, k) => {
      if ((own[k] as Draft).pending) this.figureOf.fill(k, from, to);
    });
  }

  /** Whether this is the sentence before another one. */
  isRightBefore({ from }: SentenceSpan): boolean {
    return from >= this.span.to && from - this.span.to <= 1;
  }

  /** Lets the tree say of the readings what words alone leave open; before anything else is asked. */
  settle(): void {
    settleReadings(this.grammar, this.own, this.extents);
  }

  /** Where a figure stands in the tree of its sentence. */
  placed(i: number): Placed {
    const own = this.extents[i - this.first] as Extent;
    return { grammar: this.grammar, own, head: headOfFigure(this.grammar, own), figureOf: this.figureOf };
  }

  of(i: number): Measured {
    const known = this.answers.get(i);
    if (known !== undefined) return known;
    this.answers.set(i, NOTHING);
    const answer = this.read(i);
    this.answers.set(i, answer);
    return answer;
  }

  private read(i: number): Measured {
    const { grammar } = this;
    const draft = this.drafts[i] as Draft;
    const own = this.extents[i - this.first] as Extent;
    const head = headOfFigure(grammar, own);
    if (head < 0) return NOTHING;
    const same = this.sameInBrackets(i, draft);
    if (same !== null) return same;
    if (this.isSince(draft, own)) return NOTHING;
    const them = this.ofThem(i, own);
    if (them !== null) return { subject: them, ofWhat: this.doer(head, own) };
    const goesOn = this.goesOn(i, draft, own);
    if (goesOn !== null) return goesOn;
    const counted = this.counted(draft, own);
    if (counted >= 0) return { subject: this.phrase(counted, own, 0.9), ofWhat: this.doer(counted, own) };
    if (TIMES.has(draft.unitText ?? '')) return this.frequency(i, head, own);
    const whole = this.ofPhrase(draft, own, head);
    const ofWhat = whole < 0 ? null : this.phrase(whole, own, 0.9);
    if (ofWhat !== null && !isShare(draft)) return { subject: ofWhat, ofWhat: this.doer(head, own) };
    if (whole < 0 && draft.unit === '{container}')
      return { subject: this.phrase(head, own, 0.7), ofWhat: this.doer(head, own) };
    const spent = draft.kind === 'money' ? this.purpose(head, own) : null;
    if (spent !== null) return { subject: spent, ofWhat: this.doer(head, own) };
    if (draft.kind === 'duration') {
      const done = this.doing(head, own);
      if (done !== null) return { subject: done, ofWhat: this.doer(head, own) };
    }
    const climb = this.climb(own, ofWhat !== null);
    const climbed = this.beside(draft, own) ?? climb.from(head);
    const isQuality = grammar.tree.tag(climbed) === 'ADJ' || (climbed === own.to && this.isDegree(climbed));
    const found = isQuality && ofWhat === null ? climb.subjectOf(climbed, 0) : climbed;
    const isOwn = found >= own.from && found < own.to;
    const thing = found >= 0 && (isOwn || this.isTime(found)) ? -1 : found;
    const things = draft.kind === 'number' ? this.sameThings(i) : null;
    if (things !== null)
      return { subject: things, ofWhat: this.listedOwner(own) ?? (thing < 0 ? null : this.phrase(thing, own, 0.6)) };
    const subject =
      (thing >= 0 && this.pointsBack(thing) ? this.earlier?.lastSubject(i) : null) ??
      (thing < 0 ? null : this.phrase(thing, own, 0.7)) ??
      this.label(own) ??
      (climb.pronoun === null ? null : this.antecedent(climb.pronoun)) ??
      (ofWhat === null ? (this.before(i) ?? this.mainSubject(draft, climb, own)) : { ...ofWhat, certainty: 0.6 });
    return { subject, ofWhat: ofWhat ?? this.wholeBefore(i, draft) };
  }

  private climb(own: Extent, isShare: boolean): Climb {
    return new Climb(this.grammar, own, isShare, (word) => {
      const k = this.figureOf[word] ?? -1;
      return k >= 0 && this.extents[k] !== own && !this.standsForNoun(this.extents[k] as Extent);
    });
  }

  /** "A $4bn dam": read as an adjective. */
  private standsForNoun({ from, to }: Extent): boolean {
    return to - from === 1 && this.grammar.tree.tag(from) === 'ADJ';
  }

  private phrase(noun: number, own: Extent, certainty: number): Named | null {
    return nounPhraseOf(this.grammar, noun, this.figureOf, own, certainty);
  }

  /** The noun that is counted: the one that the number hangs on, else the one that stands behind it; -1 if none is. */
  private counted(draft: Draft, own: Extent): number {
    const { tree, words } = this.grammar;
    const { kind, unit, to, quoteTo } = draft;
    const counts = kind === 'count' || (kind === 'rate' && unit === null);
    if ((!counts && kind !== 'number') || OF_SOMETHING.has(draft.unitText ?? '')) return -1;
    const noun = tree.head(own.from);
    const leads = tree.relation(own.from) === 'nummod' && noun > own.from && tree.isNoun(noun);
    // "150 in Leeds" counts no Leeds.
    if (leads && tree.tag(own.to) !== 'ADP') return this.lastOf(noun);
    if (kind === 'number' && unit === null) return this.behindModifiers(own.to);
    return counts && quoteTo > to ? words.at(quoteTo - 1) : -1;
  }

  /** "45 old, leaking pipelines", "1.4 million lost bookings": the noun behind what tells more of it; -1 if none follows. */
  private behindModifiers(from: number): number {
    const { tree } = this.grammar;
    for (let i = from; i < from + 4; i++) {
      const isComma = tree.words[i] === ',';
      if (isComma ? tree.tag(i - 1) !== 'ADJ' || i === from || !this.isModifier(i + 1) : !this.isModifier(i))
        return i > from && !isComma && tree.tag(i) === 'NOUN' && PLURAL.test(tree.lower(i)) ? i : -1;
    }
    return -1;
  }

  private isModifier(i: number): boolean {
    const { tree } = this.grammar;
    return tree.tag(i) === 'ADJ' || (tree.tag(i) === 'VERB' && /(?:ed|ing|en|lost|built|made)$/.test(tree.lower(i)));
  }

  /** "The highest in 47 years": nothing is measured by the years but how long ago. */
  private isSince({ kind }: Draft, own: Extent): boolean {
    const { tree } = this.grammar;
    if (kind !== 'duration' || tree.lower(own.from - 1) !== 'in') return false;
    for (let i = own.from - 2; i >= 0 && i > own.from - 6; i--) {
      if (BEST.has(tree.lower(i)) || /..est$/.test(tree.lower(i))) return true;
    }
    return false;
  }

  /** "3,000 jobs will go, 800 of them here": the things counted before. */
  private ofThem(i: number, own: Extent): Named | null {
    const { tree } = this.grammar;
    return tree.lower(own.to) === 'of' && THEM.has(tree.lower(own.to + 1)) ? this.sameThings(i) : null;
  }

  /** Of nouns in a row the last: "military police sergeants". */
  private lastOf(noun: number): number {
    const { tree } = this.grammar;
    let last = noun;
    for (
      let up = tree.head(last);
      up > last && up < noun + 5 && tree.relation(last) === 'compound' && tree.isNoun(up);
      up = tree.head(up)
    )
      last = up;
    return last;
  }

  /** "500,000 kyats (US$380)": the same once more. */
  private sameInBrackets(i: number, draft: Draft): Measured | null {
    const { t } = this.grammar.words;
    const left = this.drafts[i - 1];
    if (i <= this.first || left === undefined || !left.pending || t.mark(draft.quoteFrom - 1) !== OPEN) return null;
    return draft.quoteFrom - left.quoteTo <= 2 && draft.unit !== null && left.unit !== null ? this.of(i - 1) : null;
  }

  /** "A cable 640 km long", "assets worth $63bn", "Mr Osei, 54,": the noun before; null where none is said so. */
  private beside({ kind }: Draft, own: Extent): number | null {
    const { tree } = this.grammar;
    const before = own.from - 1;
    const isThing = tree.isNoun(before) || (tree.tag(before) === 'ADJ' && tree.tag(before - 1) === 'DET');
    if (DIMENSIONS.has(tree.lower(own.to)) && isThing) return before;
    // "Riders below the age of 19", "drivers 17 to 24"
    if (kind === 'age' && this.isThing(before)) return before;
    if (tree.lower(before) === 'worth') {
      const noun = tree.words[before - 1] === ',' ? before - 2 : before - 1;
      return tree.isNoun(noun) ? noun : null;
    }
    return kind === 'age' && tree.words[before] === ',' && tree.isNoun(before - 1) ? this.topOfName(before - 1) : null;
  }

  /** "Osei" of "Mr Osei": the word its name hangs on. */
  private topOfName(at: number): number {
    const { tree } = this.grammar;
    const up = tree.head(at);
    return tree.relation(at) === 'flat' && up >= 0 && tree.isNoun(up) ? up : at;
  }

  /** "Farmers made up 40%, and fishers 8%": the same is said of another, or of another part. */
  private goesOn(i: number, draft: Draft, own: Extent): Measured | null {
    const name = gappedName(this.grammar, this.own, this.extents, i - this.first);
    if (name < 0 || (this.figureOf[name] as number) >= 0 || draft.direction !== this.drafts[i - 1]?.direction)
      return null;
    const another = this.phrase(name, own, 0.6);
    const { subject } = this.of(i - 1);
    // "The share of men stood at 4%, of women …", "the share of men stood at 4%, and women 8%".
    if (subject === null || !subject.text.includes(' of ')) return { subject: another, ofWhat: null };
    return { subject: { ...subject, certainty: 0.6 }, ofWhat: another };
  }

  /** "The reef holds 210 species, the lagoon 95": a bare number goes on counting what the one before it counted. */
  private sameThings(i: number): Named | null {
    for (let j = i - 1; j >= this.first && j > i - 4; j--) {
      const left = this.drafts[j] as Draft;
      if (!left.pending) continue;
      // Between them another that goes on in the same way, or how much more or less it is.
      if ((left.kind === 'number' && left.unit === null) || (left.unit === '%' && left.direction !== null)) continue;
      const counts = left.kind === 'count' || (left.kind === 'rate' && left.unit === null);
      if (!counts || OF_SOMETHING.has(left.unitText ?? '')) return null;
      const { subject } = this.of(j);
      return subject === null ? null : { ...subject, certainty: 0.6 };
    }
    return null;
  }

  /** Who has, wins, cuts or counts a thing: "Dell cuts 6,650 roles", "the club's 14 players". */
  private doer(noun: number, own: Extent): Named | null {
    const { tree } = this.grammar;
    const owner = tree.child(noun, 'nmod:poss');
    if (owner >= 0 && tree.isNoun(owner)) return this.phrase(owner, own, 0.7);
    const relation = tree.relation(noun);
    if (relation === 'nsubj:pass') return this.agent(tree.head(noun), own);
    if (relation !== 'obj' && relation !== 'obl' && relation !== 'obl:unmarked') return null;
    const found = this.climb(own, false).subjectOf(tree.head(noun), 0);
    return found < 0 || found === noun || !this.isThing(found) ? null : this.phrase(found, own, 0.6);
  }

  /** "6,650 roles were cut by Dell": who does what is told in the passive. */
  private agent(verb: number, own: Extent): Named | null {
    const { tree } = this.grammar;
    for (const one of tree.children(verb)) {
      const does =
        tree.relation(one) === 'obl:agent' || (tree.relation(one) === 'obl' && tree.preposition(one) === 'by');
      if (does && this.isThing(one)) return this.phrase(one, own, 0.6);
    }
    return null;
  }

  /** "Spain won 12 medals, Italy 9": whose the number is that leaves out what it counts. */
  private listedOwner(own: Extent): Named | null {
    const { tree } = this.grammar;
    const name = own.from - 1;
    if (name <= 0 || !/^\p{Lu}/u.test(tree.words[name] ?? '') || (this.figureOf[name] as number) >= 0) return null;
    // "Leeds" may be taken for a verb; a capital inside a sentence is a name.
    return this.isThing(name) ? this.phrase(name, own, 0.6) : spanOf(this.grammar, name, name + 1, name, 0.5);
  }

  /** "80% of adults", "one in five homes", "5 tons of sand", "$90 million in spare funds": the noun behind. */
  private ofPhrase(draft: Draft, own: Extent, head: number): number {
    const { tree } = this.grammar;
    // "One household in 10"
    const inside = own.from + 1;
    if (draft.kind === 'ratio' && tree.lower(inside + 1) === 'in' && tree.isNoun(inside)) return inside;
    const behind = tree.lower(own.to);
    if (behind === 'out' && tree.lower(own.to + 1) === 'of') return this.nounAt(own.to + 2);
    const inserted = own.to > own.from && tree.lower(own.to - 1) === 'of';
    if (behind === 'of' || inserted) {
      const noun = this.nounAt(inserted ? own.to : own.to + 1);
      if (noun >= 0) return noun;
    }
    for (const one of tree.children(head)) {
      const leads =
        tree.preposition(one) === 'of' ||
        (draft.kind === 'money' && MONEY_LEADS.has(tree.preposition(one)) && tree.tag(one) === 'NOUN');
      if (one >= own.to && tree.relation(one) === 'nmod' && leads && !this.isTime(one)) return one;
    }
    if (draft.kind === 'money' && behind === 'in') {
      const noun = this.nounAt(own.to + 1);
      const isMade = noun >= 0 && tree.tag(noun) === 'NOUN' && tree.child(noun, 'det', 'nmod:poss') < 0;
      if (isMade && !this.isTime(noun)) return noun;
    }
    return -1;
  }

  /** The noun whose phrase begins at a word; -1 if none does. */
  private nounAt(at: number): number {
    const { tree } = this.grammar;
    let i = at;
    for (let steps = 0; steps < 10 && i >= 0 && !BACK_THERE.has(tree.lower(i)); steps++) {
      if (
        tree.isNoun(i) &&
        !(tree.relation(i) === 'compound' && tree.head(i) > i && !PLURAL.test(tree.lower(i))) &&
        tree.relation(i) !== 'nmod:poss'
      )
        return i;
      const up = tree.head(i);
      if (up > i && up - at < 10) i = up;
      else if (i === at || tree.tag(i) === 'ADJ' || tree.tag(i) === 'DET') i++;
      else break;
    }
    return i >= 0 && i < tree.count && tree.isNoun(i) ? i : -1;
  }

  private isTime(noun: number): boolean {
    const { t, from } = this.grammar.words;
    const token = from[noun] as number;
    if ((t.bits(token) & (MONTH | WEEKDAY)) !== 0 || t.isNumber(token)) return true;
    return SPANS.has(t.word(token)) && !this.isTimeSpent(noun);
  }

  /** "The waiting time", "their working hours": a thing that is measured, and not when something was. */
  private isTimeSpent(noun: number): boolean {
    const { tree } = this.grammar;
    return tree.child(noun, 'compound') >= 0 && /^(?:obj|nsubj|nsubj:pass)$/.test(tree.relation(noun) ?? '');
  }

  /** "Stands 330 metres tall", "is 400 metres shorter": no noun, whatever it is taken for. */
  private isDegree(word: number): boolean {
    const lower = this.grammar.tree.lower(word);
    return (
      DIMENSIONS.has(lower) || /^(?:short|tall|long|high|deep|wid|clos|few|small|large|larg|great|low)er$/.test(lower)
    );
  }

  /** A noun that is no time and no figure. */
  private isThing(word: number): boolean {
    const { tree } = this.grammar;
    return (
      tree.isNoun(word) && !this.isTime(word) && (this.figureOf[word] as number) < 0 && tree.lower(word) !== 'date'
    );
  }

  /** What money is spent on, paid for or made from. */
  private purpose(head: number, own: Extent): Named | null {
    const { tree } = this.grammar;
    // "The $7,800 I pay in rents", "every dollar we spend on roads".
    const relative = tree.child(head, 'acl:relcl');
    if (relative >= own.to) {
      for (const one of tree.children(relative)) {
        const isFor = PURPOSE.has(tree.preposition(one)) || tree.preposition(one) === 'in';
        if (one > relative && tree.relation(one) === 'obl' && isFor && this.isThing(one))
          return this.phrase(one, own, 0.6);
      }
    }
    if (!PAID.has(tree.relation(head) as string)) return null;
    for (const one of tree.children(tree.head(head))) {
      if (one < own.to) continue;
      const isFor = tree.relation(one) === 'obl' && PURPOSE.has(tree.preposition(one));
      if (isFor && this.isThing(one)) return this.phrase(one, own, 0.6);
      if (
        (tree.relation(one) === 'advcl' || tree.relation(one) === 'xcomp') &&
        (one === own.to || (one <= own.to + 2 && tree.lower(one - 1) === 'for')) &&
        tree.lower(one).endsWith('ing')
      )
        return this.deed(one, own);
    }
    return null;
  }

  /** A verb with what it is done to. */
  private deed(verb: number, own: Extent): Named | null {
    const { tree } = this.grammar;
    let to = verb + 1;
    for (const one of tree.children(verb)) {
      if (one < verb || (one >= own.from && one < own.to)) continue;
      if (!DONE_TO.has(tree.relation(one) as string) || (one > own.from && verb < own.from)) break;
      to = one + 1;
    }
    return spanOf(this.grammar, verb, to, verb, 0.5);
  }

  /** "Trapped a tourist for nine hours": what went on for so long. */
  private doing(head: number, own: Extent): Named | null {
    const { tree } = this.grammar;
    const relation = tree.relation(head);
    const verb = tree.head(head);
    if (verb < 0 || tree.tag(verb) !== 'VERB' || (LASTS.has(tree.lower(verb)) && tree.child(verb, 'obj') < 0))
      return null;
    if (relation !== 'obl' && relation !== 'obl:unmarked' && relation !== 'advmod') return null;
    return this.deed(verb, own);
  }

  /** "Voted six times", "sounds its horn six times a night": what was done so often. */
  private frequency(i: number, head: number, own: Extent): Measured {
    const { tree, words } = this.grammar;
    const times = Math.max(head, words.at((this.drafts[i] as Draft).quoteTo - 1));
    const verb = tree.head(tree.lower(times).startsWith('time') ? times : head);
    if (verb < 0 || !tree.isVerb(verb)) {
      const thing = this.climb(own, false).from(head);
      return { subject: thing < 0 ? this.before(i) : this.phrase(thing, own, 0.6), ofWhat: null };
    }
    return { subject: this.deed(verb, own), ofWhat: this.doer(head, own) };
  }

  /** "The yearly cost of street cleaning: $12 million". */
  private label(own: Extent): Named | null {
    const { tree } = this.grammar;
    if (tree.words[own.from - 1] !== ':') return null;
    for (let i = own.from - 2; i >= 0; i--) {
      if (tree.isNoun(i) && (tree.head(i) < 0 || tree.head(i) >= own.from - 1 || tree.isVerb(tree.head(i))))
        return this.phrase(i, own, 0.6);
    }
    return null;
  }

  /** Where nothing better is said: what the sentence is about, if it has a noun for that before the figure. */
  private mainSubject({ kind }: Draft, { pronoun }: Climb, own: Extent): Named | null {
    const { tree } = this.grammar;
    if (pronoun !== null || kind === 'duration' || kind === 'age') return null;
    for (let i = own.from - 1; i >= 0; i--) {
      const relation = tree.relation(i);
      if ((relation !== 'nsubj' && relation !== 'nsubj:pass') || !tree.isNoun(i) || this.isTime(i)) continue;
      return this.phrase(i, own, 0.4);
    }
    return null;
  }

  /** "Turnover fell. It had been $4m": what the sentence before is about, if a pronoun points there. */
  private antecedent(pronoun: string): Named | null {
    if (!POINTS_BACK.has(pronoun)) return null;
    const { t } = this.grammar.words;
    const span = sentenceBefore(t, this.span.from, LONGEST_BEFORE);
    if (span === null) return null;
    const words = new SentenceWords(t, span.from, span.to);
    const tree = new Tree(words.words, this.reader.parse(words.words));
    for (let i = 0; i < tree.count; i++) {
      const relation = tree.relation(i);
      const topmost = tree.head(i) >= 0 && tree.head(tree.head(i)) < 0;
      if ((relation !== 'nsubj' && relation !== 'nsubj:pass') || !topmost || !tree.isNoun(i)) continue;
      const isPlural = /[^s]s$/.test(tree.lower(i));
      if (isPlural !== (pronoun === 'they')) return null;
      return nounPhraseOf({ words, tree }, i, NO_FIGURES, { from: -1, to: -1 }, 0.35);
    }
    return null;
  }

  /** "58% of the voters, against 41% last time": a share goes on being of the same whole. */
  private wholeBefore(i: number, draft: Draft): Named | null {
    const left = this.drafts[i - 1];
    if (i <= this.first || left === undefined || !isShare(draft) || !isShare(left)) return null;
    const { ofWhat } = this.of(i - 1);
    return ofWhat === null ? null : { ...ofWhat, certainty: 0.4 };
  }

  /** "That number", "the total": of what was told before, unless it says of what. */
  private pointsBack(noun: number): boolean {
    const { tree } = this.grammar;
    if (!NUMBERS.has(tree.lower(noun)) || tree.child(noun, 'nmod', 'compound', 'nmod:poss', 'acl', 'acl:relcl') >= 0)
      return false;
    return /^(?:that|this|the|these|those)$/.test(tree.lower(tree.child(noun, 'det')));
  }

  /** What the last figure of the sentence counts, of the sort that figure `i` of a later one is. */
  private lastSubject(i: number): Named | null {
    const asked = this.drafts[i] as Draft;
    for (let j = this.first + this.extents.length - 1; j >= this.first; j--) {
      const { pending, unit } = this.drafts[j] as Draft;
      if (!pending || unit !== asked.unit) continue;
      const { subject } = this.of(j);
      return subject === null ? null : { ...subject, certainty: 0.5 };
    }
    return null;
  }

  /** ", up 7.6% from a year ago": of what the figure before it in the sentence measured. */
  private before(i: number): Named | null {
    for (let j = i - 1; j >= this.first && j > i - 4; j--) {
      if (!(this.drafts[j] as Draft).pending) continue;
      const { subject } = this.of(j);
      if (subject !== null) return { ...subject, certainty: 0.5 };
    }
    return null;
  }
}

export const drafted = (drafts: readonly Draft[], span: SentenceSpan, i: number): { first: number; end: number } => {
  let first = i;
  while (first > 0 && (drafts[first - 1] as Draft).from >= span.from) first--;
  let end = i + 1;
  while (end < drafts.length && (drafts[end] as Draft).from < span.to) end++;
  return { first, end };
};

/** Those that do not overlap. */
function inOrder(standIns: readonly (StandIn | null)[]): StandIn[] {
  const kept: StandIn[] = [];
  for (const one of standIns) if (one !== null && one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}

/** Of a bare number the chain of hyphens behind it, which is one word to the grammar. */
const modifierBehind = (t: Tokens, standIn: StandIn | null): StandIn | null =>
  standIn !== null && standIn.words.length === 1 ? hyphenated(t, standIn.to) : null;

/** The words of a figure, or of what stands for it. */
function extentOf(words: SentenceWords, draft: Draft, standIn: StandIn | null): Extent {
  const from = words.at(standIn?.from ?? draft.quoteFrom);
  if (standIn === null) return { from, to: Math.max(from + 1, words.at(draft.quoteTo - 1) + 1) };
  return { from, to: from + standIn.words.length };
}
