/** The linter's answer: a relation that was found among an article's own figures, and whether it adds up. */
import { absolute, divide, type Exact, exact, sign, toDecimal, toFixed, toText } from '../figures/exact';
import type { Comparable } from './comparable';
import type { Computed } from './derive';
import { type IntervalText, intervalText, meets } from './interval-arithmetic';
import type { Item, Sentence } from './lint-article';
import { quoteOf } from './lint-article';
import { type Slip, slipOf } from './relations/slip';
import { grouped, SCALE_WORDS, sayBetween, sayExact, saySpan, withUnit } from './say-figure';

export type LintRule =
  | 'change'
  | 'parts and total'
  | 'share'
  | 'two units'
  | 'duration'
  | 'age'
  | 'anniversary'
  | 'weekday'
  | 'date'
  | 'impossible percentage'
  | 'impossible change'
  | 'votes'
  | 'told twice'
  | 'words and number'
  | 'per head'
  | 'difference'
  | 'ratio'
  | 'product'
  | 'average'
  | 'area'
  | 'speed'
  | 'energy'
  | 'per period'
  | 'exchange rate'
  | 'shares of a whole';

/** One figure in the formula: the letter that stands for it, and which figure of the reading it is. */
export interface LintInput {
  readonly letter: string;
  readonly figure: number;
  readonly quote: string;
}

/**
 * contradicted: the words tie the figures, and not even the loose reading holds. ask: only their structure ties them, or
 * they fit loosely at most while one named slip would make them fit. confirmed: the words tie them and every digit fits.
 */
export type LintOutcome = 'contradicted' | 'ask' | 'confirmed';

export interface LintFinding {
  /** Names the finding by its rule and quotes, so that a dismissal survives edits elsewhere. */
  readonly key: string;
  /** What it was called before ENGINE_VERSION 6, where that was otherwise: a length of time by itself, without its dates. */
  readonly formerKey: string | null;
  readonly rule: LintRule;
  readonly outcome: LintOutcome;
  /** The slip that would explain why it does not fit. */
  readonly slip: string | null;
  /** "b / a − 1", in the letters of the inputs. */
  readonly formula: string;
  readonly inputs: readonly LintInput[];
  /** The index of the figure whose printed value is tested. */
  readonly stated: number;
  /** What it says, and what the others make it: in `unit`, exact texts. */
  readonly said: IntervalText;
  readonly worked: IntervalText;
  /** The same in words: "+7.524 to +7.837%"; null where the sentence says all there is. */
  readonly comesTo: string | null;
  /** What the others make it if they are exact. */
  readonly exact: string;
  readonly unit: string;
  /** What might be printed instead, rounded as the stated figure is: "8%", "60,000 tonnes"; null where it has no number. */
  readonly instead: string | null;
  /** Plain English: "From 6.64 million to 7.15 million is +7.52% to +7.84%, so “up 9%” does not fit." */
  readonly sentence: string;
}

/** A relation as a rule finds it; letters a, b, c … are given in the order of `inputs`. */
export interface Relation {
  readonly rule: LintRule;
  readonly formula: string;
  readonly inputs: readonly Item[];
  readonly stated: Item;
  readonly said: Computed;
  readonly worked: Computed;
  readonly unit: string;
  /** What was set against each other: "From 6.64 million to 7.15 million", "12 of 40". */
  readonly about: string;
  /** The whole finding in words where "… is …" does not serve. */
  readonly comes?: string;
  /** What more there is to say when it does not fit: "it is 1 percentage point". */
  readonly hint?: string;
  /** Where meeting intervals are not the test, its answer. */
  readonly fits?: boolean;
  /** The same with every digit taken at its word; without it the one reading there is serves for both. */
  readonly tight?: { readonly said: Computed; readonly worked: Computed };
  /** What makes them belong together: words that say so (the usual), or only how they stand. */
  readonly tie?: 'words' | 'structure';
  /** Slips of its own kind; turned digits and powers of ten are looked for in every relation. */
  readonly slips?: readonly Slip[];
}

/** "7.524 to 7.837%"; of a change "+7.524 to +7.837%". */
function sayShare(from: Exact, to: Exact, isChange: boolean): string {
  const signed = (end: Exact) => `${isChange && sign(end) > 0 ? '+' : ''}${sayExact(end)}`;
  const [a, b] = [signed(from), signed(to)];
  return a === b ? a : `${a} to ${b}`;
}

/** What the figures make it, in the unit that is named or else as the stated figure is: "$80.55 to $80.85 million". */
export function sayWorked(
  { value, interval: { low, high } }: Computed,
  unit: string,
  stated: Item,
  rule: LintRule,
): string {
  const [from, to] = [low?.at ?? value, high?.at ?? value];
  const isChange = rule === 'change' || rule === 'difference';
  if (unit === '%') return `${sayShare(from, to, isChange)}%`;
  if (unit === 'points') {
    const points = sayShare(from, to, rule === 'change');
    return `${points} percentage ${/^\+?1$/.test(points) ? 'point' : 'points'}`;
  }
  return unit === '' ? saySpan(plainly(stated), from, to) : `${sayBetween(from, to)} ${unit}`;
}

