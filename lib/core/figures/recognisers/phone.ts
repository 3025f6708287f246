import { GROUPED, NUMBER, PLAIN, type Tokens } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import { looksPlural } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import { beforeQuote } from '../quotes';
import { FROM, OF, wordSet } from '../vocabulary';

const CUES = wordSet(
  'call phone telephone tel dial fax mobile cell hotline helpline contact text ring whatsapp number',
);
const DIALS = wordSet('call calling dial dialling dialing ring phone text');
const CALLS = wordSet('call calls text texts message messages number numbers sms');
const MOST_GROUPS = 7;

/** Telephone numbers: "020 7946 0018", "(516) 733-3989", "+1-222-2222-2222", "555-0199". */
export const phone: Recogniser = {
  name: 'phone',
  read(t, n) {
    const at = n.sign === 0 ? n.from : n.from + 1;
    if (t.size(at) < 4 && isCallingCode(t, at)) return dismissed(n, 'identifier', 'phone', 'none');
    if (t.kind[at] !== NUMBER || t.what[at] !== PLAIN || n.scaled) return null;
    if (!goesOn(t, at + 1)) return isShort(t, n) ? dismissed(n, 'identifier', 'phone', 'none') : null;
    const run = readRun(t, at);
    if (run.groups < 2) return null;
    const plus = t.mark(at - 1) === 0x2b;
    const digits = run.digits;
    const cued =
      CUES.has(t.word(at - 1)) || CUES.has(t.word(at - 2)) || CUES.has(t.word(at - 3)) || t.mark(at - 1) === 0x3a;
    const looksIt =
      (plus && digits >= 8) ||
      (run.areaCode && digits >= 9) ||
      (run.pattern === '3-4' && (cued || t.firstUnit(at) === 0x35)) ||
      run.pattern === '3-3-4' ||
      run.pattern === '1-3-3-4' ||
      (t.firstUnit(at) === 0x30 && digits >= 9 && run.groups >= 2) ||
      (cued && digits >= 7 && digits <= 15);
    if (!looksIt) return null;
    const from = plus || t.mark(at - 1) === 0x28 ? at - 1 : at;
    return dismissed(n, 'identifier', 'phone', 'none', from, run.to);
  },
};

/** Whether more digits of the same number may follow: most numbers stand alone. */
function goesOn(t: Tokens, at: number): boolean {
  if (t.kind[at] === NUMBER) return true;
  const mark = t.mark(at);
  return mark === 0x2d || mark === 0x2f || mark === 0x2e || mark === 0x29;
}

/** "Texts from '+225'". */
const isCallingCode = (t: Tokens, at: number): boolean => {
  if (t.mark(at - 1) !== 0x2b || t.gap(at)) return false;
  const from = beforeQuote(t, at - 2);
  return t.word(from) === FROM && CALLS.has(t.word(from - 1));
};

/** "call 101", "dial 999", "text '5550199'". */
function isShort(t: Tokens, n: Numeral): boolean {
  if (!n.plain || looksPlural(t, n.to)) return false;
  const size = t.size(n.from);
  if (size === 3) return DIALS.has(t.word(n.from - 1));
  const before = beforeQuote(t, n.from - 1);
  // "the number of 12000000" is how many.
  return size >= 7 && t.word(before) !== OF && (CUES.has(t.word(before)) || CUES.has(t.word(before - 1)));
}

interface Run {
  to: number;
  groups: number;
  digits: number;
  areaCode: boolean;
  pattern: string;
}

/** How many digits stand in a group, or in each of "960 001"; null for other numbers. */
function sizesAt(t: Tokens, at: number): readonly number[] | null {
  if (t.kind[at] !== NUMBER) return null;
  if (t.what[at] === PLAIN) return [t.size(at)];
  const text = t.slice(at, at + 1);
  return t.what[at] === GROUPED && /^\d+(?:\s\d+)+$/.test(text) ? text.split(/\s/).map(({ length }) => length) : null;
}

/** Groups of plain digits parted by blanks, hyphens, dots, slashes or the brackets of an area code. */
function readRun(t: Tokens, at: number): Run {
  const areaCode = t.mark(at - 1) === 0x28 && t.mark(at + 1) === 0x29;
  let pattern = String(t.size(at));
  let digits = t.size(at);
  let groups = 1;
  let i = at + 1;
  while (groups < MOST_GROUPS) {
    let j = i;
    const mark = t.mark(j);
    if (mark === 0x2d || mark === 0x2f || mark === 0x2e || (areaCode && groups === 1 && mark === 0x29)) j++;
    if (t.mark(j) === 0x2d) j++;
    const sizes = sizesAt(t, j);
    if (sizes === null || (j > i && mark !== 0x29 && t.gap(j))) break;
    for (const size of sizes) {
      digits += size;
      pattern += `-${size}`;
    }
    groups++;
    i = j + 1;
  }
  return { to: i, groups, digits, areaCode, pattern };
}
