/** The values beside a cell: where somebody's eye may have slipped to. */
import type { Neighbour } from './slips';
import type { SourceFigure } from './source-figure';

/** The nearest values of its row and its column, each with a name. */
export function neighboursOf(figures: readonly SourceFigure[], index: number): readonly Neighbour[] {
  const at = figures[index];
  if (!at?.cell) return [];
  const { table, row, column } = at.cell;
  const near = figures.slice(Math.max(0, index - REACH), index + REACH + 1);
  const beside = (rows: number, columns: number) =>
    near.find(({ cell }) => cell?.table === table && cell.row === row + rows && cell.column === column + columns);
  return BESIDE.flatMap(([rows, columns, words]): Neighbour[] => {
    const found = beside(rows, columns);
    if (found === undefined) return [];
    const name = rows === 0 ? found.columnLabel : found.rowLabel;
    return [{ label: name === '' ? words : `${words} (${name})`, evidence: found.figure }];
  });
}

const REACH = 60;
const BESIDE = [
  [-1, 0, 'the row above'],
  [1, 0, 'the row below'],
  [0, -1, 'the column before'],
  [0, 1, 'the column after'],
] as const;
