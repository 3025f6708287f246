/** Mean advance of Inter at one pixel of type, from its own width table; wide enough for mixed text. */
const ADVANCE = 0.56;

/** The text cut to what fits into `width` pixels at `size`, with an ellipsis when something is gone. */
export function fitText(text: string, width: number, size: number): string {
  const room = Math.max(1, Math.floor(width / (size * ADVANCE)));
  const characters = [...text];
  if (characters.length <= room) return text;
  return `${characters
    .slice(0, Math.max(1, room - 1))
    .join('')
    .trimEnd()}…`;
}
