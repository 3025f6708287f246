/** A working over a source's cells in plain English. */

import { exact, toDecimal } from '../figures/exact';
import type { Comparable } from './comparable';
import { type Finding, standingOf } from './finding';
import { sayFigure } from './say-figure';
import type { WorkedOut } from './statistics/work-out';

const value = (finding: Finding): string | null =>
  finding.outcome === 'incomparable' ? null : toDecimal(exact(finding.source.value), 2);

/** "A / B - 1, where A is 680, B is 774: −12.14 against −12.1%. It comes out." It never suggests a verdict. */
export function sayWorkedOut(claim: Comparable, { expression, cells, ifExact, standing }: WorkedOut): string {
  const where = cells.map(({ name, figure }) => `${name} is ${sayFigure(figure)}`).join(', ');
  const comes = value(ifExact);
  const result = comes === null ? '' : ` That is ${comes}${claim.unit === '%' ? '%' : ''}.`;
  const ends = { agrees: 'fits.', differs: 'does not fit.', open: 'may fit: the source is rounded.' }[standing];
  const kind = standingOf(ifExact) === 'agrees' || standing !== 'agrees' ? '' : ' loosely';
  return `${expression}, where ${where}.${result} ${sayFigure(claim)} ${ends.replace('fits', `fits${kind}`)}`;
}
