/**
 * What a heading says of the numbers under it: their scale and their unit, as two things. "Employed ('000)" gives a scale
 * alone, "Area (km²)" a unit alone, "£m" and "millions of euros" both.
 */
import { type HeadingUnit, headingUnit } from '../heading-unit';
import { kept } from './kept';

export interface Measure {
  /** A power of ten as digits: "1000000". */
  readonly times: string | null;
  readonly unit: HeadingUnit | null;
  /** Of a rate by people, "100,000 people"; the unit is what is counted, or null. */
  readonly per: string | null;
  /** The heading's own words for them. */
  readonly words: string;
}

const SCALES: Readonly<Record<string, string>> = {
  thousand: '1000',
  thousands: '1000',
  tsd: '1000',
  mille: '1000',
  million: '1000000',
  millions: '1000000',
  mn: '1000000',
  mln: '1000000',
  mio: '1000000',
  mill: '1000000',
  billion: '1000000000',
  billions: '1000000000',
  bn: '1000000000',
  bln: '1000000000',
  mrd: '1000000000',
  trillion: '1000000000000',
  trillions: '1000000000000',
  tn: '1000000000000',
};
const SCALE_NAME: Readonly<Record<string, string>> = {
  '1000': 'thousand',
  '1000000': 'million',
  '1000000000': 'billion',
  '1000000000000': 'trillion',
};
/** One letter is a scale only beside a currency: "£m", "USD k". */
const LETTERS: Readonly<Record<string, string>> = { m: '1000000', k: '1000', b: '1000000000' };

const LONGEST = 200;
const MONEY =
  /^(?:(?:us|a|c|hk|nz|nt|s|r)?[$€£¥₹]|usd|eur|gbp|chf|jpy|cny|sek|nok|dkk|pln|czk|aud|cad|inr|dollars?|euros?|pounds?|yen|kroner|kronor|rubles?|roubles?|rupees?|yuan)$/i;
/** Words that stand around a scale or a unit and are neither. */
const FILLERS: ReadonlySet<string> = new Set(
  'in of the all amounts amount figures figure values value expressed shown stated data unit units measured current prices number numbers u.s us s'.split(
    ' ',
  ),
);

