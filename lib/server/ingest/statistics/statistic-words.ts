import 'server-only';

/** What letters of observations mean, in the code list of SDMX (CL_OBS_STATUS) and of statistics offices, in small letters. */
const MEANINGS: Readonly<Record<string, string>> = {
  ...{ b: 'break in time series', c: 'confidential', d: 'definition differs', e: 'estimated', f: 'forecast' },
  ...{ g: 'experimental value', h: 'missing: holiday or weekend', i: 'imputed', j: 'derogation' },
  ...{ k: 'included in another category', l: 'missing: not collected', m: 'missing: cannot exist' },
  ...{ n: 'not significant', o: 'missing', p: 'provisional', q: 'missing: suppressed', r: 'revised', s: 'strike' },
  ...{ u: 'low reliability', v: 'unvalidated', w: 'includes another category', z: 'not applicable' },
};

/** These say whether a value is final: they stand beside it as words. The other letters are told below the table. */
const IN_WORDS = new Set(['e', 'f', 'p', 'r']);
/** A value like any other. */
const NORMAL = new Set(['', 'a', '_z', '_na']);
const LONGEST_FLAG = 12;

/** Notes beside values, and the lines that say what they mean. */
export class Flags {
  private readonly used = new Map<string, string>();

  /** What stands beside a value for this code: "provisional", "b"; empty for a normal one. */
  of(code: string, meaning = ''): string {
    const letter = code.trim().toLowerCase();
    if (NORMAL.has(letter) || letter.length > LONGEST_FLAG) return '';
    if (IN_WORDS.has(letter)) return MEANINGS[letter] ?? letter;
    const told = meaning.trim() === '' || meaning.trim().toLowerCase() === letter ? MEANINGS[letter] : meaning.trim();
    if (told) this.used.set(letter, told);
    return letter;
  }

  /** "b: break in time series". */
  legend(): string[] {
    return [...this.used].map(([letter, meaning]) => `${letter}: ${meaning}`);
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const PERIOD = /^(\d{4})-?(M|Q|S|H|B)?-?(\d{1,2})$/;

/** A period as people write it: "2022-07" and "2022M07" are "July 2022", "2022-Q3" is "Q3 2022". Others stay as they are. */
export function periodWords(code: string): string {
  const [, year, letter, digits] = PERIOD.exec(code.trim()) ?? [];
  const number = Number(digits);
  if (year === undefined) return code;
  const month = digits?.length === 2 || letter === 'M' ? MONTHS[number - 1] : undefined;
  if ((letter === undefined && code.includes('-')) || letter === 'M') return month ? `${month} ${year}` : code;
  if (letter === 'Q' && number >= 1 && number <= 4) return `Q${number} ${year}`;
  if (letter !== undefined && letter !== 'Q' && (number === 1 || number === 2))
    return `${number === 1 ? 'First' : 'Second'} half of ${year}`;
  return code;
}

const POWERS: Readonly<Record<string, string>> = {
  ...{ 1: 'ten', 2: 'hundred', 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
};

/** The unit in words, with its power of ten: "thousand persons". */
export function unitWords(measure: string, power: string, powerName = ''): string {
  const named = powerName !== '' && powerName !== power ? powerName.toLowerCase().replace(/s$/, '') : '';
  const word = POWERS[power.trim()] ?? (named === 'unit' ? '' : named);
  const isSaid = word === '' || measure.toLowerCase().includes(word);
  return (isSaid ? measure : `${word} ${lowerFirst(measure)}`).trim();
}

/** "Persons" is "persons", "EUR" stays. */
const lowerFirst = (words: string) =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** Is this the name of what values measure? */
export const isUnitId = (id: string): boolean => /^(?:unit|units|unit_measure|unit_of_measure)$/i.test(id);
