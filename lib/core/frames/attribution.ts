import type { Draft } from '../figures/draft';
import { isPossessive, looksPlural } from '../figures/noun-phrase';
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  MONTH,
  OF,
  PREPOSITION,
  PRONOUN,
  TO,
  WEEKDAY,
  word,
  wordSet,
} from '../figures/vocabulary';
import { type Tokens, WORD } from '../text/tokens';
import { BLANKS, withoutTrailing } from '../text/trailing';
import type { Attribution } from './parts';
import { type SentenceSpan, sentenceBefore } from './sentence-span';

const ACCORDING = word('according');
const SAYS = wordSet(
  `said says say told tells reported reports announced estimated estimates claimed claims stated noted notes warned warns predicted
   predicts projects projected forecasts argued argues insisted acknowledged confirmed confirms wrote writes tweeted revealed
   disclosed calculates calculated expects believes recalled admitted conceded testified alleged alleges declared cautioned`,
);
/** Only of documents: "a survey found", "data showed". */
const SHOWS = wordSet('shows showed show found finds suggests suggested indicates indicated puts put');
const DOCUMENTS = wordSet(
  'data figures report reports survey surveys study studies poll polls statistics numbers estimates estimate analysis research census records documents results index index review audit filing filings statement',
);
const NUMBERS = wordSet('data figures numbers statistics estimates results');
const NEW = wordSet('new latest newest recent official preliminary provisional early final published');
const LIVES = wordSet('lives life victory title titles prize crown scalp medal');
const OFFICES = wordSet(
  'spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney minister official officials analyst analysts economist economists director head chief chairman chairwoman professor researcher researchers scientist scientists expert experts representative secretary governor lawmaker leader president adviser',
);
/** Said by many, and nouns as well: "officials estimate", "analysts had forecast". */
const SAY = wordSet(
  'estimate believe think expect forecast predict warn claim argue report project calculate suspect fear',
);
const TELLS = wordSet('told tells');
const BY_WHOM = wordSet('from by of');
const RELATIVE = wordSet(
  'which who that whose where when as while published released issued seen compiled obtained reviewed',
);
/** What a speaker's name does not begin with: "On Monday the firm said". */
const LEADS = PREPOSITION | CONJUNCTION | WEEKDAY | MONTH;
const PASSIVE = wordSet('is are was were be been being');
const COMMA = 0x2c;
const LONGEST = 12;
const WINDOW = 100;

/** Who says so, and the verb they say it with: "estimates", "denied"; null where none is read. */
export interface SaidBy {
  readonly attribution: Attribution;
  readonly verb: string | null;
}

/** Who says so. One search a sentence; the figure's place decides only whether it is quoted. */
export function saidBy(t: Tokens, sentence: SentenceSpan, draft: Draft): SaidBy | null {
  const s = around(sentence, draft);
  const quoted = isQuoted(t, draft.from);
  const who =
    accordingTo(t, s) ?? reportingVerb(t, s, draft) ?? (quoted ? (afterQuote(t, s) ?? beforeQuote(t, s, draft)) : null);
  const found = who === null || who.from >= draft.quoteTo || who.to <= draft.quoteFrom ? who : null;
  if (found === null) return null;
  while (found.from < found.to - 1 && !t.isWord(found.from) && !t.isNumber(found.from)) found.from++;
  const text = t.slice(found.from, found.to);
  const attribution = {
    text,
    who: withoutStop(text),
    start: t.start[found.from] as number,
    end: t.end[found.to - 1] as number,
    certainty: found.certainty,
    quoted,
  };
  return { attribution, verb: found.verb === undefined ? null : t.slice(found.verb, found.verb + 1).toLowerCase() };
}

/** A sentence is never so long that who says it stands further away than this; rubbish without a stop is. */
function around(s: SentenceSpan, draft: Draft): SentenceSpan {
  if (s.to - s.from <= 2 * WINDOW) return s;
  return { from: Math.max(s.from, draft.from - WINDOW), to: Math.min(s.to, draft.quoteTo + WINDOW) };
}

interface Who {
  from: number;
  to: number;
  certainty: number;
  /** The verb of saying. */
  verb?: number;
}

const withoutStop = (text: string): string => withoutTrailing(text, `${BLANKS},;:.`);

function isQuoted(t: Tokens, at: number): boolean {
  for (let i = at; i > at - 80 && i > 0; i--) {
    if (t.kind[i] === 0 || t.kind[i] === 6) return false;
    if (t.opened(i)) return true;
    if (t.closed(i - 1)) return false;
  }
  return false;
}

/** "according to the latest data from China's customs office". */
function accordingTo(t: Tokens, s: SentenceSpan): Who | null {
  for (let i = s.from; i < s.to; i++) {
    if (t.word(i) !== ACCORDING || t.word(i + 1) !== TO) continue;
    const to = phraseEnd(t, i + 2, s.to);
    if (to === i + 2 || isNobody(t, i + 2, to)) return null;
    return { from: behindDocument(t, i + 2, to), to, certainty: 0.9 };
  }
  return null;
}

