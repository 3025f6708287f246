/** Workings that come out at the printed figure, tried over the values at hand: for a person to choose from. */
import type { Comparable } from './comparable';
import { dimensionOf } from './convert';
import { standingOf } from './finding';
import { compareWorking, type Named } from './working';

/** A working and what it works out: "percent change", "growth per year". */
export interface Fitting {
  readonly relation: string;
  readonly expression: string;
}

type Pair = readonly [relation: string, form: (a: string, b: string) => string];

/** Over an ordered pair of values, in the order they are offered. */
const OVER_PAIRS: readonly Pair[] = [
  ['percent change', (a, b) => `${a} / ${b} - 1`],
  ['difference', (a, b) => `${a} - ${b}`],
  ['ratio', (a, b) => `${a} / ${b}`],
];

/** Over a pair whichever way round. */
const OVER_EITHER: readonly Pair[] = [
  ['sum', (a, b) => `${a} + ${b}`],
  ['product', (a, b) => `${a} * ${b}`],
];

const MOST_VALUES = 8;
const MOST = 4;

/** What a difference or a quotient is called depends on what the figure is. */
function named(relation: string, claim: Comparable): string {
  if (relation === 'difference' && (claim.unit === '[pp]' || claim.unit === 'bp')) return 'percentage points';
  if (relation === 'difference' && claim.direction !== null) return 'change';
  if (relation !== 'ratio') return relation;
  if (claim.unit === '%' || claim.kind === 'fraction') return 'share';
  return claim.per === null ? 'ratio' : 'per head';
}

function pairs(claim: Comparable, names: readonly string[]): readonly Fitting[] {
  const made = ([relation, form]: Pair, a: string, b: string) => ({
    relation: named(relation, claim),
    expression: form(a, b),
  });
  return names.flatMap((a, at) =>
    names.flatMap((b, other) => [
      ...(at === other ? [] : OVER_PAIRS.map((pair) => made(pair, a, b))),
      ...(at < other ? OVER_EITHER.map((pair) => made(pair, a, b)) : []),
    ]),
  );
}

/** Each value said in the unit of the figure. */
const conversions = (claim: Comparable, values: readonly Named[]): readonly Fitting[] =>
  values.flatMap(({ name, figure }) =>
    figure.unit === claim.unit ? [] : [{ relation: 'unit conversion', expression: name }],
  );

/** Sums and averages of all the values at hand, and the share of each in their sum. */
function wholes(claim: Comparable, names: readonly string[]): readonly Fitting[] {
  if (names.length < 2) return [];
  const all = names.join(', ');
  const shares = claim.unit === '%' ? names.map((name) => `${name} / sum(${all})`) : [];
  return [
    ...(names.length > 2 ? [{ relation: 'sum', expression: `sum(${all})` }] : []),
    { relation: 'average', expression: `mean(${all})` },
    ...shares.map((expression) => ({ relation: 'share', expression })),
  ];
}

const isYears = ({ figure: { unit, amount } }: Named) => unit === 'a' && /^\d+$/.test(amount?.written ?? '');
const yearOf = ({ figure }: Named) => Number(figure.period?.from?.slice(0, 4) ?? Number.NaN);

/** From one value to another of its kind, over years that are a value themselves or lie between their periods. */
function growths(claim: Comparable, values: readonly Named[]): readonly Fitting[] {
  if (claim.unit !== '%') return [];
  const years = values.filter(isYears).map(({ name }) => name);
  return values.flatMap((from) =>
    values.flatMap((to) => {
      if (from === to || isYears(from) || dimensionOf(from.figure) !== dimensionOf(to.figure)) return [];
      const between = yearOf(to) - yearOf(from);
      const spans = [...years, ...(between > 1 ? [String(between)] : [])];
      return spans.map((n) => ({
        relation: 'growth per year',
        expression: `growth(${from.name}, ${to.name}, ${n})`,
      }));
    }),
  );
}

const isIndex = ({ figure }: Named) => figure.unit === null && figure.kind === 'number';

/** Money in the prices of another time, where two plain numbers may be the index now and then. */
function deflations(claim: Comparable, values: readonly Named[]): readonly Fitting[] {
  const indexes = values.filter(isIndex);
  return values
    .filter(({ figure }) => figure.kind === 'money' && figure.unit === claim.unit)
    .flatMap(({ name }) =>
      indexes.flatMap((now) =>
        indexes.flatMap((then) =>
          now === then ? [] : [{ relation: 'in real terms', expression: `${name} * ${then.name} / ${now.name}` }],
        ),
      ),
    );
}

/** Between any two days that are named, where the figure is a length of time. */
function spans({ kind }: Comparable, days: readonly string[]): readonly Fitting[] {
  if (kind !== 'duration') return [];
  return days.flatMap((from, at) =>
    days.slice(at + 1).map((to) => ({ relation: 'time between two dates', expression: `span(${from}, ${to})` })),
  );
}

function fits(claim: Comparable, expression: string, values: readonly Named[]): boolean {
  const found = compareWorking(claim, expression, values);
  return found.outcome === 'compared' && standingOf(found.ifExact) === 'agrees';
}

/**
 * The workings over `values`, and between `days` (ISO), that come out at the claim when they are taken as exact; at most
 * four, the plainest first.
 */
export function fittingWorkings(
  claim: Comparable,
  values: readonly Named[],
  days: readonly string[] = [],
): readonly Fitting[] {
  const few = values.slice(0, MOST_VALUES);
  const names = few.map(({ name }) => name);
  const forms = [
    ...spans(claim, [...new Set(days)].sort().slice(0, MOST_VALUES)),
    ...conversions(claim, few),
    ...growths(claim, few),
    ...deflations(claim, few),
    ...pairs(claim, names),
    ...wholes(claim, names),
  ];
  const found: Fitting[] = [];
  for (const form of forms) {
    if (found.length === MOST) break;
    if (fits(claim, form.expression, few)) found.push(form);
  }
  return found;
}
