import { DECIMAL, FRACTION, NUMBER, PLAIN, type Tokens, WORD } from '../text/tokens';
import { continueDigits, readWords } from './number-words';
import { dotsPartThousands, plainDigits, readPower } from './numeral-digits';
import { fractionOfCent, mixedFraction, slashFraction, vulgarFraction } from './numeral-fractions';
import type { Numeral } from './numeral-shape';
import { readSign } from './numeral-sign';
import { readScale, scaleEnd, scalePower } from './scale';
import type { SpeltNumber } from './spelt-number';
import { DOZEN, HUNDRED, ORDINAL, PART, SCALE, SMALL, TENS } from './vocabulary';

/** More digits than any quantity has; the identifier recogniser takes them. */
export const LONGEST = 60;
const ASTERISK = 0x2a;

function blank(t: Tokens, at: number): Numeral {
  return {
    from: at,
    to: at + 1,
    written: '',
    times: '1',
    over: '1',
    words: false,
    value: Number.NaN,
    plain: false,
    scaled: false,
    fraction: false,
    ordinal: false,
    sign: 0,
    form: PLAIN,
    bits: t.bits(at),
  };
}

/** The numeral that begins at an anchor (or a word or sign before it). Always answers: an anchor is accounted for. */
export function readNumeral(t: Tokens, at: number): Numeral {
  const n = blank(t, at);
  const kind = t.kind[at];
  if (kind === NUMBER) readDigits(t, n);
  else if (kind === FRACTION) {
    vulgarFraction(t, n, 0);
    readTail(t, n);
  } else if (kind === WORD && (n.bits & (SMALL | TENS | HUNDRED | SCALE | DOZEN | PART | ORDINAL)) !== 0) {
    const read = readWords(t, at);
    if (read !== null) takeWords(n, read);
  }
  if (n.written !== '') {
    readSign(t, n);
    n.value = (Number(n.written) * Number(n.times)) / Number(n.over);
  }
  return n;
}

function readDigits(t: Tokens, n: Numeral): void {
  const at = n.from;
  n.form = t.what[at] as number;
  if (t.size(at) > LONGEST) return;
  n.written = plainDigits(t, at);
  n.plain = n.form === PLAIN;
  if (n.form === DECIMAL && dotsPartThousands(t, at)) n.written = n.written.replace('.', '');
  if (n.form > DECIMAL) return;
  const simple = n.form === PLAIN && (mixedFraction(t, n) || slashFraction(t, n));
  if (!simple && t.kind[at + 1] === FRACTION && n.form !== DECIMAL) vulgarFraction(t, n, Number(n.written));
  else if (t.kind[at + 1] === FRACTION && !t.gap(at + 1)) fractionOfCent(t, n);
  else if (!simple) {
    readPower(t, n);
    emphasis(t, n);
  }
  readTail(t, n);
}

/** "*3* percent", "**12** homes": the marks of Markdown belong to the number, so that its unit is found behind them. */
function emphasis(t: Tokens, n: Numeral): void {
  let marks = 0;
  while (marks < 3 && t.mark(n.from - marks - 1) === ASTERISK && !t.gap(n.from - marks)) marks++;
  if (marks === 0 || !t.gap(n.from - marks) || t.size(n.from) === 4) return;
  for (let i = n.to; i < n.to + marks; i++) if (t.mark(i) !== ASTERISK || t.gap(i)) return;
  n.from -= marks;
  n.to += marks;
  n.plain = false;
}

/** What may follow digits and belong to the number: "million", "bn", "hundred and 21", "and a half". */
function readTail(t: Tokens, n: Numeral): void {
  const mixed = continueDigits(t, n);
  if (mixed !== null) takeWords(n, mixed);
  else if (readScale(t, n.from, n.to, n)) {
    n.times = scalePower();
    n.scaled = true;
    n.plain = false;
    n.to = scaleEnd();
  }
}

function takeWords(n: Numeral, read: SpeltNumber): void {
  n.from = read.from;
  n.to = read.to;
  n.written = read.written;
  n.times = read.times;
  n.over = read.over;
  n.words = read.words;
  n.scaled = read.scaled;
  n.fraction = read.fraction;
  n.ordinal = read.ordinal;
  n.plain = false;
}
