/**
 * The parts of a word that its searched text must hold, as the database cuts them (search_parts in the migrations): every
 * three characters in a row, or the two of a word of two, which finds the words and numbers that begin so. None for one
 * character, nor where it is not ASCII: the text itself is looked through then.
 */
export function searchParts(word: string): string[] {
  const characters = [...word];
  const length = Math.min(characters.length, 3);
  if (length < 2) return [];
  const parts = characters.map((_, at) => characters.slice(at, at + length).join(''));
  const whole = parts.filter((part) => part.length === length && /^[\x21-\x7e]+$/.test(part));
  return [...new Set(whole.map((part) => part.toLowerCase()))];
}
