/** One figure of a source, with where it stands and what names it. */
import type { FigureInContext } from '../frames/in-context';
import type { Comparable, Days } from './comparable';
import type { CellPlace, Stretch } from './table-grid';

export interface SourceFigure extends Stretch {
  /** The value as it can be compared: with the unit, the scale and the time of its labels where it has none of its own. */
  readonly figure: Comparable;
  /** The sentence, or the whole cell. */
  readonly around: Stretch;
  readonly cell: CellPlace | null;
  /** What names it in a table; empty texts in prose. */
  readonly rowLabel: string;
  /** The groups of rows that its row stands in, outermost first, parted by " › ". */
  readonly groupLabel: string;
  readonly columnLabel: string;
  readonly caption: string;
  /** What stands beside the value in its cell: "p", "1". */
  readonly notes: string;
  /** Whose unit it is: its own, the heading's, or nobody's. */
  readonly unitFrom: 'figure' | 'heading' | null;
  /** The heading's words for it. */
  readonly unitWords: string | null;
}

/** Only what a comparison needs: plain JSON, ready to be stored. */
export function comparableOf(figure: FigureInContext): Comparable {
  const { kind, amount, high, comparator, hedge, direction, unit, unitText, per } = figure;
  const days = (period: FigureInContext['period']): Days | null =>
    period && { text: period.text, from: period.from, to: period.to };
  const when = { period: days(figure.period), base: days(figure.base) };
  return { kind, amount, high, comparator, hedge, direction, unit, unitText, per, ...when };
}
