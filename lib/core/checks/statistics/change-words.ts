/** Labels that say that their values are changes, and which way a plain number goes. */
import { kept } from './kept';
import type { Labels } from './table-labels';

const CHANGE =
  /\bchanges?\b|\bgrowth\b|\bvariance\b|\bvariation\b|\bdifference\b|\bincrease\b|\bdecrease\b|\brise\b|\bfall\b|\bdecline\b|%\s?inc\b|[Δ∆±]|\+\/[-−]|\byoy\b|\by\/y\b|\bveränderung\b|\bévolution\b|\bover the year\b|\bon (?:the )?(?:previous|year|month|quarter)\b/i;
const ONLY_DOWN = /\bdecrease|\bdecline|\bfall\b|\breduction\b|\bloss in\b/i;
const UP = /\bincrease|\bgrowth|\brise|\bchange|\bgain\b|%\s?inc\b/i;

/** Does a label name changes? */
export const namesChange = kept((label) => CHANGE.test(label));

/** Which way a number without a sign goes under these labels; null where they speak of levels. */
export function changeSaid({ row, column }: Labels, caption: string): 'up' | 'down' | null {
  const near = [column, row].find(namesChange) ?? (namesChange(caption) ? caption : null);
  if (near === null) return null;
  return ONLY_DOWN.test(near) && !UP.test(near) ? 'down' : 'up';
}
