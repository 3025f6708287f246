/** Units and currencies: when one figure can be said in another's unit, and by what exact factor. */
import { CURRENCY_BY_CODE, MINOR_UNITS } from '../figures/currencies';
import { add, divide, type Exact, exact, multiply, ONE, sign, subtract, ZERO } from '../figures/exact';
import { UNIT_BY_CODE, UNIT_BY_WORD } from '../figures/units';
import type { Comparable } from './comparable';

/** Why two figures cannot be compared as they stand. */
export type Obstacle =
  | 'no value'
  | 'dimension'
  | 'currency'
  | 'kind of ton'
  | 'rate against total'
  | 'period'
  | 'base'
  | 'nominal against real';

/** In the base of its dimension: value × factor + offset. */
interface Scale {
  readonly dimension: string;
  readonly factor: Exact;
  readonly offset: Exact;
  readonly oneOf: readonly string[];
}

/** value in the target's unit = value × factor + offset */
export interface Conversion {
  readonly factor: Exact;
  readonly offset: Exact;
}

export const SAME: Conversion = { factor: ONE, offset: ZERO };

export type Convertible =
  | { readonly possible: true; readonly conversion: Conversion }
  | { readonly possible: false; readonly because: Obstacle };

const plain = (dimension: string): Scale => ({ dimension, factor: ONE, offset: ZERO, oneOf: [] });

function scaleOf(code: string): Scale {
  const unit = UNIT_BY_CODE.get(code);
  if (unit !== undefined) {
    const { dimension, factor, offset, oneOf } = unit;
    return { dimension, factor: exact(factor), offset: exact(offset), oneOf };
  }
  if (CURRENCY_BY_CODE.has(code)) return plain(`money ${code}`);
  if (MINOR_UNITS.some((minor) => minor.code === code)) return plain(`minor ${code}`);
  const named = UNIT_BY_WORD.get(code.toLowerCase());
  return named !== undefined && named.code !== code ? scaleOf(named.code) : plain(`thing ${code.toLowerCase()}`);
}

const SCALES = new Map<string, Scale>();

/** Codes are few, so each is worked out once; unknown nouns are not kept. */
function scale(code: string): Scale {
  const kept = SCALES.get(code);
  if (kept !== undefined) return kept;
  const found = scaleOf(code);
  if (!found.dimension.startsWith('thing ')) SCALES.set(code, found);
  return found;
}

type Unitful = Pick<Comparable, 'kind' | 'unit' | 'per' | 'direction'>;

function scaleOfFigure({ kind, unit }: Unitful): Scale {
  if (unit !== null) return scale(unit);
  return plain(kind === 'fraction' || kind === 'ratio' || kind === 'percent' ? 'share' : 'count');
}

const possible = (factor: Exact, offset: Exact = ZERO): Convertible => ({
  possible: true,
  conversion: { factor, offset },
});
const impossible = (because: Obstacle): Convertible => ({ possible: false, because });

const isMoney = ({ dimension }: Scale) => dimension.startsWith('money ') || dimension.startsWith('minor ');

/** A cent is a hundredth of any currency that has cents, whichever the other figure is in. */
function betweenMoney(from: Scale, to: Scale): Convertible {
  const [fromKind, fromCode = ''] = from.dimension.split(' ');
  const [toKind, toCode = ''] = to.dimension.split(' ');
  const isMinorOf = (minor: string, code: string) =>
    MINOR_UNITS.some((unit) => unit.code === minor && unit.of.includes(code));
  if (fromKind === 'minor' && toKind === 'money' && isMinorOf(fromCode, toCode)) return possible(exact('0.01'));
  if (fromKind === 'money' && toKind === 'minor' && isMinorOf(toCode, fromCode)) return possible(exact('100'));
  return impossible('currency');
}

/** "Doubled" is a change of +100%: times over = 1 + share, and back. */
function betweenShareAndMultiple(from: Scale, to: Scale, fromFigure: Unitful, toFigure: Unitful): Convertible {
  const change = from.dimension === 'share' ? fromFigure : toFigure;
  if (change.direction !== 'up') return impossible('dimension');
  if (to.dimension === 'multiple') return possible(divide(from.factor, to.factor), divide(ONE, to.factor));
  return possible(divide(from.factor, to.factor), divide(subtract(ZERO, ONE), to.factor));
}

