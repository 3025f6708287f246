/** Advances of Inter at one pixel of type, by the shape of the character; anything else is as wide as most letters. */
const ADVANCES: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’‘|!]/u, 0.28],
  [/[ftr()\-/ ]/u, 0.36],
  [/[mwMW@%]/u, 0.88],
  [/[A-Z&]/u, 0.68],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, 1],
];
const MOST = 0.58;

/** The text cut to what fits into `width` pixels at `size`, with an ellipsis when something is gone. */
export function fitText(text: string, width: number, size: number): string {
  const characters = [...text];
  if (textWidth(text, size) <= width) return text;
  let room = width - size;
  let kept = 0;
  for (const character of characters) {
    room -= advance(character) * size;
    if (room < 0) break;
    kept += 1;
  }
  return `${characters.slice(0, Math.max(1, kept)).join('').trimEnd()}…`;
}

/** The text in at most so many lines of this width, broken between words; only what the last one cannot hold is cut. */
export function fitLines(text: string, width: number, size: number, lines: number): readonly string[] {
  const words = text.split(' ');
  const fitted: string[] = [];
  while (words.length > 0 && fitted.length < lines - 1) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && textWidth(`${line} ${words[0]}`, size) <= width) line += ` ${words.shift()}`;
    fitted.push(fitText(line, width, size));
  }
  return words.length > 0 ? [...fitted, fitText(words.join(' '), width, size)] : fitted;
}

/** About how wide a text is, in pixels. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + advance(character) * size, 0);
}

function advance(character: string): number {
  return ADVANCES.find(([shape]) => shape.test(character))?.[1] ?? MOST;
}
