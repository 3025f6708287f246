/** What a UTF-16 unit is to the tokeniser. One table, built once: a scan is one array read a unit. */
export const SPACE = 1;
export const NEWLINE = 2;
export const LETTER = 3;
export const DIGIT = 4;
export const SYMBOL = 5;
/** Zero-width and bidirectional marks, soft hyphens, variation selectors: they neither join nor part anything. */
export const INVISIBLE = 6;
/** ½ and its kind. */
export const VULGAR = 7;

/** Double quotation marks, straight, curly and angular: they part no phrase. */
export const QUOTE = 8;

type Stretch = readonly [from: number, to: number, what: number];

/** Everything from U+00A1 on that is not named here is a letter: accents, scripts, combining marks. */
const BEYOND_ASCII: readonly Stretch[] = [
  [0x85, 0x85, NEWLINE],
  [0xa0, 0xa0, SPACE],
  [0xa1, 0xa9, SYMBOL],
  [0xab, 0xab, QUOTE],
  [0xac, 0xac, SYMBOL],
  [0xad, 0xad, INVISIBLE],
  [0xae, 0xb4, SYMBOL],
  [0xb6, 0xb9, SYMBOL],
  [0xbb, 0xbb, QUOTE],
  [0xbc, 0xbe, VULGAR],
  [0xbf, 0xbf, SYMBOL],
  [0xd7, 0xd7, SYMBOL],
  [0xf7, 0xf7, SYMBOL],
  [0x60c, 0x60c, SYMBOL],
  [0x660, 0x669, DIGIT],
  [0x6f0, 0x6f9, DIGIT],
  [0x966, 0x96f, DIGIT],
  [0x1680, 0x1680, SPACE],
  [0x2000, 0x200a, SPACE],
  [0x200b, 0x200f, INVISIBLE],
  [0x2010, 0x201b, SYMBOL],
  [0x201c, 0x201f, QUOTE],
  [0x2020, 0x2027, SYMBOL],
  [0x2028, 0x2029, NEWLINE],
  [0x202a, 0x202e, INVISIBLE],
  [0x202f, 0x202f, SPACE],
  [0x2030, 0x205e, SYMBOL],
  [0x205f, 0x205f, SPACE],
  [0x2060, 0x206f, INVISIBLE],
  [0x2070, 0x2089, SYMBOL],
  [0x20a0, 0x20cf, SYMBOL],
  [0x2116, 0x2116, SYMBOL],
  [0x2150, 0x215e, VULGAR],
  [0x2189, 0x2189, VULGAR],
  [0x2190, 0x2bff, SYMBOL],
  [0x3000, 0x3000, SPACE],
  [0x3001, 0x303f, SYMBOL],
  [0xd800, 0xf8ff, SYMBOL],
  [0xfe00, 0xfe0f, INVISIBLE],
  [0xfe10, 0xfe6f, SYMBOL],
  [0xfeff, 0xfeff, INVISIBLE],
  [0xff00, 0xff0f, SYMBOL],
  [0xff10, 0xff19, DIGIT],
  [0xff1a, 0xff20, SYMBOL],
  [0xfff0, 0xffff, SYMBOL],
];

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(LETTER);
  table.fill(SPACE, 0, 0x21);
  table.fill(SYMBOL, 0x21, 0x80);
  table.fill(SPACE, 0x80, 0xa1);
  table[0x0a] = NEWLINE;
  table[0x0d] = NEWLINE;
  table[0x7f] = SPACE;
  table[0x22] = QUOTE;
  table.fill(DIGIT, 0x30, 0x3a);
  table.fill(LETTER, 0x41, 0x5b);
  table.fill(LETTER, 0x61, 0x7b);
  for (const [from, to, what] of BEYOND_ASCII) table.fill(what, from, to + 1);
  return table;
}

export const CLASS: Uint8Array = buildTable();

/** 0..9 for a digit of any script in the table. */
export function digitValue(code: number): number {
  if (code < 0x660) return code - 0x30;
  if (code >= 0xff10) return code - 0xff10;
  if (code >= 0x966) return code - 0x966;
  return code >= 0x6f0 ? code - 0x6f0 : code - 0x660;
}

/** Capital letters of the scripts that have them, near enough for telling names from nouns. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  return (code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f) || (code < 0x180 && (code & 1) === 0);
}
