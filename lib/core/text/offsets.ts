/** Offsets in UTF-16 units → offsets in Unicode code points. In order or not; sorted ones cost a single pass. */
export function toCodePoints(text: string, offsets: readonly number[]): number[] {
  return convert(
    text,
    offsets,
    (at) => at.unit,
    (at) => at.point,
  );
}

/** Offsets in Unicode code points → offsets in UTF-16 units. An offset beyond the end becomes the text's length. */
export function toUtf16(text: string, offsets: readonly number[]): number[] {
  return convert(
    text,
    offsets,
    (at) => at.point,
    (at) => at.unit,
  );
}

interface Position {
  unit: number;
  point: number;
}

function convert(
  text: string,
  offsets: readonly number[],
  known: (at: Position) => number,
  wanted: (at: Position) => number,
): number[] {
  const order = offsets.map((_, i) => i).sort((a, b) => (offsets[a] as number) - (offsets[b] as number));
  const found = new Array<number>(offsets.length);
  const at: Position = { unit: 0, point: 0 };
  for (const i of order) {
    const offset = offsets[i] as number;
    while (at.unit < text.length && known(at) < offset) step(text, at);
    found[i] = wanted(at);
  }
  return found;
}

function step(text: string, at: Position): void {
  const high = text.charCodeAt(at.unit);
  const low = at.unit + 1 < text.length ? text.charCodeAt(at.unit + 1) : 0;
  at.unit += high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
  at.point++;
}

/** Length in Unicode code points. */
export function codePointLength(text: string): number {
  return toCodePoints(text, [text.length])[0] as number;
}
