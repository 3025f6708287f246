/** Units that stand in the heading of a column, a row's name or a caption instead of beside each number. */
import { exact, multiply, toText } from '../figures/exact';
import type { Figure } from '../figures/figure';
import { scanFigures } from '../figures/read';
import type { Comparable } from './comparable';

/** What a heading says about the numbers below it: "million tonnes" is times 1,000,000, unit t. */
export interface HeadingUnit {
  readonly times: string;
  readonly unit: string;
  readonly unitText: string | null;
  readonly per: string | null;
  readonly kind: Comparable['kind'];
  /** The words themselves: what a person may type as the unit of a bare number. */
  readonly words: string;
}

const LONGEST = 120;
const THOUSANDS = /(?:^|\s)(?:['’]?000s?|ths?\.|thous\.)(?=\s|$)/gi;

/** "Month" above a column says what the rows are, not what the numbers measure. */
const NAMES_TIMES = /^(?:years?|quarters?|months?|weeks?|days?|hours?|minutes?)$/i;

/** The words that may name a unit, the likeliest first: in brackets, after "in", after a comma, the whole. */
function pieces(heading: string): string[] {
  // polynomial: input at most 120 characters, because headingUnit takes no longer heading
  const bracketed = [...heading.matchAll(/[([]([^)\]]{1,60})[)\]]/g)].map((match) => match[1] ?? '');
  // polynomial: input at most 120 characters, because headingUnit takes no longer heading
  const after = /\b(?:in|measured in|unit:|units:)\s+(.{1,60})$/i.exec(heading)?.[1];
  const last = heading.split(',').at(-1);
  const bare = [after, last, heading].filter((piece) => piece !== undefined && !NAMES_TIMES.test(piece.trim()));
  return [...bracketed, ...bare].map((piece) => tidy(piece ?? ''));
}

const tidy = (piece: string) => piece.replace(THOUSANDS, ' thousand ').replace(/\s+/g, ' ').trim();

function readUnit(piece: string): HeadingUnit | null {
  if (piece === '' || /\d/.test(piece)) return null;
  // polynomial: input at most 180 characters, because headingUnit takes no longer heading and THOUSANDS adds a few
  const symbol = /^((?:US|A|C|HK|NZ|S)?[$€£¥₹])\s*(.*)$/.exec(piece);
  const written = symbol ? `${symbol[1]}5 ${symbol[2]}` : `5 ${piece}`;
  const [figure] = scanFigures(
    written.replace(/\b(USD|EUR|GBP|CNY|JPY) (m|mn|bn|million|billion|thousand)\b/i, '$2 $1'),
  );
  return figure === undefined ? null : unitOf(figure, piece);
}

function unitOf(figure: Figure, words: string): HeadingUnit | null {
  const { amount, unit, unitText, per, kind } = figure;
  if (figure.quoteStart > 3 || amount?.written !== '5' || amount.over !== '1' || unit === null) return null;
  return { times: amount.times, unit, unitText, per, kind, words };
}

const KNOWN = new Map<string, HeadingUnit | null>();
const MOST_KNOWN = 2000;

/** The unit that a heading names, or null. Headings repeat for every cell below them, so each is read once. */
export function headingUnit(heading: string): HeadingUnit | null {
  if (heading === '' || heading.length > LONGEST) return null;
  const known = KNOWN.get(heading);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const found =
    pieces(heading)
      .map(readUnit)
      .find((unit) => unit !== null) ?? null;
  KNOWN.set(heading, found);
  return found;
}

/** A bare number with the unit that was found for it. */
export function withHeadingUnit(figure: Comparable, found: HeadingUnit): Comparable {
  const scaled = (amount: Comparable['amount']) =>
    amount && { ...amount, times: toText(multiply(exact(amount.times), exact(found.times))) };
  const { unit, unitText, per, kind } = found;
  return { ...figure, amount: scaled(figure.amount), high: scaled(figure.high), unit, unitText, per, kind };
}
