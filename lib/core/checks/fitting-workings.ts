/** Workings that come out at the printed figure, tried over the values at hand: for a person to choose from. */
import type { Comparable } from './comparable';
import { standingOf } from './finding';
import { compareWorking, type Named } from './working';

/** Over an ordered pair of values, in the order they are offered. */
const OVER_PAIRS: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `${a} / ${b} - 1`,
  (a, b) => `${a} - ${b}`,
  (a, b) => `${a} / ${b}`,
];

/** Over a pair whichever way round. */
const OVER_EITHER: readonly ((a: string, b: string) => string)[] = [(a, b) => `${a} + ${b}`, (a, b) => `${a} * ${b}`];

const MOST_VALUES = 8;
const MOST = 4;

function pairs(names: readonly string[]): readonly string[] {
  return names.flatMap((a, at) =>
    names.flatMap((b, other) => [
      ...(at === other ? [] : OVER_PAIRS.map((form) => form(a, b))),
      ...(at < other ? OVER_EITHER.map((form) => form(a, b)) : []),
    ]),
  );
}

/** Sums of all the values at hand: parts and total. */
const wholes = (names: readonly string[]) =>
  names.length > 2 ? [`sum(${names.join(', ')})`, `mean(${names.join(', ')})`] : [];

function fits(claim: Comparable, expression: string, named: readonly Named[]): boolean {
  const found = compareWorking(claim, expression, named);
  return found.outcome === 'compared' && standingOf(found.ifExact) === 'agrees';
}

/** The expressions over `named` that come out at the claim when its values are taken as exact; at most four. */
export function fittingWorkings(claim: Comparable, named: readonly Named[]): readonly string[] {
  const names = named.slice(0, MOST_VALUES).map(({ name }) => name);
  return [...pairs(names), ...wholes(names)].filter((expression) => fits(claim, expression, named)).slice(0, MOST);
}
