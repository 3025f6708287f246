/**
 * Sentences with figures, made by rule with their grammar: the texts learnt from have few of them, and in few patterns. Words
 * that are noun and verb at once ("cost", "plans", "share") stand here as both. Figures are as the engine puts them.
 */
import { wordForm } from '@/lib/core/grammar/word-form';
import { fronted, goesOn, modified, passive, share, subordinate, thereIs } from './made-clauses';
import { Dice, figure, list, MadeSentence, phrase, time, with12 } from './made-phrases';
import type { Sentence } from './treebank';

const MADE = 5_000;

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
const SETTLED = list('counted sold harvested planted filled vaccinated completed paid built reported');
const STANDS = list('stood stands sits sat held remained stayed');
const AUXILIARIES = list('will would could may might has had');
const BASES = list('rise fall climb drop grow increase decline shrink');
const PAST = list('risen fallen climbed dropped grown increased declined shrunk');

function moves(d: MadeSentence, dice: Dice, verb: number): void {
  if (dice.chance(45)) d.hang(figure(d, dice, false), verb, 'obl:unmarked');
  else with12(d, dice, 'by', verb);
  if (dice.chance(30)) with12(d, dice, 'to', verb);
  if (dice.chance(15)) with12(d, dice, 'from', verb);
}

/** The verb and what comes behind it; answers the word that the clause hangs on. */
function predicate(d: MadeSentence, dice: Dice): number {
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
function intends(d: MadeSentence, dice: Dice): number {
  const means = d.add(dice.one(MEANS), 'VERB', -1, 'root');
  const to = d.add('to', 'PART', -1, 'root');
  const deed = d.add(dice.one(DEEDS), 'VERB', means, 'xcomp');
  d.hang(to, deed, 'mark');
  d.hang(figure(d, dice, dice.chance(70)), deed, 'obj');
  return means;
}

/** "Lost 12 matches, then 12 members". */
function listed(d: MadeSentence, dice: Dice, first: number): void {
  const comma = d.add(',', 'PUNCT', -1, 'root');
  const and = dice.chance(50);
  const link = d.add(and ? 'and' : 'then', and ? 'CCONJ' : 'ADV', -1, 'root');
  const next = figure(d, dice, true);
  d.hang(comma, next, 'punct');
  d.hang(link, next, and ? 'cc' : 'advmod');
  d.hang(next, first, 'conj');
}

/** "With 12 percent of the crop sold, …"; answers the verb, which hangs on what follows. */
function opening(d: MadeSentence, dice: Dice): number {
  const link = d.add('with', 'SCONJ', -1, 'root');
  const what = figure(d, dice, dice.chance(30), 75);
  const verb = d.add(dice.one(SETTLED), 'VERB', -1, 'root');
  d.hang(link, verb, 'mark');
  d.hang(what, verb, 'nsubj:pass');
  d.hang(d.add(',', 'PUNCT', -1, 'root'), verb, 'punct');
  return verb;
}

function clause(d: MadeSentence, dice: Dice): number {
  const sort = dice.next(100);
  if (sort < 8) return passive(d, dice);
  if (sort < 12) return thereIs(d, dice);
  const subject = sort < 22 ? share(d, dice) : phrase(d, dice);
  if (sort >= 22) modified(d, dice, subject);
  const head = predicate(d, dice);
  d.hang(subject, head, 'nsubj');
  if (dice.chance(35)) time(d, dice, head);
  return head;
}

function sentence(dice: Dice): Sentence {
  const d = new MadeSentence();
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
    const before = dice.chance(5) ? opening(d, dice) : dice.chance(5) ? fronted(d, dice, clause) : -1;
    root = clause(d, dice);
    if (before >= 0) d.hang(before, root, 'advcl');
    if (dice.chance(14)) goesOn(d, dice, root, clause, predicate);
    else if (dice.chance(8)) subordinate(d, dice, root, clause);
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
