/** Words for the sides of a question or a group, which exclude each other. */

interface Sides {
  readonly sides: readonly RegExp[];
  /** Nothing is left over beside them. */
  readonly complete: boolean;
}

const LEFT_OVER =
  /\b(?:undecided|abstain\w*|abstention\w*|the (?:rest|remaining|others?|remainder)|neither|blank|spoil(?:ed|t)|unsure|(?:did not|do not|didn['’]t|don['’]t) (?:vote|answer|say|know)|no (?:answer|opinion))\b/i;
const OPPOSED: readonly Sides[] = [
  {
    sides: [
      LEFT_OVER,
      /\b(?:for|in favou?r|yes|aye|back(?:ed|s)|support(?:ed|s)?|approved?)\b/i,
      /\b(?:against|no|nay|oppos(?:e|ed|es)|reject(?:ed|s)?|disapproved?)\b/i,
    ],
    complete: false,
  },
  { sides: [/\bmen\b/i, /\bwomen\b/i, /\bchildren\b/i], complete: true },
  { sides: [/\bmales?\b/i, /\bfemales?\b/i], complete: true },
  { sides: [/\bboys\b/i, /\bgirls\b/i], complete: true },
  { sides: [/\badults\b/i, /\b(?:children|minors)\b/i], complete: true },
  { sides: [/\bwon\b|\bwins\b/i, /\blost\b|\blosses\b/i, /\b(?:drew|drawn|draws|tied|ties)\b/i], complete: false },
  { sides: [/\bpassed\b/i, /\bfailed\b/i], complete: true },
];
// polynomial: input at most 24 characters, because isRest() looks at no more
const THE_REST = /\b(?:the|its|their) (?:rest|remaining|remainder|other)\s*,?\s*(?:of )?$/i;

/** Does "the remaining", "the rest" lead to a part? `lead` are the words before it. */
export const isRest = (lead: string): boolean => THE_REST.test(lead.slice(-24));

/**
 * Do the parts exclude each other, and is nothing left over beside them?
 * @param said of each part, its words
 * @param lead the words before the last part
 */
export function sidesOf(said: readonly string[], lead: string): { readonly apart: boolean; readonly whole: boolean } {
  const rest = isRest(lead);
  const found = OPPOSED.find(({ sides }) => {
    const places = said.map((words) => sides.findIndex((side) => side.test(words)));
    return places.every((place) => place >= 0) && new Set(places).size === places.length && said.length > 1;
  });
  return {
    apart: rest || found !== undefined,
    whole: rest || found?.complete === true || (found !== undefined && said.length > 2),
  };
}
