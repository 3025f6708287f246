/**
 * What two statements must share beside thing, place and time to speak of the same number: a yearly rate is no monthly
 * one, a real rise no nominal one, a median no mean, a forecast no outcome.
 */

type Side = readonly [name: string, words: RegExp];

/** Of each kind only one can hold. The first that is found counts. */
const KINDS: Readonly<Record<string, readonly Side[]>> = {
  frequency: [
    [
      'yearly',
      /\bannual(?:ly|ised|ized)?\b|\byearly\b|\byear[- ]on[- ]year\b|\byoy\b|\b(?:12|twelve)[- ]months?\b|\b(?:from|than|on) a year (?:ago|earlier|before)\b|\bover the year\b|\ba year\b|\bper year\b|\b(?:previous|prior|preceding) year\b|\bsame (?:month|quarter) (?:of|in|a|the)\b|\btwelve months\b/i,
    ],
    [
      'quarterly',
      /\bquarterly\b|\bquarter[- ]on[- ]quarter\b|\b(?:previous|prior|preceding) quarter\b|\bon the quarter\b|\ba quarter\b/i,
    ],
    [
      'monthly',
      /\bmonthly\b|\bmonth[- ]on[- ]month\b|\b(?:previous|prior|preceding) month\b|\bon (?:the )?month\b|\bper month\b|\ba month\b/i,
    ],
    ['weekly', /\bweekly\b|\bper week\b|\ba week\b/i],
    ['daily', /\bdaily\b|\bper day\b|\ba day\b/i],
  ],
  terms: [
    [
      'in real terms',
      /\bin real terms\b|\b(?:after|adjust(?:ed|ing) for) inflation\b|\binflation[- ]adjusted\b|\bconstant prices\b|\breal (?:pay|wages?|terms|growth|incomes?|gdp)\b/i,
    ],
    ['in cash terms', /\bin cash terms\b|\bnominal(?:ly)?\b|\bbefore inflation\b|\bcurrent prices\b/i],
  ],
  middle: [
    ['the median', /\bmedian\b/i],
    ['the mean', /\bmean\b(?! that)/i],
  ],
  season: [
    ['not seasonally adjusted', /\b(?:not seasonally|unadjusted|non-seasonally)\b/i],
    ['seasonally adjusted', /\bseasonally adjusted\b/i],
  ],
  stage: [
    ['what was planned', /\bbudget(?:s|ed)?\b|\bappropriat\w+|\bset aside\b|\bearmarked\b/i],
    ['what it came to', /\bout-?turn\b|\bactual(?:ly|s)?\b|\bended up\b|\bspent\b|\bcost\b/i],
  ],
  tax: [
    ['before tax', /\b(?:before|pre-?)[- ]?tax(?:es|ation)?\b/i],
    ['after tax', /\b(?:after|post-?)[- ]?tax(?:es|ation)?\b/i],
  ],
  size: [
    ['net', /\bnet\b/i],
    ['gross', /\bgross\b/i],
  ],
};

const FORECASTING =
  /\b(?:expects?|expected|expecting|forecasts?|projects|projected|projections?|predicts?|predicted|plans to|plan to|planned|aims? to|targets?|targeted|will|would|could|anticipates?|outlook)\b/i;

/** It may come true: it is the claim's number, and no proof of it. */
export const FORECAST = 'a forecast';

/** By its kind, what the words say of it. */
export type Basis = Readonly<Record<string, string>>;

/** @param ahead where a forecast is looked for: what is expected after a number is not the number */
export function basisOf(words: string, ahead: string = words): Basis {
  const found: Record<string, string> = {};
  for (const [kind, sides] of Object.entries(KINDS)) {
    const side = sides.find(([, pattern]) => pattern.test(words));
    if (side !== undefined) found[kind] = side[0];
  }
  if (FORECASTING.test(ahead)) found.sureness = FORECAST;
  return found;
}

/** What stands against it that the two are one number: "the mean", for a claim that says the median. */
export function againstBasis(claim: Basis, evidence: Basis): readonly string[] {
  const found = Object.entries(evidence).flatMap(([kind, side]) =>
    kind !== 'sureness' && claim[kind] !== undefined && claim[kind] !== side ? [side] : [],
  );
  return evidence.sureness !== undefined && claim.sureness === undefined ? [...found, evidence.sureness] : found;
}

/** Do both say the same of one kind: both monthly, both in real terms? */
export const sharesBasis = (claim: Basis, evidence: Basis): boolean =>
  Object.entries(claim).some(([kind, side]) => evidence[kind] === side);
