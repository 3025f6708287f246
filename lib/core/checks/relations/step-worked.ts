/** What two levels make a step: in per cent, as a multiple, as an amount or in points. */
import { absolute, exact, multiply, ONE, sign, subtract } from '../../figures/exact';
import { signOf } from '../compare';
import { type Computed, difference, percentChange, quotient, shareOf } from '../derive';
import { mapRising, meets, negateInterval } from '../interval-arithmetic';
import {
  after,
  asPercent,
  bothWays,
  type Item,
  inUnitOf,
  isProportion,
  lenient,
  quoteOf,
  sharingRate,
  signed,
  TIGHTLY,
} from '../lint-article';
import { type Relation, sayWorked } from '../lint-finding';
import { sayFigure } from '../say-figure';
import type { Levels, Placed } from './levels';

type Worked = Pick<Relation, 'formula' | 'said' | 'worked' | 'tight' | 'unit' | 'hint' | 'fits' | 'comes' | 'slips'>;

/** A step that says which way it goes is held against the signed change; of another only the size counts. */
export function minding(step: Item, said: Computed, worked: Computed): { said: Computed; worked: Computed } {
  if (signOf(step.figure, step.reading) !== 0) return { said: signed(step, said), worked };
  if (sign(worked.value) >= 0) return { said, worked };
  return { said, worked: { value: absolute(worked.value), interval: negateInterval(worked.interval) } };
}

function inPercent({ from, to }: Levels, step: Item): Worked | null {
  const end = inUnitOf(from.item, to.item);
  const found = bothWays((as) => {
    const [said, worked] = [asPercent(step, as), percentChange(as(from.item.reading), as(end))];
    return said === null || typeof worked === 'string' ? null : minding(step, said, worked);
  });
  if (found === null) return null;
  const points = difference(TIGHTLY(from.item.reading), TIGHTLY(end));
  const reversed = percentChange(TIGHTLY(end), TIGHTLY(from.item.reading));
  const times = shareOf(TIGHTLY(end), TIGHTLY(from.item.reading));
  const isShare = from.item.figure.unit === '%';
  const slips = [
    ...(isShare ? [{ name: 'percentage points', worked: minding(step, points, points).worked }] : []),
    ...(typeof reversed === 'string' ? [] : [{ name: 'the other base', worked: negated(reversed) }]),
    ...(typeof times === 'string' ? [] : [{ name: 'the new level as a share of the old', worked: times }]),
  ];
  const hint = isShare ? { hint: `it is ${sayWorked(points, 'points', step, 'change')}` } : {};
  return { formula: 'b / a − 1', ...found, unit: '%', slips, ...hint };
}

const negated = ({ value, interval }: Computed): Computed => ({
  value: { n: -value.n, d: value.d },
  interval: negateInterval(interval),
});

/** "Doubled" is b / a = 2; "halved", "fell twofold" a half. "A fivefold increase" may be to five times, or by them. */
function asRatio({ from, to }: Levels, step: Item): Worked | null {
  const found = bothWays((as) => {
    const worked = quotient(as(inUnitOf(from.item, to.item)), as(from.item.reading));
    return typeof worked === 'string' ? null : { said: lenient(step, as), worked };
  });
  if (found === null) return null;
  const { said, worked } = found;
  const unsure = step.figure.direction === null && /fold/.test(step.figure.unitText ?? '');
  const risen = mapRising(worked.interval, (at) => subtract(at, ONE));
  const otherwise = (unsure && meets(said.interval, risen)) || isInverse(step, said, worked);
  const fits = meets(said.interval, worked.interval) || otherwise;
  const comes = `${sayFigure(to.item.figure)} is ${sayWorked(worked, 'times', step, 'ratio')} ${sayFigure(from.item.figure)}`;
  const read = otherwise ? { said, worked } : found;
  return { formula: 'b / a', ...read, unit: 'times', fits, comes };
}

function isInverse(step: Item, said: Computed, worked: Computed): boolean {
  if (step.figure.direction !== 'down') return false;
  const one = { value: ONE, interval: { low: { at: ONE, closed: true }, high: { at: ONE, closed: true } } };
  const inverse = quotient(one, worked);
  return typeof inverse !== 'string' && meets(said.interval, inverse.interval);
}

const BASIS = exact('0.01');

function asAmount({ from, to }: Levels, step: Item): Worked | null {
  const isShare = from.item.figure.unit === '%';
  const found = bothWays((as) => {
    const worked = difference(as(from.item.reading), as(inUnitOf(from.item, to.item)));
    const said = as(isShare ? step.reading : inUnitOf(sharingRate(step, from.item), step));
    return minding(step, step.figure.unit === 'bp' ? scaled(said) : said, worked);
  });
  return found === null ? null : { formula: 'b − a', ...found, unit: isShare ? 'points' : '' };
}

const scaled = ({ value, interval }: Computed): Computed => ({
  value: multiply(value, BASIS),
  interval: mapRising(interval, (at) => multiply(at, BASIS)),
});

function work(levels: Levels, step: Item): Worked | null {
  const { kind, unit } = step.figure;
  if (unit === '%' || isProportion(step)) return inPercent(levels, step);
  return kind === 'ratio' || unit === 'fold' ? asRatio(levels, step) : asAmount(levels, step);
}

export function relate(levels: Levels, step: Placed, tie: Levels['tie']): Relation[] {
  const found = work(levels, step.item);
  if (found === null) return [];
  const { from, to } = levels;
  const first = quoteOf(from.at, from.item).replace(/^from\s+/i, '');
  const about = from.item.index === to.item.index ? `From ${first}` : `From ${first} to ${quoteOf(to.at, to.item)}`;
  const compared = /^\s*(?:[\w-]+\s+){0,2}?(?:more|fewer|less|higher|lower) than\b/i.test(
    after(step.at, step.item, 40),
  );
  const rule = compared ? 'difference' : 'change';
  return [{ rule, inputs: [from.item, to.item, step.item], stated: step.item, about, tie, ...found }];
}
