import { CURRENCY_BY_CODE } from './currencies';
import { UNIT_BY_CODE } from './units';

/**
 * What a person says for a unit's code: "acres" for "[acr_us]", "US dollars" for "USD", "tons per hectare" for
 * "{ton}/har", "plain numbers" for "1". What is no code is a word of the text already ("people") and stays as it is.
 */
export function unitName(code: string): string {
  if (code === '1') return 'plain numbers';
  const known = plural(code);
  if (known !== undefined) return known;
  const [above = '', ...below] = code.split('/');
  const over = above.split('·').map((part) => plural(part) ?? part);
  return [over.join(' times '), ...below.flatMap((part) => part.split('·')).map(singular)].join(' per ');
}

const plural = (code: string) => UNIT_BY_CODE.get(code)?.plural ?? CURRENCY_BY_CODE.get(code)?.plural;
const singular = (code: string) => UNIT_BY_CODE.get(code)?.name ?? CURRENCY_BY_CODE.get(code)?.name ?? code;
