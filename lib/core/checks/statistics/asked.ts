/** What of a claim is to be worked out, and which cells may go into it. */
import type { Comparable } from '../comparable';
import { conversionBetween } from '../convert';
import type { SourceFigure } from '../source-figure';
import { namesChange } from './change-words';
import type { Wanted } from './fitting';
import { daysOf } from './label-period';

export type Relation = 'change' | 'difference' | 'share' | 'ratio' | 'sum' | 'average';

const isShareUnit = (unit: string | null) => unit === '%' || unit === '[pp]' || unit === 'bp';

const TIME_UNITS: ReadonlySet<string> = new Set(['a', 'mo', 'wk', 'd']);

/** May a cell be an input: a level of the claim's own unit, or of any where only its ratio counts? */
export function inputFor(claim: Comparable, cell: SourceFigure, isRatio: boolean): Comparable | null {
  const { figure, rowLabel, columnLabel } = cell;
  if (figure.amount === null || figure.high !== null) return null;
  if (namesChange(columnLabel) || (namesChange(rowLabel) && figure.direction !== null)) return null;
  const level = figure.direction === null ? figure : { ...figure, direction: null };
  if (isRatio) return figure.unit !== '%' && isShareUnit(figure.unit) ? null : level;
  if (claim.unit === '[pp]' || claim.unit === 'bp') return figure.unit === '%' ? level : null;
  if (conversionBetween(level, { ...claim, direction: null }).possible) return level;
  if (TIME_UNITS.has(claim.per ?? '') && figure.per === null) return inputFor({ ...claim, per: null }, cell, isRatio);
  if (figure.unit !== null || figure.per !== null || claim.unit === '%') return null;
  return { ...level, kind: claim.kind, unit: claim.unit, unitText: claim.unitText, per: claim.per };
}

/** "2,500 more in 2023 than a year earlier": an amount by which two times differ. */
const comparesAmounts = ({ figure, sentence }: Wanted): boolean =>
  daysOf(figure.base) !== null && /\b(?:more|fewer|less|higher|lower|larger|smaller)\b/i.test(sentence);

/** Which way such an amount goes. */
export function directed(wanted: Wanted): Wanted {
  const { figure, sentence } = wanted;
  if (figure.direction !== null || figure.unit === '%' || figure.kind === 'ratio' || !comparesAmounts(wanted))
    return wanted;
  const direction = /\b(?:fewer|less|lower|smaller)\b/i.test(sentence) ? 'down' : 'up';
  return { ...wanted, figure: { ...figure, direction } };
}

/** "Imports exceeded exports by 61.5 million": two things at one time. */
export const EXCEEDS = /\bexceed(?:s|ed|ing)?\b|\boutnumber(?:s|ed|ing)?\b|\bsurpass(?:es|ed)? \w+ by\b/i;

/** What the claim asks to be worked out; null where its figure is none of these. */
export function relationOf(wanted: Wanted): Relation | null {
  const { figure, role, sentence } = wanted;
  const { unit, kind, direction } = figure;
  if (kind === 'fraction') return direction !== null || role === 'change' ? 'change' : 'share';
  if (kind === 'ratio' || unit === 'fold') return 'ratio';
  if (unit === '%') {
    if (direction !== null || role === 'change') return 'change';
    return role === 'share' ||
      role === 'part' ||
      /\bshare\b|\bproportion\b|\baccount(?:s|ed|ing)? for\b|\bmade up\b|% of\b|per ?cent of\b/i.test(sentence)
      ? 'share'
      : null;
  }
  if (direction !== null || role === 'change' || comparesAmounts(wanted) || EXCEEDS.test(sentence)) return 'difference';
  if (/\bon average\b|\baverag(?:e|ed|ing)\b|\bmean\b/i.test(sentence)) return 'average';
  return /\btogether\b|\bcombined\b|\band\b|\bplus\b|\bboth\b/i.test(sentence) ? 'sum' : null;
}
