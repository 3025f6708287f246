/**
 * What the engine says about one number in a text. Everything here is plain JSON: it crosses to the browser, to the
 * command line and into the database unchanged.
 *
 * Offsets are UTF-16 units into the text that was given, end exclusive: `text.slice(start, end)` is the numeric core
 * ("7.15 million"), `text.slice(quoteStart, quoteEnd)` the core with its unit and sign ("7.15 million tons").
 */

export const KINDS = [
  'measure',
  'percent',
  'points',
  'money',
  'count',
  'fraction',
  'ratio',
  'rate',
  'duration',
  'age',
  'number',
  'date',
  'time',
  'period',
  'rank',
  'reference',
  'name',
  'identifier',
  'idiom',
  'vague',
] as const;
/** measure: a physical quantity; points: percentage points; ratio: doubled, threefold, 2-to-1; number: nothing counted. */
export type Kind = (typeof KINDS)[number];

export const COMPARATORS = ['=', '~', '>', '>=', '<', '<='] as const;
/** As written: "over" is `>`, "at least" `>=`, "nearly" `<`, "up to" `<=`, "about" `~`. */
export type Comparator = (typeof COMPARATORS)[number];

/** Words that widen or open an interval (PRODUCT section 2 has the one table). */
export type Hedge =
  | 'about'
  | 'nearly'
  | 'just over'
  | 'just under'
  | 'over'
  | 'at least'
  | 'under'
  | 'up to'
  | 'plus'
  | 'odd';

export type Direction = 'up' | 'down';

/** `tick`: true or false but nothing to compute with; `none`: nothing to check. */
export type Lane = 'tick' | 'none';

/** Why a figure was dismissed, in one word each; the screen has the sentence. */
export const REASONS = [
  'date',
  'year',
  'decade',
  'time',
  'period',
  'ordinal',
  'rank',
  'first-or-only',
  'majority',
  'vague',
  'name',
  'identifier',
  'phone',
  'address',
  'version',
  'url',
  'handle',
  'score',
  'list-number',
  'section',
  'page',
  'idiom',
  'reference',
  'dateline',
  'boilerplate',
  'unread',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * A number as written, exactly: value = written × times ÷ over.
 * "7.15 million" is { written: "7.15", times: "1000000", over: "1" }; "two-thirds" { "2", "1", "3" };
 * "a dozen" { "1", "12", "1" }; "2½" { "5", "1", "2" }. The step of its last digit is 10^-decimals(written) × times.
 */
export interface Amount {
  /** Plain decimal: optional "-", digits, optional "." and digits. Never an exponent, never a separator. */
  readonly written: string;
  readonly times: string;
  readonly over: string;
  /** Written in words ("five", "two-thirds"): exact, whatever its zeros. */
  readonly words: boolean;
}

export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly kind: Kind;
  readonly status: 'pending' | 'dismissed';
  readonly lane: Lane | null;
  readonly reason: Reason | null;
  /** null only for figures without a value: names, vague plurals. For a range: its lower end. */
  readonly amount: Amount | null;
  /** The upper end of a range, else null. */
  readonly high: Amount | null;
  readonly comparator: Comparator;
  readonly hedge: Hedge | null;
  /** The sign of a change; null for a level. */
  readonly direction: Direction | null;
  /** Of a level that was reached ("rose to 99 yuan"): the way it was reached. It never gives the level a sign. */
  readonly movement: Direction | null;
  /** UCUM code, ISO 4217, `%`, `bp`, `fold`, `{ton}` for a ton of unstated kind; null when nothing but things are counted. */
  readonly unit: string | null;
  /** English singular: "square mile". */
  readonly unitName: string | null;
  /** As written: "square miles". For counts the noun that is counted: "companies". */
  readonly unitText: string | null;
  /** Denominator of a rate: code or noun ("a", "person", "[bbl_us]"), else null. */
  readonly per: string | null;
  /** The canonical short form: `+7.6%`, `over 80%`, `3,500 square miles`. */
  readonly display: string;
}
