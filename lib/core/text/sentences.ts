import { CLASS, DIGIT, isCapital, LETTER, NEWLINE, SPACE } from './characters';

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Shortened words after which a stop ends nothing, in lower case. */
const SHORTENED = new Set(
  `mr mrs ms dr prof gen sen rep gov lt col sgt capt maj st jr sr no nos vs inc ltd co corp dept est approx fig jan feb mar apr
   jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd rev hon messrs p pp vol ch sec art al cf ca
   rs`.split(/\s+/),
);
const CLOSERS = '"”’\'»)]';
const LONGEST_SHORT = 6;

/** The sentences of a text, in order. White space between them belongs to none; a line's end ends a sentence. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const end = sentenceEnd(text, at);
    found.push({ start: at, end: trimEnd(text, at, end) });
    at = skipSpace(text, end);
  }
  return found;
}

/** The sentence around a stretch of text; if it reaches over several, from the first's start to the last's end. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  // A sentence is looked for from the line's start, which is never inside one.
  let at = skipSpace(text, text.lastIndexOf('\n', Math.max(0, start - 1)) + 1);
  while (at < text.length) {
    const stop = sentenceEnd(text, at);
    if (stop > start) {
      const last = stop >= end ? stop : sentenceEnd(text, Math.max(stop, end - 1));
      return { start: Math.min(at, start), end: Math.max(end, trimEnd(text, at, last)) };
    }
    at = skipSpace(text, stop);
  }
  return { start, end };
}

/** The end of the sentence that an offset lies in, its stop and closing quotes included. */
export function sentenceEnd(text: string, from: number): number {
  for (let p = from; p < text.length; p++) {
    const code = text.charCodeAt(p);
    if (CLASS[code] === NEWLINE && !wraps(text, p)) return p;
    if ((code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) && endsAt(text, p, from))
      return pastClosers(text, p + 1);
  }
  return text.length;
}

/** Whether the stop at an offset ends the sentence that began at `from`. */
export function endsAt(text: string, p: number, from: number): boolean {
  const after = pastClosers(text, p + 1);
  if (after >= text.length) return true;
  if (CLASS[text.charCodeAt(after)] === NEWLINE) return true;
  if (CLASS[text.charCodeAt(after)] !== SPACE) return false;
  const next = skipSpace(text, after);
  if (next >= text.length) return true;
  const code = text.charCodeAt(next);
  if (CLASS[code] === LETTER && !isCapital(code)) return text.charCodeAt(p) !== 0x2e || code > 0x24f;
  return text.charCodeAt(p) !== 0x2e || !isShortened(text, p, from, code);
}

function isShortened(text: string, p: number, from: number, next: number): boolean {
  let q = p;
  while (q > from && p - q < LONGEST_SHORT && CLASS[text.charCodeAt(q - 1)] === LETTER) q--;
  if (q === p) return CLASS[next] === DIGIT && CLASS[text.charCodeAt(p - 1)] === LETTER;
  if (p - q === 1) {
    // "J. Smith" goes on; "U.S. officials" too, but "plan B. Then" rarely matters.
    return isCapital(text.charCodeAt(q)) && !(text.charCodeAt(q - 1) === 0x2e && isOpener(text, p));
  }
  return SHORTENED.has(text.slice(q, p).toLowerCase());
}

/** Words that open sentences and hardly ever follow "U.S.". */
function isOpener(text: string, p: number): boolean {
  return /^\s+["“‘']?(?:The|A|An|In|It|He|She|They|But|And|This|That|We|On|At|For|If|His|Her|Its|Their)\b/.test(
    text.slice(p + 1, p + 12),
  );
}

/** Past closing quotes and brackets. */
export function pastClosers(text: string, p: number): number {
  let q = p;
  while (q < text.length && CLOSERS.includes(text.charAt(q))) q++;
  return q;
}

/** A single line's end inside a wrapped paragraph: the next line begins small. */
function wraps(text: string, p: number): boolean {
  const next = text.charCodeAt(p + 1);
  return next >= 0x61 && next <= 0x7a && CLASS[text.charCodeAt(p - 1)] !== NEWLINE;
}

function skipSpace(text: string, p: number): number {
  let q = p;
  while (q < text.length) {
    const cls = CLASS[text.charCodeAt(q)];
    if (cls !== SPACE && cls !== NEWLINE) break;
    q++;
  }
  return q;
}

function trimEnd(text: string, start: number, end: number): number {
  let q = end;
  while (q > start && (CLASS[text.charCodeAt(q - 1)] === SPACE || CLASS[text.charCodeAt(q - 1)] === NEWLINE)) q--;
  return q;
}
