import { NUMBER, type Tokens } from '../../text/tokens';
import { setUnit } from '../attach-unit';
import { claimed, type Draft, type Recogniser } from '../draft';
import { looksPlural } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import { matchUnit, unitEnd } from '../unit-index';
import {
  AUXILIARY,
  CONJUNCTION,
  MONTH,
  OF,
  PREPOSITION,
  PRONOUN,
  REPORT,
  TO,
  VERB,
  WEEKDAY,
  word,
  wordSet,
} from '../vocabulary';
import { startsSentence } from './name';

const HYPHEN = 0x2d;
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const OLD = wordSet('old olds');
const AGE = word('age');
const TICKS = new Set([0x27, 0x2019, 0x2032]);
const TEAM = wordSet(
  'coach team side squad captain manager international internationals striker world championship euro match game beat beats won lost drew face faced play plays played',
);
const ELDEST = wordSet('oldest youngest eldest');
/** "a boy of six", "their son (9)". */
export const CHILDREN = wordSet('boy girl child son daughter toddler man woman');
const SINCE_WHEN = wordSet('last this next yesterday today');
const LIVED = wordSet('lived died dead retired retire retires married orphaned widowed');
const LIVED_TO = wordSet('at to');
const PAST = word('past');
const LIVES = wordSet('live lives lived living work works worked working stay stays stayed carry');
const OR_AND = wordSet('or and');
const OLDER = wordSet('older younger');
const GROUPS = wordSet(
  'those people anyone everyone them those adults women men children residents patients pensioners workers drivers voters citizens',
);
const AGES = wordSet('aged age ages');
const TURNS = wordSet('turned turns turning');
const PEOPLE_WORDS = wordSet('he she who i s woman man boy girl daughter son');
const AT_AGE = wordSet('at just only now');
const BE = wordSet('is was be s turned');
const OVER_BETWEEN = wordSet('between from over under');

/** Ages: "14-year-old", "aged 25 to 54", "Smith, 42, of Leeds", "years of age". */
export const age: Recogniser = {
  name: 'age',
  read(t, n) {
    if (n.written === '' || n.ordinal || n.fraction) return null;
    const spelt = yearsOld(t, n);
    if (spelt !== null) return spelt;
    if (n.scaled || n.value > 120 || n.value < 1 || t.mark(n.to) === 0x25) return null;
    return isAge(t, n) ? (inUnits(t, n) ?? inYears(n)) : null;
  },
};

function inYears(n: Numeral): Draft {
  const draft = claimed(n, 'age');
  draft.unit = 'a';
  draft.unitName = 'year';
  draft.unitPlural = 'years';
  return draft;
}

/** "aged 18 months". */
function inUnits(t: Tokens, n: Numeral): Draft | null {
  const name = matchUnit(t, n.to);
  if (name === null || name.unit.dimension !== 'time' || name.symbol) return null;
  const draft = claimed(n, 'age');
  setUnit(draft, t, name, n.to, unitEnd());
  return draft;
}

/** "14-year-old", "three months old", "3 years of age". */
function yearsOld(t: Tokens, n: Numeral): Draft | null {
  let at = n.to;
  if (t.mark(at) === HYPHEN) at++;
  const name = matchUnit(t, at);
  if (name === null || name.unit.dimension !== 'time') return null;
  let to = unitEnd();
  if (t.mark(to) === HYPHEN) to++;
  const old = OLD.has(t.word(to));
  if (!old && !(t.word(to) === OF && t.word(to + 1) === AGE)) return null;
  const draft = claimed(n, 'age');
  draft.unit = name.unit.code;
  draft.unitName = name.unit.name;
  draft.unitPlural = name.unit.plural;
  draft.quoteTo = old ? to + 1 : to + 2;
  draft.unitText = t.slice(at, draft.quoteTo);
  return draft;
}

