import { CHARTED, type ChartedStatus, STATUS } from '../status';
import type { BarRow, DayRow, Outcome, StackRow, Twin } from './series';

export const OUTCOMES = ['verified', 'disputed', 'unverifiable'] as const satisfies readonly Outcome[];

/** The statuses that occur in the rows, in drawing order; a chart draws and names no others. */
export function statusesIn(
  rows: readonly { values: Partial<Record<ChartedStatus, number>> }[],
): readonly ChartedStatus[] {
  return CHARTED.filter((status) => rows.some((row) => (row.values[status] ?? 0) > 0));
}

/** A word as a column's heading: "could not confirm" is "Could not confirm". */
export function heading(status: ChartedStatus): string {
  const { word } = STATUS[status];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function stackTwin(rows: readonly StackRow[], rowHeading: string): Twin {
  const statuses = statusesIn(rows);
  return {
    columns: [rowHeading, ...statuses.map(heading)],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        { text: row.label, href: row.href },
        ...statuses.map((status) => ({ text: row.values[status] ?? 0, href: row.hrefs?.[status] })),
      ],
    })),
  };
}

export function barTwin(rows: readonly BarRow[], rowHeading: string, valueHeading: string): Twin {
  return {
    columns: [rowHeading, valueHeading],
    rows: rows.map((row) => ({ id: row.id, cells: [row.label, { text: row.value, href: row.href }] })),
  };
}

export function dayTwin(days: readonly DayRow[], written: (day: string) => string): Twin {
  return {
    columns: ['Day', ...OUTCOMES.map(heading), 'Left to check'],
    rows: days.map((row) => ({
      id: row.day,
      cells: [
        { text: written(row.day), href: row.href },
        ...OUTCOMES.map((outcome) => row.values[outcome] ?? 0),
        row.backlog,
      ],
    })),
  };
}