const sharesAndMultiples = (a: Scale, b: Scale) =>
  (a.dimension === 'share' && b.dimension === 'multiple') || (a.dimension === 'multiple' && b.dimension === 'share');

function betweenScales(from: Scale, to: Scale, fromFigure: Unitful, toFigure: Unitful): Convertible {
  if (from === to) return possible(ONE);
  if (isMoney(from) && isMoney(to)) return from.dimension === to.dimension ? possible(ONE) : betweenMoney(from, to);
  if (sharesAndMultiples(from, to)) return betweenShareAndMultiple(from, to, fromFigure, toFigure);
  if (from.dimension !== to.dimension) return impossible('dimension');
  if (from.oneOf.length > 0 || to.oneOf.length > 0) return impossible('kind of ton');
  const factor = divide(from.factor, to.factor);
  const isDifference = fromFigure.direction !== null && toFigure.direction !== null;
  return possible(factor, isDifference ? ZERO : divide(subtract(from.offset, to.offset), to.factor));
}

const PEOPLE = /^(?:([\d,]+|thousand|million) ?)?(people|persons?|inhabitants?|residents?|population|head|capita)?$/i;
const NAMED: Readonly<Record<string, string>> = { thousand: '1000', million: '1000000' };

/** "100,000 inhabitants", "1,000 people", "head": so many people; null for any other denominator. */
function peopleIn(per: string): Exact | null {
  const [, many = '', people] = PEOPLE.exec(per) ?? [];
  if (many === '' && people === undefined) return null;
  const number = NAMED[many.toLowerCase()] ?? many.replaceAll(',', '');
  return number === '' ? ONE : exact(number);
}

/** The denominators of two rates: how many of `to`'s go into `from`'s. */
function betweenDenominators(from: string | null, to: string | null): Exact | Obstacle {
  if (from === to) return ONE;
  if (from === null || to === null) return 'rate against total';
  const [many, others] = [peopleIn(from), peopleIn(to)];
  if (many !== null && others !== null && sign(many) > 0) return divide(others, many);
  const [left, right] = [scale(from), scale(to)];
  if (left.dimension !== right.dimension) return 'dimension';
  return divide(right.factor, left.factor);
}

/** How to say `from` in the unit (and per the denominator) of `to`; or why that cannot be done. */
export function conversionBetween(from: Unitful, to: Unitful): Convertible {
  if (from.unit === to.unit && from.per === to.per && from.unit !== null) return { possible: true, conversion: SAME };
  const units = betweenScales(scaleOfFigure(from), scaleOfFigure(to), from, to);
  if (!units.possible) return units;
  const per = betweenDenominators(from.per, to.per);
  if (typeof per === 'string') return impossible(per);
  const { factor, offset } = units.conversion;
  return possible(multiply(factor, per), offset);
}

export const applyConversion = ({ factor, offset }: Conversion, at: Exact): Exact =>
  offset.n === 0n ? multiply(at, factor) : add(multiply(at, factor), offset);

/** An exact amount of one unit in another; null when they do not measure the same thing. Codes as in `units.ts`. */
export function convertUnits(value: Exact, from: string, to: string): Exact | null {
  const figure = (unit: string): Unitful => ({ kind: 'measure', unit, per: null, direction: null });
  const found = conversionBetween(figure(from), figure(to));
  return found.possible ? applyConversion(found.conversion, value) : null;
}

/** What a unit of unstated kind may stand for: short, long or metric for `{ton}`. */
export const kindsOf = (unit: string | null): readonly string[] => (unit === null ? [] : scale(unit).oneOf);

/** Plain numbers and shares, whose value is the same whatever they are of. */
export const dimensionOf = (figure: Unitful): string => scaleOfFigure(figure).dimension;

/** From a unit to its dimension's base; the same number for things that are only counted. */
export function toBase(unit: string | null): Conversion {
  if (unit === null) return SAME;
  const { factor, offset } = scale(unit);
  return { factor, offset };
}