function isAge(t: Tokens, n: Numeral): boolean {
  const before = t.word(n.from - 1);
  if (t.mark(n.from - 1) === HYPHEN && OVER_UNDER.has(t.word(n.from - 2)) && t.size(n.to) === 1 && !t.gap(n.to))
    return !isTeam(t, n);
  if (TICKS.has(t.mark(n.to)) && !t.gap(n.to)) return false;
  if (AGES.has(before) && before !== 0) return !isNoun(t, n.to);
  if (TURNS.has(before)) return !isNoun(t, n.to) || SINCE_WHEN.has(t.word(n.to));
  if (OVER_UNDER.has(before) && GROUPS.has(t.word(n.from - 2)))
    return !looksPlural(t, n.to) && matchUnit(t, n.to) === null;
  if (
    GROUPS.has(before) &&
    n.plain &&
    n.value <= 100 &&
    (t.word(n.to) === TO || t.mark(n.to) === HYPHEN) &&
    t.isNumber(n.to + 1)
  )
    return !isNoun(t, n.to + 2) && matchUnit(t, n.to + 2) === null;
  if (isNoun(t, n.to)) return false;
  if (before === PAST && n.value >= 18 && LIVES.has(t.word(n.from - 2))) return true;
  if (OR_AND.has(t.word(n.to)) && OLDER.has(t.word(n.to + 1))) return true;
  if (n.plain && (t.bits(n.from - 1) & (AUXILIARY | PREPOSITION)) !== 0 && ofAge(t, n.from - 2)) return true;
  if (before === OF && AGES.has(t.word(n.from - 2))) return true;
  if (OVER_BETWEEN.has(before) && AGES.has(t.word(n.from - 2))) return true;
  if (before === OF && CHILDREN.has(t.word(n.from - 2))) return true;
  if (n.value > 9 && LIVED_TO.has(before) && LIVED.has(t.word(n.from - 2))) return true;
  if (t.mark(n.from - 1) === OPEN && t.mark(n.to) === CLOSE && CHILDREN.has(t.word(n.from - 2))) return true;
  return apposition(t, n) || opening(t, n) || predicate(t, n);
}

/** "the average age of buyers is 33". */
function ofAge(t: Tokens, from: number): boolean {
  for (let i = from; i > from - 8 && (t.isWord(i) || t.mark(i) === HYPHEN); i--) {
    if (t.word(i) === AGE || ELDEST.has(t.word(i))) return true;
    if ((t.bits(i) & (VERB | CONJUNCTION)) !== 0) return false;
  }
  return false;
}

/** "the Under-21s", "the under-19s coach". */
const isTeam = (t: Tokens, n: Numeral): boolean =>
  TEAM.has(t.word(n.to + 1)) || (t.capital(n.from - 2) && !startsSentence(t, n.from - 2));

const isNoun = (t: Tokens, at: number): boolean => t.isWord(at) && t.bits(at) === 0;

const closes = (mark: number): boolean => mark === COMMA || mark === 0x2e || mark === 0x3b || mark === 0x29;

/** "Smith, 42, of Leeds", "Jones (31)". */
function apposition(t: Tokens, n: Numeral): boolean {
  if (n.words && PERSONS.has(t.word(n.from - 2)) && t.mark(n.from - 1) === COMMA && t.mark(n.to) === COMMA) return true;
  if (t.kind[n.from] !== NUMBER || !n.plain || n.value < 5 || !closes(t.mark(n.to))) return false;
  const name = n.from - 2;
  if (t.mark(n.from - 1) === OPEN && t.mark(n.to) === CLOSE)
    return n.value >= 10 && t.isWord(name) && t.capital(name) && !t.upper(name);
  if (t.word(n.from - 1) !== 0) return t.word(n.from - 1) === NOW && t.mark(n.from - 2) === COMMA;
  if (t.mark(n.from - 1) !== COMMA || t.isNumber(n.to + 1)) return false;
  if (PERSONS.has(t.word(name)) && t.mark(n.to) === COMMA) return true;
  return t.isWord(name) && t.capital(name) && (t.bits(name) & (MONTH | WEEKDAY)) === 0;
}

const NOW = word('now');
const PERSONS = wordSet(
  'grandmother grandfather aunt uncle nephew niece cousin toddler child baby pensioner widow judge singer artist author coach founder director chairman senator suspect victim man woman boy girl teenager driver student actor actress singer mother father son daughter brother sister husband wife player striker gunman officer pilot teacher nurse doctor farmer lawyer politician',
);
const OVER_UNDER = wordSet('over under');

/** "At just 20, she ...". */
function opening(t: Tokens, n: Numeral): boolean {
  if (!n.plain || t.mark(n.to) !== COMMA || (t.bits(n.to + 1) & PRONOUN) === 0) return false;
  return AT_AGE.has(t.word(n.from - 1));
}

/** "He will be 35", "who was 10." */
function predicate(t: Tokens, n: Numeral): boolean {
  if (!(n.plain || n.words) || n.value < 3 || n.value > 110 || !BE.has(t.word(n.from - 1))) return false;
  if (isNoun(t, n.to) && (t.bits(n.to) & REPORT) === 0) return false;
  let i = n.from - 2;
  while ((t.bits(i) & AUXILIARY) !== 0) i--;
  if (!PEOPLE_WORDS.has(t.word(i))) return false;
  return !t.isWord(n.to) || (t.bits(n.to) & (AUXILIARY | PRONOUN)) !== 0 || BY_WHEN.has(t.word(n.to));
}

const BY_WHEN = wordSet('when by and at this in before after but while');
