/** Ends of texts without a pattern: `/[.,]+$/` starts anew at each of a row of them, which takes as long as its square. */

/** What `\\s` means, as characters. */
export const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** How long a text is without those of `characters` that it ends with. In UTF-16 units; none of them may be a pair. */
export function lengthWithout(text: string, characters: string): number {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** "north, " without ", " is "north". */
export const withoutTrailing = (text: string, characters: string): string =>
  text.slice(0, lengthWithout(text, characters));

/** "7.50" is "7.5", "7.00" is "7"; only for digits that have a point. */
export const withoutTrailingZeros = (decimal: string): string => {
  const short = withoutTrailing(decimal, '0');
  return short.endsWith('.') ? short.slice(0, -1) : short;
};

/** Digits in threes from the right: "7147000" is "7,147,000". */
export function inThrees(digits: string): string {
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(',');
}
