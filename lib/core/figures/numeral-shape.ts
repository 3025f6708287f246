/** A number as it stands in the text, before anyone says what it counts. */
export interface Numeral {
  /** Tokens, end exclusive: "7.15 million". */
  from: number;
  to: number;
  /** Plain decimal, see `Amount`. Empty where there is no number at all ("majority", "June"). */
  written: string;
  times: string;
  over: string;
  words: boolean;
  value: number;
  /** Bare digits: no separator, point, sign, multiplier or fraction. A year, a flight or a page looks like this. */
  plain: boolean;
  scaled: boolean;
  /** 1/4, two-thirds, half. */
  fraction: boolean;
  /** "third", "22nd": no quantity. */
  ordinal: boolean;
  /** -1, +1, or 0 where no sign is written. */
  sign: number;
  /** NUMBER: the token's form. */
  form: number;
  /** The class bits of the word it began at. */
  bits: number;
}