/** "US$m", "€bn", "$000s", "'000" fall into their words; a currency's name is kept whole. */
function tokens(piece: string): string[] {
  return piece
    .replace(/[’‘`]/g, "'")
    .replace(/\bU\.\s?S\.(?:\s?A\.)?/gi, 'US')
    .replace(/\bUS dollars?\b/gi, 'USD')
    .replace(/\b(?:NT|New Taiwan) dollars?\b/gi, 'TWD')
    .replace(/(^|[^A-Za-z])([ACHKNZSTU]{0,2})\s?([$€£¥₹])/g, '$1 $2$3 ')
    .replace(/[*†‡]/g, '')
    .replace(/\b(USD|EUR|GBP|CHF|JPY|CNY|SEK|NOK|DKK|AUD|CAD)(m|mn|bn|k)\b/g, '$1 $2')
    .replace(/(^|[\s$€£¥₹(])'?000(?:'?s)?(?=$|[\s).])/gi, '$1 thousand ')
    .replace(/(^|[\s(])1,000s?(?=$|[\s).])/g, '$1 thousand ')
    .replace(/(^|\s)[x×*]\s?thousand/g, '$1thousand')
    .split(/[\s,;:.]+/)
    .filter((word) => word !== '');
}

const scaleOf = (word: string, beside: string | undefined, after: string | undefined): string | undefined => {
  const known = SCALES[word.toLowerCase()];
  if (known !== undefined) return known;
  const nearMoney = [beside, after].some((other) => other !== undefined && MONEY.test(other));
  return nearMoney ? LETTERS[word.toLowerCase()] : undefined;
};

interface Piece {
  readonly words: string;
  /** In brackets, or a whole line: it may say a scale without any unit. */
  readonly isSet: boolean;
}

/** In brackets first, then what follows "in", then the whole, the last part of it last. */
function pieces(heading: string): Piece[] {
  // polynomial: input at most 200 characters, because it is cut to LONGEST here
  const short = heading.slice(0, LONGEST).replace(/,?\s*\b(?:except|unless|excluding)\b.*$/i, '');
  const found: Piece[] = [];
  for (let open = short.search(/[([]/); open >= 0 && found.length < 4; ) {
    const close = short.slice(open).search(/[)\]]/);
    const inside = close < 0 ? short.slice(open + 1) : short.slice(open + 1, open + close);
    found.push({ words: inside, isSet: true });
    const next = close < 0 ? -1 : short.slice(open + close).search(/[([]/);
    open = next < 0 ? -1 : open + close + next;
  }
  const outside = short.replace(/[([][^)\]]*[)\]]?/g, ' ').trim();
  const at = outside.search(/\b(?:in|unit:|units:)\s/i);
  if (at >= 0) found.push({ words: outside.slice(at).replace(/^\S+\s+/, ''), isSet: true });
  const parts = outside.split(/[,:;]| [-–—] /);
  if (parts.length > 1) found.push({ words: parts.at(-1) ?? '', isSet: false });
  found.push({ words: outside, isSet: false });
  return found;
}

function measureOf({ words, isSet }: Piece): Measure | null {
  const all = tokens(words);
  if (all.length === 0 || all.length > 14) return null;
  let times: string | null = null;
  const rest: string[] = [];
  for (const [k, word] of all.entries()) {
    const scale: string | undefined = times === null ? scaleOf(word, all[k - 1], all[k + 1]) : undefined;
    if (scale !== undefined) times = scale;
    else rest.push(word);
  }
  const money = times === null ? undefined : rest.find((word) => MONEY.test(word));
  const bare = rest.filter((word) => !FILLERS.has(word.toLowerCase()));
  const unit = money !== undefined ? unitNamed(money) : unitIn(bare, isSet || times !== null);
  if (times === null) return unit === null ? null : { times: null, unit, per: null, words: words.trim() };
  const leads = scaleOf(all.find((word) => !FILLERS.has(word.toLowerCase())) ?? '', undefined, undefined) !== undefined;
  const alone = bare.every((word) => MONEY.test(word)) || isSet || unit !== null || (leads && bare.length <= 2);
  return alone ? { times, unit, per: null, words: words.trim() } : null;
}

const unitNamed = (words: string): HeadingUnit | null => {
  const found = headingUnit(words);
  return found?.times === '1' ? found : null;
};

/** A percentage sign or word anywhere; else the words as they stand, in order. */
function unitIn(words: readonly string[], isSet: boolean): HeadingUnit | null {
  if (words.length === 0) return null;
  if (words.some((word) => /^points?$/i.test(word)) && words.some((word) => /^(?:percentage|%)$/i.test(word)))
    return unitNamed('percentage points');
  if (words.some((word) => /^(?:%|per cent|percent|percentage|pct)$/i.test(word)) || /%(?:$|\s)/.test(words.join(' ')))
    return unitNamed('%');
  const money = words.find((word) => /[$€£¥₹]|^(?:USD|EUR|GBP|TWD|CHF|JPY|CNY)$/.test(word));
  if (money !== undefined && words.length <= 3) return unitNamed(words.join(' ')) ?? unitNamed(money);
  return isSet || words.length <= 3 ? unitNamed(words.join(' ')) : null;
}

const NAMES_TIME =
  /^\s*(?:(?:for|as of|as at|at|the)\s+)*(?:fiscal\s+)?(?:years?|quarters?|months?|weeks?|days?|hours?|minutes?|dates?|periods?)\b/i;
/** "3 months" is a time of the data; "per 100,000 people" a rate. */
// polynomial: input at most 200 characters, because measureOfPart cuts it
const RATE =
  /\bper\s+(?:(\d[\d,. ]*)\s+)?((?:head of )?(?:the )?population|people|persons?|inhabitants?|residents?|head|capita)\b/i;

function measureOfPart(heading: string): Measure | null {
  if (heading === '' || (NAMES_TIME.test(heading) && !/[($€£%]|\bin\b/.test(heading))) return null;
  const rate = RATE.exec(heading.slice(0, LONGEST));
  if (rate !== null) return { times: null, unit: null, per: perPeople(rate), words: rate[0] };
  let scale: Measure | null = null;
  for (const piece of pieces(heading)) {
    const found = measureOf(piece);
    if (found === null) continue;
    if (found.unit !== null) {
      return scale === null || found.times !== null
        ? found
        : { ...found, times: scale.times, words: `${scale.words} ${found.words}` };
    }
    scale ??= found;
  }
  return scale;
}

function perPeople([, many = '']: readonly string[]): string {
  const number = many.replace(/\D/g, '');
  return number === '' || number === '1' ? 'person' : `${Number(number).toLocaleString('en-US')} people`;
}

/** A scale's name for a person: "thousand". */
export const nameOfScale = (times: string): string | null => SCALE_NAME[times] ?? null;

/** What the lower of two heads says, and what it leaves open. */
function together(lower: Measure, upper: Measure): Measure {
  if (lower.unit === null && lower.per === null) return { ...upper, times: lower.times ?? upper.times };
  return lower.times === null && lower.unit?.kind === 'money' ? { ...lower, times: upper.times } : lower;
}

/**
 * What a heading says of the scale and the unit of its numbers, or null. Of several heads over each other (parted by " › ")
 * the lowest that says a thing says it.
 */
export const headingMeasure = kept(measureOfHeads);

function measureOfHeads(heading: string): Measure | null {
  let found: Measure | null = null;
  for (const part of heading.split(' › ').reverse()) {
    const one = measureOfPart(part);
    if (one === null) continue;
    found = found === null ? one : together(found, one);
  }
  return found;
}