/** A computed value carries no hedge and no direction of its own. */
const plainly = ({ figure }: Item): Comparable => ({
  ...figure,
  ...{ comparator: '=', hedge: null, direction: null, high: null },
});

/** The computed value as the stated figure would have been printed: in its scale, with its decimals. */
function sayInstead(stated: Item, value: Exact, unit: string): string | null {
  const { amount, high } = stated.figure;
  if (amount === null || amount.over !== '1' || high !== null || !UNITS_OF_ITS_OWN.has(unit)) return null;
  const inScale = absolute(divide(value, exact(amount.times)));
  const rounded = toFixed(inScale, amount.written.split('.')[1]?.length ?? 0);
  const number = /[1-9]/.test(rounded) && rounded !== amount.written ? rounded : toDecimal(inScale, 3);
  const scale = SCALE_WORDS[amount.times];
  if (scale === undefined && amount.times !== '1') return null;
  return withUnit(plainly(stated), `${grouped(number)}${scale === undefined ? '' : ` ${scale}`}`);
}

/** Computed in what the stated figure is printed in: as it is, in per cent, in points. */
const UNITS_OF_ITS_OWN: ReadonlySet<string> = new Set(['', '%', 'points']);

const clean = (quote: string) => quote.replace(/\s+/g, ' ').trim().slice(0, 60);

interface Judged {
  readonly outcome: LintOutcome;
  readonly slip: string | null;
}

/** How sure a relation is, and which slip explains it; null where there is nothing to say. */
function judge(relation: Relation): Judged | null {
  const { said, worked, tight = { said, worked }, tie = 'words' } = relation;
  const loosely = relation.fits ?? meets(said.interval, worked.interval);
  const tightly = loosely && meets(tight.said.interval, tight.worked.interval);
  if (tightly || (loosely && relation.tight === undefined))
    return tie === 'words' ? { outcome: 'confirmed', slip: null } : null;
  const slip = slipOf(relation);
  if (loosely) return slip === null ? null : { outcome: 'ask', slip };
  return { outcome: tie === 'words' ? 'contradicted' : 'ask', slip };
}

/** A relation as it is shown; null where it holds only loosely, so that neither comfort nor doubt is due. */
export function findingOf(sentence: Sentence, relation: Relation): LintFinding | null {
  const judged = judge(relation);
  if (judged === null) return null;
  const { rule, formula, inputs, stated, said, worked, unit, about, hint } = relation;
  const quotes = inputs.map((item) => clean(quoteOf(sentence, item)));
  // Where it fits loosely, what every digit says is what asks.
  const shown =
    judged.outcome === 'ask' && relation.tight !== undefined && meets(said.interval, worked.interval)
      ? relation.tight
      : relation;
  const comes = relation.comes ?? `${about} is ${sayWorked(shown.worked, unit, stated, rule)}`;
  const printed = clean(quoteOf(sentence, stated));
  return {
    key: `${rule}:${quotes.join('|')}`.toLowerCase(),
    formerKey: rule === 'duration' ? `${rule}:${printed}`.toLowerCase() : null,
    rule,
    ...judged,
    formula,
    inputs: inputs.map((item, k) => ({
      letter: String.fromCharCode(97 + k),
      figure: item.index,
      quote: quotes[k] ?? '',
    })),
    stated: stated.index,
    said: intervalText(shown.said.interval),
    worked: intervalText(shown.worked.interval),
    comesTo: comesTo(shown.worked, relation),
    exact: toText(worked.value),
    unit,
    instead: isSpan(worked) ? sayInstead(stated, worked.value, unit) : null,
    sentence: `${comes}, ${verdict(judged, printed, hint)}.`,
  };
}

/** A limit alone says nothing of what would be right. */
const isSpan = ({ interval: { low, high } }: Computed): boolean => low !== null && high !== null;

/** Of a limit, a day or whole numbers the sentence says all. */
function comesTo(worked: Computed, { rule, unit, stated }: Relation): string | null {
  return isSpan(worked) && !SAID_WHOLE.has(rule) ? sayWorked(worked, unit, stated, rule) : null;
}

const SAID_WHOLE: ReadonlySet<LintRule> = new Set<LintRule>(['impossible percentage', 'weekday', 'date', 'told twice']);

/** A hint says more than the name of a slip. */
function verdict({ outcome, slip }: Judged, printed: string, hint: string | undefined): string {
  if (outcome === 'confirmed') return `which fits “${printed}”`;
  const why = hint === undefined ? (slip === null ? '' : ` (${slip}?)`) : `; ${hint}`;
  return outcome === 'ask' ? `which is not “${printed}”${why}` : `so “${printed}” does not fit${why}`;
}
