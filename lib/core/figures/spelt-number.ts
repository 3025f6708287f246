/** What number words came to, with the digits before them if there are any: value = written × times ÷ over. */
export interface SpeltNumber {
  from: number;
  to: number;
  written: string;
  times: string;
  over: string;
  /** No digit among them. */
  words: boolean;
  scaled: boolean;
  fraction: boolean;
  ordinal: boolean;
}

export function spelt(from: number, to: number, value: number, more: Partial<SpeltNumber> = {}): SpeltNumber {
  return {
    from,
    to,
    written: Number.isSafeInteger(value) || !Number.isInteger(value) ? String(value) : BigInt(value).toString(),
    times: '1',
    over: '1',
    words: true,
    scaled: false,
    fraction: false,
    ordinal: false,
    ...more,
  };
}
