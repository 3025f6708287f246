const DIGIT = /\d/;
const NUMBER_ONLY = /^[\s$€£¥%()+−–.,'\d-]*$/;
const YEAR = /^\s*(1[5-9]|2[01])\d\d\s*$/;

/** Does the first row name the columns? It does when no number stands in it, years aside. */
export function hasHeads(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows;
  return others.length > 0 && first !== undefined && first.every((cell) => YEAR.test(cell) || !isNumber(cell));
}

const isNumber = (cell: string): boolean => DIGIT.test(cell) && NUMBER_ONLY.test(cell);

/** Is this a number by its words, and no year? */
export const isPlainNumber = (cell: string): boolean => isNumber(cell) && !YEAR.test(cell);