/** "Figures", "the latest data": numbers, and nobody who says them. */
function isNobody(t: Tokens, from: number, to: number): boolean {
  if (!NUMBERS.has(t.word(to - 1))) return false;
  for (let i = from; i < to - 1; i++) if (!NEW.has(t.word(i)) && (t.bits(i) & DETERMINER) === 0) return false;
  return !BY_WHOM.has(t.word(to));
}

/** "data from X": the source is X. */
function behindDocument(t: Tokens, from: number, to: number): number {
  for (let i = from; i < to - 2; i++) {
    if (DOCUMENTS.has(t.word(i)) && BY_WHOM.has(t.word(i + 1))) return i + 2;
  }
  return from;
}

/** The end of a name or noun phrase: before a comma, a relative word or a finite verb. */
function phraseEnd(t: Tokens, from: number, limit: number): number {
  let i = from;
  while (i < limit && i < from + LONGEST && (i === from || !parted(t, i))) {
    if (t.kind[i] === WORD) {
      if (RELATIVE.has(t.word(i)) || (t.bits(i) & (AUXILIARY | CONJUNCTION)) !== 0) {
        if (!isPossessive(t, i) && !(t.capital(i + 1) && t.capital(i - 1))) break;
      }
    } else if (!isInner(t, i)) break;
    i++;
  }
  return i;
}

/** Marks inside names: apostrophes, hyphens, ampersands, the stops of initials. */
function isInner(t: Tokens, at: number): boolean {
  const mark = t.mark(at);
  if (mark === 0x27 || mark === 0x2019 || mark === 0x2d || mark === 0x26) return true;
  return mark === 0x2e && !t.gap(at) && t.isWord(at + 1) && t.size(at - 1) < 4;
}

/** "Ukraine said ...", "..., Ms Bauchtman said", "Autostat, a Russian agency, reports ...". */
function reportingVerb(t: Tokens, s: SentenceSpan, draft: Draft): Who | null {
  let best: Who | null = null;
  for (let i = s.from; i < s.to; i++) {
    const w = t.word(i);
    if (w === 0) continue;
    if (SAY.has(w)) {
      const who = isNoun(t, i) ? null : subjectBefore(t, s, i);
      if (who !== null && looksPlural(t, headOf(t, who)) && i !== who.to - 1)
        best ??= { ...who, certainty: 0.7, verb: i };
    } else if (SHOWS.has(w)) {
      const who = subjectBefore(t, s, i);
      if (who !== null && (isDocument(t, who) || closes(t, s, who, i)))
        best ??= { ...source(t, s, who), certainty: 0.7, verb: i };
    } else if (SAYS.has(w) && !isNoun(t, i)) {
      const who = speaker(t, s, i);
      if (who === null) continue;
      if (i < draft.from) best = { ...who, verb: i };
      else return best ?? { ...who, verb: i };
    }
  }
  return best;
}

/** "analysts' estimates", "the reports", and the passive "are projected": nobody speaks. */
function isNoun(t: Tokens, at: number): boolean {
  const mark = t.mark(at - 1);
  if (mark === 0x27 || (mark === 0x2019 && t.lastUnit(at - 2) === 0x73)) return true;
  if ((t.bits(at - 1) & (DETERMINER | ARTICLE)) !== 0) return true;
  // "claimed the lives of six"
  if ((t.bits(at + 1) & DETERMINER) !== 0 && LIVES.has(t.word(at + 2))) return true;
  // "beating forecasts", "missed estimates"
  if (t.lastUnit(at) === 0x73 && !t.capital(at - 1) && /(?:ing|ed)$/.test(t.slice(at - 1, at))) return true;
  return PASSIVE.has(t.word((t.bits(at - 1) & ADVERB) !== 0 ? at - 2 : at - 1));
}

/** The noun that a phrase is about: "analysts" of "analysts polled by the bank". */
function headOf(t: Tokens, who: Who): number {
  let i = who.from;
  while (i + 1 < who.to && !looksPlural(t, i)) i++;
  return i;
}

/** ", the ombudsman found.": behind the comma, at the sentence's end. */
const closes = (t: Tokens, s: SentenceSpan, who: Who, verb: number): boolean =>
  t.mark(who.from - 1) === COMMA && !t.isWord(verb + 1) && verb + 2 >= s.to;

/** "data from the land registry showed": who made the document, if it says so. */
function source(t: Tokens, s: SentenceSpan, who: Who): Who {
  for (let i = who.from; i < who.to; i++) {
    if (DOCUMENTS.has(t.word(i)) && BY_WHOM.has(t.word(i + 1)) && i + 2 < who.to) return { ...who, from: i + 2 };
  }
  let from = who.from;
  while (from > s.from && who.to - from < LONGEST && (belongs(t, from - 1) || (t.bits(from - 1) & PREPOSITION) !== 0))
    from--;
  for (let i = from; i < who.from; i++) {
    if (DOCUMENTS.has(t.word(i)) && BY_WHOM.has(t.word(i + 1))) return { ...who, from: i + 2 };
  }
  return who;
}

