/** Clauses of sentences that are made by rule: what often stands between a figure and its verb in the news. */
import { type Dice, figure, list, type MadeSentence, NAMES, PLURALS, phrase, time } from './made-phrases';

type Clause = (d: MadeSentence, dice: Dice) => number;

const WISHES = list('wants expects makes runs owns needs has sells plans sought opened bought');
const DONE = list(
  'cut built sold closed killed injured hired added bought planted repaired arrested fined lost approved ordered rescued counted delivered paid raised saved',
);
const SHAPED = list('built made bought sold closed opened called founded run owned grown shot used');
const INTRANSITIVE = list('voted came left died failed passed stayed joined returned agreed marched arrived');
const OFFICES = list('mayor minister chairman owner director captain spokesman president professor farmer driver');
const MARKS = list('because while as after although since when before');

/** "12 jobs were cut by the mill", "the bridge was built for 12 dollars". */
export function passive(d: MadeSentence, dice: Dice): number {
  const counts = dice.chance(60);
  const subject = counts ? figure(d, dice, true) : phrase(d, dice);
  const aux = d.add(dice.one(['was', 'were', 'been', 'is', 'are']), 'AUX', -1, 'root');
  if (d.words[aux] === 'been') {
    d.words[aux] = dice.one(['has', 'have', 'had']);
    const been = d.add('been', 'AUX', -1, 'root');
    const verb = d.add(dice.one(DONE), 'VERB', -1, 'root');
    d.hang(aux, verb, 'aux');
    d.hang(been, verb, 'aux:pass');
    return done(d, dice, subject, verb, counts);
  }
  const verb = d.add(dice.one(DONE), 'VERB', -1, 'root');
  d.hang(aux, verb, 'aux:pass');
  return done(d, dice, subject, verb, counts);
}

function done(d: MadeSentence, dice: Dice, subject: number, verb: number, counts: boolean): number {
  d.hang(subject, verb, 'nsubj:pass');
  if (dice.chance(45)) led(d, dice, 'by', verb, 'obl:agent', phrase);
  else if (!counts || dice.chance(15))
    led(d, dice, dice.one(['for', 'at', 'to']), verb, 'obl', (sentence, of) => figure(sentence, of, false));
  if (dice.chance(40)) time(d, dice, verb);
  return verb;
}

function led(
  d: MadeSentence,
  dice: Dice,
  preposition: string,
  verb: number,
  relation: 'obl' | 'obl:agent',
  of: Clause,
): void {
  const by = d.add(preposition, 'ADP', -1, 'root');
  const what = of(d, dice);
  d.hang(by, what, 'case');
  d.hang(what, verb, relation);
}

/** "There were 12 ships in the port". */
export function thereIs(d: MadeSentence, dice: Dice): number {
  const there = d.add('there', 'PRON', -1, 'root');
  const is = d.add(dice.one(['are', 'were', 'was', 'is']), 'VERB', -1, 'root');
  d.hang(there, is, 'expl');
  d.hang(figure(d, dice, true), is, 'nsubj');
  if (dice.chance(50)) led(d, dice, dice.one(['in', 'on', 'at']), is, 'obl', phrase);
  return is;
}

/** "12 percent of drivers", "12 drivers": a figure that is the subject; answers its head. */
export function share(d: MadeSentence, dice: Dice): number {
  return dice.chance(50) ? figure(d, dice, true) : figure(d, dice, false, 100);
}

/** What may stand between a noun and its verb. */
export function modified(d: MadeSentence, dice: Dice, noun: number): void {
  const sort = dice.next(100);
  if (sort < 6) between(d, noun, () => relative(d, dice, noun));
  else if (sort < 10) relative(d, dice, noun, 'that');
  else if (sort < 14) between(d, noun, () => shaped(d, dice, noun));
  else if (sort < 17) shaped(d, dice, noun);
  else if (sort < 23) between(d, noun, () => apposition(d, dice, noun));
}

