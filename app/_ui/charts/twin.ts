import { OUTCOMES, PARTS, type Part } from '@/lib/core/review/status';
import { PART } from '../typography/status';
import type { BarRow, DayRow, StackRow, Twin } from './series';

/** The parts that occur in the rows, in drawing order; a chart draws and names no others. */
export function partsIn(rows: readonly { values: Partial<Record<Part, number>> }[]): readonly Part[] {
  return PARTS.filter((part) => rows.some((row) => (row.values[part] ?? 0) > 0));
}

/** A word as a column's heading: "could not confirm" is "Could not confirm". */
export function heading(part: Part): string {
  const { word } = PART[part];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function stackTwin(rows: readonly StackRow[], rowHeading: string): Twin {
  const parts = partsIn(rows);
  return {
    columns: [rowHeading, ...parts.map(heading)],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        { text: row.label, href: row.href },
        ...parts.map((part) => ({ text: row.values[part] ?? 0, href: row.hrefs?.[part] })),
      ],
    })),
  };
}

export const outcomesIn = (days: readonly DayRow[]) => {
  const parts = partsIn(days);
  return OUTCOMES.filter((outcome) => parts.includes(outcome));
};

export function barTwin(rows: readonly BarRow[], rowHeading: string, valueHeading: string): Twin {
  return {
    columns: [rowHeading, valueHeading],
    rows: rows.map((row) => ({ id: row.id, cells: [row.label, { text: row.value, href: row.href }] })),
  };
}

/** The verdicts that occur, a column each, and what was left. */
export function dayTwin(days: readonly DayRow[], written: (day: string) => string): Twin {
  const outcomes = outcomesIn(days);
  return {
    columns: ['Day', ...outcomes.map(heading), 'Left to check'],
    rows: days.map((row) => ({
      id: row.day,
      cells: [
        { text: written(row.day), href: row.href },
        ...outcomes.map((outcome) => ({ text: row.values[outcome] ?? 0, href: row.hrefs?.[outcome] })),
        row.backlog,
      ],
    })),
  };
}
