import { DECIMAL, DOTTED, NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { opensHours } from '../compound';
import { type Draft, dismissed, type Recogniser } from '../draft';
import { matchMoney, moneyBefore } from '../money-index';
import { isNouny } from '../noun-phrase';
import { LONGEST } from '../numeral';
import type { Numeral } from '../numeral-shape';
import { matchUnit, unitEnd } from '../unit-index';
import { ABBREVIATION, MONTH, MULTIPLE, PLACED, PRODUCT, SCALE, SECTION, THE, word, wordSet } from '../vocabulary';
import { isYear } from './date';

const HYPHEN = 0x2d;
const VERSIONS = wordSet(
  'version v ver release build android ios firefox python chrome safari kernel linux macos windows html usb bluetooth http tls hdmi wifi pcie java php opengl directx',
);
const BOOKS = wordSet('isbn issn iso doi iban');
const CODES = wordSet('zip postcode postal pin area');
const CODES_BEFORE = wordSet('zip postcode');
const ROADS = wordSet(
  'street st road rd avenue ave lane ln drive dr boulevard blvd square way court ct place terrace crescent close highway parkway',
);
/** Prefixes that leave a quantity a quantity: "sub-300", "mid-2020", "now-18-month-old". */
const OPEN_PREFIXES = wordSet(
  'sub mid pre post now minus plus under over top early late non then about nearly almost ex super semi anti the a in of to or and per at is some from for',
);
const SUFFIXES = wordSet('s th st nd rd am pm p x ish odd plus fold');
const ROMAN = wordSet('i ii iii iv v vi vii viii ix x xi xii xiv xv xvi xvii');

/** What is swum or run over a distance that names it: "the 400m final". */
const EVENTS = wordSet(
  'final finals semi semifinal semifinals heat heats hurdles relay relays freestyle backstroke breaststroke butterfly medley sprint sprints dash race races champion champions championship steeplechase',
);
/** What is run or swum on a track or in a pool, in metres. */
const TRACKS: ReadonlySet<string> = new Set([
  '50',
  '60',
  '100',
  '110',
  '200',
  '400',
  '800',
  '1500',
  '3000',
  '5000',
  '10000',
]);
const CASES = wordSet('case docket file ref reference');
const [H, R, U, S] = [word('h'), word('r'), word('u'), word('s')];
const DOT = 0x2e;
const PERCENT = 0x25;
const BY = word('by');
/** "COP26" is a conference, "COP 2,600" money. */
const COP = word('cop');
const SLASH = 0x2f;
const WITH = word('with');
const EDGES = wordSet('begin begins beginning start starts starting end ends ending prefixed');

/** Codes of all kinds: versions, model and case numbers, postcodes, house numbers, digits glued to letters. */
export const identifier: Recogniser = {
  name: 'identifier',
  read(t, n) {
    if (t.kind[n.from] !== NUMBER || n.sign !== 0) return null;
    if (t.size(n.from) > LONGEST) return dismissed(n, 'identifier', 'identifier', 'none');
    if (n.form === DOTTED) return dotted(t, n);
    if (BOOKS.has(t.word(n.from - 1)) && t.upper(n.from - 1))
      return dismissed(n, 'identifier', 'identifier', 'none', n.from, numberRunEnd(t, n.from));
    // "build 1.5 million homes", "release 2.5 tons"
    const measures = n.scaled || t.mark(n.to) === PERCENT || (t.isWord(n.to) && matchUnit(t, n.to)?.weak === false);
    if (n.form === DECIMAL && VERSIONS.has(t.word(n.from - 1)) && !measures) {
      return dismissed(n, 'identifier', 'version', 'none');
    }
    const event = pastEvent(t, n);
    if (event > 0) return dismissed(n, 'name', 'name', 'none', n.from, event);
    if (n.scaled && t.slice(n.from, n.to) === '3M' && t.mark(n.from - 1) === 0)
      return dismissed(n, 'name', 'name', 'none');
    return (
      asDigits(t, n) ??
      numbered(t, n) ??
      ofLaw(t, n) ??
      bracketed(t, n) ??
      slashed(t, n) ??
      postal(t, n) ??
      gluedBefore(t, n) ??
      gluedAfter(t, n) ??
      hyphenated(t, n)
    );
  },
};

/** "Numbers beginning with 190": digits as they are dialled or written. */
function asDigits(t: Tokens, n: Numeral): Draft | null {
  if (!n.plain || t.word(n.from - 1) !== WITH || !EDGES.has(t.word(n.from - 2)) || isNouny(t, n.to)) return null;
  return dismissed(n, 'identifier', 'identifier', 'none');
}

/** Past a distance right before its event, which it names: "the 400m final", "the women's 100 metres hurdles". 0 if it is none. */
function pastEvent(t: Tokens, n: Numeral): number {
  if (n.form !== PLAIN) return 0;
  let to = n.to;
  if (!n.scaled) {
    const unit = matchUnit(t, t.mark(n.to) === HYPHEN ? n.to + 1 : n.to);
    if (unit === null || unit.unit.dimension !== 'length') return 0;
    to = unitEnd();
  } else if (t.slice(n.to - 1, n.to) !== 'm') return 0;
  // "ran the 1500m"
  if (
    t.word(n.from - 1) === THE &&
    TRACKS.has(n.written) &&
    t.lastUnit(to - 1) === 0x6d &&
    !t.gap(n.from + 1) &&
    !isNouny(t, to)
  )
    return to;
  // "A 400m final payment" is one of money.
  return EVENTS.has(t.word(to)) && t.word(to) !== 0 && !isNouny(t, to + 1) ? to : 0;
}

/** Past digits and hyphens: "978-3-16-148410-0". */
function numberRunEnd(t: Tokens, at: number): number {
  let i = at + 1;
  while (i < at + 12 && t.mark(i) === HYPHEN && t.isNumber(i + 1) && !t.gap(i + 1)) i += 2;
  return i;
}

/** "2.0.1", "10.0.0.1"; "12.05.2023" is left to the dates. */
function dotted(t: Tokens, n: Numeral): Draft | null {
  if (/^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(t.slice(n.from, n.from + 1)) && !VERSIONS.has(t.word(n.from - 1)))
    return null;
  return dismissed(n, 'identifier', 'version', 'none', n.from, n.from + 1);
}

/** "401(k)", "501(c)(3)". */
function bracketed(t: Tokens, n: Numeral): Draft | null {
  const opens = n.plain && t.mark(n.to) === 0x28 && !t.gap(n.to) && t.size(n.to + 1) === 1 && t.mark(n.to + 2) === 0x29;
  if (!opens || t.kind[n.to + 1] !== WORD || (t.bits(n.from - 1) & SECTION) !== 0) return null;
  const again = t.mark(n.to + 3) === 0x28 && !t.gap(n.to + 3) && t.mark(n.to + 5) === 0x29;
  return dismissed(n, 'name', 'name', 'none', n.from, again ? n.to + 6 : n.to + 3);
}

/** "Regulation 2016/679": a year and a number that is no year. */
function numbered(t: Tokens, n: Numeral): Draft | null {
  const second = n.from + 2;
  if (!n.plain || !isYear(t, n.from) || t.mark(n.from + 1) !== SLASH || !t.isNumber(second) || t.gap(second))
    return null;
  const years = t.size(second) === 2 || (t.size(second) === 4 && t.integer(second) > n.value);
  return years || t.mark(second + 1) === SLASH
    ? null
    : dismissed(n, 'identifier', 'identifier', 'none', n.from, second + 1);
}

/** "H.R. 4521", "case 22-1234", "410 U.S. 113": bills and cases. */
function ofLaw(t: Tokens, n: Numeral): Draft | null {
  if (!n.plain) return null;
  const { from, to } = n;
  const initials =
    t.mark(from - 1) === DOT && t.word(from - 2) === R && t.capital(from - 2) && t.mark(from - 3) === DOT;
  if (initials && t.word(from - 4) === H && t.gap(from)) return dismissed(n, 'name', 'name', 'none', from - 4, to);
  if (t.word(to) === U && t.mark(to + 1) === DOT && t.word(to + 2) === S && t.isNumber(to + 4) && t.capital(to))
    return dismissed(n, 'identifier', 'identifier', 'none', from, to + 5);
  const isCase = CASES.has(t.word(from - 1)) && t.mark(to) === HYPHEN && t.isNumber(to + 1) && !t.gap(to + 1);
  return isCase ? dismissed(n, 'identifier', 'identifier', 'none', from, to + 2) : null;
}

/** "CR/0412/23": capitals, then digits behind slashes. */
function slashed(t: Tokens, n: Numeral): Draft | null {
  const at = n.from - 2;
  if (t.mark(n.from - 1) !== SLASH || t.gap(n.from) || t.gap(n.from - 1) || t.kind[at] !== WORD) return null;
  if (!t.upper(at) || t.size(at) > 4) return null;
  return dismissed(n, 'identifier', 'identifier', 'none', at, codeEnd(t, n.from + 1));
}

/** "IE6", "XC40", "MH370": letters right before the digits. */
function gluedBefore(t: Tokens, n: Numeral): Draft | null {
  let before = n.from - 1;
  if (t.gap(n.from)) return null;
  if (
    t.mark(before) === 0x2e &&
    !t.gap(before) &&
    t.capital(before - 1) &&
    (t.bits(before - 1) & (ABBREVIATION | SECTION)) === 0
  )
    before--;
  if (t.kind[before] !== WORD) return null;
  if (moneyBefore(t, n.from) !== null && !(t.word(before) === COP && n.plain && t.size(n.from) < 3)) return null;
  if (/^(?:q|h|fy)$/i.test(t.slice(before, before + 1))) return null;
  if (/^x$/i.test(t.slice(before, before + 1)) && t.isNumber(before - 1) && !t.gap(before)) return null;
  if (t.slice(before, before + 1) === 'PS' && (t.size(n.from) > 2 || n.scaled)) return null;
  const end = codeEnd(t, n.from + 1);
  if (isPostcode(t, before, end)) return dismissed(n, 'identifier', 'address', 'none', before, end + 2);
  return dismissed(n, 'name', 'name', 'none', before, end);
}

/** "CB2 1TN". */
function isPostcode(t: Tokens, from: number, to: number): boolean {
  if (!t.isNumber(to) || t.size(to) !== 1 || !t.gap(to) || t.gap(to + 1) || !t.upper(to + 1) || t.size(to + 1) !== 2)
    return false;
  return /^[A-Z]{1,2}\d{1,2}[A-Z]?$/.test(t.slice(from, to));
}

/** "4chan", "49ers", "5G", "24703m212": letters right behind that are no unit, multiplier or ordinal ending. */
function gluedAfter(t: Tokens, n: Numeral): Draft | null {
  const at = n.from + 1;
  if (n.to !== at || t.gap(at) || t.kind[at] !== WORD || SUFFIXES.has(t.word(at))) return null;
  if (opensHours(t, at)) return null;
  const place = (t.bits(n.from - 1) & (PLACED | PRODUCT)) !== 0 && t.gap(n.from);
  if (place && n.plain && t.size(at) === 1 && t.capital(at) && !t.isNumber(at + 1))
    return dismissed(n, 'name', 'name', 'none', n.from - 1, at + 1);
  if (/^[KDGP]$/.test(t.slice(at, at + 1)) && n.plain && n.value <= 16) {
    return dismissed(n, 'name', 'name', 'none', n.from, at + 1);
  }
  if (
    /^[ps]$/i.test(t.slice(at, at + 1)) ||
    (t.size(at) === 1 && t.mark(at + 1) === 0x2e && t.kind[at + 2] === WORD && !t.gap(at + 2))
  )
    return null;
  if (t.isNumber(at + 1) && !t.gap(at + 1) && matchUnit(t, at) !== null && unitEnd() > at + 1) return null;
  if (t.isNumber(at + 1) && !t.gap(at + 1))
    return dismissed(n, 'identifier', 'identifier', 'none', n.from, codeEnd(t, at));
  if (matchMoney(t, at) !== null || matchUnit(t, at) !== null || (t.bits(at) & (SCALE | MONTH)) !== 0) return null;
  if (n.form !== PLAIN || (t.bits(at) !== 0 && t.size(at) > 1)) return null;
  return dismissed(n, 'name', 'name', 'none', n.from, codeEnd(t, at));
}

/** The end of a glued run of letters, digits and hyphens. */
function codeEnd(t: Tokens, at: number): number {
  let i = at;
  while (i < at + 8 && !t.gap(i)) {
    const mark = t.mark(i);
    if (t.kind[i] === WORD || t.kind[i] === NUMBER) i++;
    else if (
      (mark === HYPHEN || mark === SLASH) &&
      !t.gap(i + 1) &&
      t.kind[i + 1] === NUMBER &&
      (mark === SLASH || t.kind[i - 1] !== NUMBER)
    )
      i++;
    else break;
  }
  return Math.max(i, at);
}

/** "Covid-19", "F-16", "TA-35", "21-cv-4567": a hyphen between letters and digits. */
function hyphenated(t: Tokens, n: Numeral): Draft | null {
  if (!n.plain) return null;
  const before = n.from - 1;
  if (t.mark(before) === HYPHEN && !t.gap(n.from) && !t.gap(before) && t.kind[before - 1] === WORD) {
    const word = before - 1;
    const bits = t.bits(word);
    const lettered = t.size(word) === 1 && t.isWord(word - 1);
    const known = (OPEN_PREFIXES.has(t.word(word)) && !lettered) || (bits & (MONTH | SCALE | MULTIPLE)) !== 0;
    if (
      !known &&
      (lettered || t.capital(word) || (bits & PRODUCT) !== 0 || (t.size(word) <= 4 && t.word(word) === 0))
    ) {
      return dismissed(n, 'name', 'name', 'none', word, codeEnd(t, n.from + 1));
    }
  }
  if (t.mark(n.to) !== HYPHEN || t.gap(n.to) || t.gap(n.to + 1) || t.kind[n.to + 1] !== WORD) return null;
  const inner = n.to + 1;
  const code = t.mark(inner + 1) === HYPHEN && t.isNumber(inner + 2) && !t.gap(inner + 2) && t.size(inner) <= 3;
  if (!code || OPEN_PREFIXES.has(t.word(inner)) || t.word(inner) === BY) return null;
  return dismissed(n, 'identifier', 'identifier', 'none', n.from, inner + 3);
}

/** "90210 ZIP code", "postcode 3065", "Austin, TX 78701", "575 Wilbraham Road". */
function postal(t: Tokens, n: Numeral): Draft | null {
  if (!n.plain) return null;
  const digits = t.size(n.from);
  if (digits >= 4 && (CODES.has(t.word(n.to)) || CODES_BEFORE.has(t.word(n.from - 1))))
    return dismissed(n, 'identifier', 'address', 'none');
  const state = n.from - 1;
  if (digits === 5 && t.kind[state] === WORD && t.upper(state) && t.size(state) === 2) {
    return dismissed(n, 'identifier', 'address', 'none');
  }
  const first = t.kind[n.to] === WORD && !t.gap(n.to) && t.size(n.to) === 1 ? n.to + 1 : n.to;
  if (digits > 5 || !t.capital(first) || t.kind[first] !== WORD || !t.gap(first)) return null;
  for (let i = first + 1; i <= first + 3 && t.kind[i] === WORD && t.capital(i); i++) {
    if (ROADS.has(t.word(i)) && !ROMAN.has(t.word(i)))
      return dismissed(n, 'identifier', 'address', 'none', n.from, i + 1);
  }
  return null;
}