/** Between two commas, which hang on what stands there. */
function between(d: MadeSentence, noun: number, write: () => number): void {
  const comma = d.add(',', 'PUNCT', noun, 'punct');
  const inner = write();
  d.hang(comma, inner, 'punct');
  d.add(',', 'PUNCT', inner, 'punct');
}

/** "Which wants a tram", "that makes boats"; answers the verb. */
function relative(d: MadeSentence, dice: Dice, noun: number, word = dice.chance(60) ? 'which' : 'who'): number {
  const who = d.add(word, 'PRON', -1, 'root');
  const verb = d.add(dice.one(WISHES), 'VERB', noun, 'acl:relcl');
  d.hang(who, verb, 'nsubj');
  d.hang(phrase(d, dice, false), verb, 'obj');
  return verb;
}

/** "Built by the port", "called Varga". */
function shaped(d: MadeSentence, dice: Dice, noun: number): number {
  const verb = d.add(dice.one(SHAPED), 'VERB', noun, 'acl');
  led(d, dice, dice.one(['by', 'in', 'for']), verb, 'obl', (sentence, of) => phrase(sentence, of, false));
  return verb;
}

/** "The mayor of Varga", "12" as an age. */
function apposition(d: MadeSentence, dice: Dice, noun: number): number {
  if (dice.chance(30)) return d.add('12', 'NUM', noun, 'appos');
  const the = d.add(dice.chance(60) ? 'the' : 'a', 'DET', -1, 'root');
  const office = d.add(dice.one(OFFICES), 'NOUN', noun, 'appos');
  d.hang(the, office, 'det');
  if (dice.chance(50)) {
    const of = d.add('of', 'ADP', -1, 'root');
    const where = d.add(dice.one(NAMES), 'PROPN', office, 'nmod');
    d.hang(of, where, 'case');
  }
  return office;
}

/** "After 12 people died," before what it hangs on; answers its verb. */
export function fronted(d: MadeSentence, dice: Dice, clause: Clause): number {
  const mark = d.add(dice.one(MARKS), 'SCONJ', -1, 'root');
  const verb = dice.chance(40) ? simple(d, dice) : clause(d, dice);
  d.hang(mark, verb, 'mark');
  d.add(',', 'PUNCT', verb, 'punct');
  return verb;
}

/** "…, because demand fell 12 percent". */
export function subordinate(d: MadeSentence, dice: Dice, root: number, clause: Clause): void {
  const comma = dice.chance(50) ? d.add(',', 'PUNCT', -1, 'root') : -1;
  const mark = d.add(dice.one(MARKS), 'SCONJ', -1, 'root');
  const verb = dice.chance(40) ? simple(d, dice) : clause(d, dice);
  if (comma >= 0) d.hang(comma, verb, 'punct');
  d.hang(mark, verb, 'mark');
  d.hang(verb, root, 'advcl');
}

/** "12 farmers voted". */
function simple(d: MadeSentence, dice: Dice): number {
  const subject = dice.chance(60) ? figure(d, dice, true) : d.add(dice.one(PLURALS), 'NOUN', -1, 'root');
  const verb = d.add(dice.one(INTRANSITIVE), 'VERB', -1, 'root');
  d.hang(subject, verb, 'nsubj');
  return verb;
}

/** "… and added 12 trucks", "…, and the port added 12": a second clause, with or without a subject of its own. */
export function goesOn(d: MadeSentence, dice: Dice, root: number, clause: Clause, predicate: Clause): void {
  const own = dice.chance(45);
  const comma = dice.chance(own ? 70 : 15) ? d.add(',', 'PUNCT', -1, 'root') : -1;
  const and = d.add(dice.one(['and', 'but', 'and']), 'CCONJ', -1, 'root');
  const verb = own ? clause(d, dice) : predicate(d, dice);
  if (comma >= 0) d.hang(comma, verb, 'punct');
  d.hang(and, verb, 'cc');
  d.hang(verb, root, 'conj');
}