function isDocument(t: Tokens, who: Who): boolean {
  // "data from the registry": the document may stand before what was read as the speaker.
  for (let i = Math.max(0, who.from - 4); i < who.to; i++) if (DOCUMENTS.has(t.word(i))) return true;
  return false;
}

/** Behind the verb after a quotation ("said Ms Bauchtman"), else before it. */
function speaker(t: Tokens, s: SentenceSpan, at: number): Who | null {
  const closes = t.closed(at - 1);
  const comma = !closes && t.mark(at - 1) === COMMA;
  if (
    (closes || comma) &&
    !TELLS.has(t.word(at)) &&
    t.isWord(at + 1) &&
    (t.capital(at + 1) || (t.bits(at + 1) & (1 << 17)) !== 0) &&
    !isPronoun(t, at + 1)
  ) {
    const to = phraseEnd(t, at + 1, s.to);
    if (to > at + 1 && (closes || t.closed(at - 2) || at > s.from + 3)) {
      if (closes || t.mark(to) === COMMA || t.mark(to) === 0x2e) return { from: at + 1, to, certainty: 0.85 };
    }
  }
  return subjectBefore(t, s, at);
}

const isPronoun = (t: Tokens, at: number): boolean => (t.bits(at) & PRONOUN) !== 0;

/** The noun phrase that a verb follows; over an apposition between commas to what stands before it. */
function subjectBefore(t: Tokens, s: SentenceSpan, verb: number): Who | null {
  let to = verb;
  while (to > s.from && (t.bits(to - 1) & (AUXILIARY | ADVERB | WEEKDAY)) !== 0 && !isPossessive(t, to - 1)) {
    to--;
    if ((t.bits(to) & WEEKDAY) !== 0 && (t.bits(to - 1) & PREPOSITION) !== 0) to--;
  }
  if (t.mark(to - 1) === COMMA) return beforeApposition(t, s, to - 1);
  let from = to;
  while (from > s.from && to - from < LONGEST && !parted(t, from) && belongs(t, from - 1)) from--;
  while (from < to && (t.bits(from) & LEADS) !== 0) from++;
  from = pastOffice(t, s, from);
  if (from === to || t.word(from - 1) === TO) return null;
  return { from, to, certainty: isPronoun(t, from) ? 0.5 : 0.85 };
}

/** "A spokesman for the army": back to the office that speaks. */
function pastOffice(t: Tokens, s: SentenceSpan, from: number): number {
  let i = from - 1;
  if (i <= s.from || (t.bits(i) & PREPOSITION) === 0 || !OFFICES.has(t.word(i - 1)) || t.word(i - 1) === 0) return from;
  i--;
  while (i > s.from && belongs(t, i - 1)) i--;
  return i;
}

/** Whether a quotation begins or ends right before a token. */
const parted = (t: Tokens, at: number): boolean => t.opened(at) || t.closed(at - 1);

function belongs(t: Tokens, at: number): boolean {
  if (t.kind[at] !== WORD) return isInner(t, at);
  if (isPossessive(t, at)) return true;
  const w = t.word(at);
  if (w === 0 || w === OF || (t.size(at) === 1 && t.capital(at))) return true;
  if (RELATIVE.has(w) || SAYS.has(w)) return false;
  const bits = t.bits(at);
  return (bits & (CONJUNCTION | AUXILIARY)) === 0 && ((bits & PREPOSITION) === 0 || t.capital(at + 1));
}

/** "Autostat, a Russian agency that analyzes the market, reports". */
function beforeApposition(t: Tokens, s: SentenceSpan, comma: number): Who | null {
  for (let i = comma - 1; i > s.from && i > comma - 24; i--) {
    if (t.mark(i) !== COMMA) continue;
    let from = i;
    while (from > s.from && i - from < LONGEST && belongs(t, from - 1)) from--;
    return from < i ? { from, to: i, certainty: 0.75 } : null;
  }
  return null;
}

/** A quotation that goes on: the speaker stands behind its end, perhaps in the next sentence. */
function afterQuote(t: Tokens, s: SentenceSpan): Who | null {
  for (let i = s.from; i < s.to + 14 && i < t.count; i++) {
    if (!t.closed(i)) continue;
    for (let k = i + 1; k < i + 8; k++) {
      if (!SAYS.has(t.word(k)) || t.word(k) === 0 || isNoun(t, k)) continue;
      return k === i + 1
        ? speaker(t, { from: i, to: Math.min(t.count, k + LONGEST) }, k)
        : subjectBefore(t, { from: i + 1, to: k }, k);
    }
  }
  return null;
}

/** "..., Mr Lowe said. "We lose $20,000."": who was quoted in the sentence before goes on. */
function beforeQuote(t: Tokens, s: SentenceSpan, draft: Draft): Who | null {
  const last = sentenceBefore(t, s.from, WINDOW);
  if (last === null) return null;
  const who = reportingVerb(t, last, draft);
  return who === null ? null : { ...who, certainty: Math.min(who.certainty, 0.6) };
}
