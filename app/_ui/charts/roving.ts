import type { KeyboardEvent } from 'react';

/**
 * Where the focus goes among a chart's marks, given the row of each in drawing order: left and right by one, up and down
 * to the same place in the next row. Nothing when the key is not ours or there is nowhere to go.
 */
export function nextMark(key: string, rows: readonly number[], now: number): number | undefined {
  const row = rows[now];
  if (row === undefined) return undefined;
  if (key === 'ArrowRight') return now + 1 < rows.length ? now + 1 : undefined;
  if (key === 'ArrowLeft') return now > 0 ? now - 1 : undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return rows.length - 1;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const target = nearestRow(rows, row, key === 'ArrowDown');
  if (target === undefined) return undefined;
  const place = now - rows.indexOf(row);
  return Math.min(rows.indexOf(target) + place, rows.lastIndexOf(target));
}

function nearestRow(rows: readonly number[], row: number, down: boolean): number | undefined {
  const others = rows.filter((other) => (down ? other > row : other < row));
  if (others.length === 0) return undefined;
  return down ? Math.min(...others) : Math.max(...others);
}

/** For a chart's container: one tab stop, arrows inside, Escape takes the tip away. */
export function moveAmongMarks(event: KeyboardEvent<HTMLElement>, dismiss: () => void): void {
  if (event.key === 'Escape') dismiss();
  // Drawn status by status, read row by row and from left to right.
  const marks = [...event.currentTarget.querySelectorAll<SVGElement>('[data-mark]')].sort(
    (one, other) => rowOf(one) - rowOf(other) || leftOf(one) - leftOf(other),
  );
  const now = marks.indexOf(document.activeElement as SVGElement);
  const next = nextMark(event.key, marks.map(rowOf), now);
  if (next === undefined) return;
  event.preventDefault();
  for (const mark of marks) mark.setAttribute('tabindex', '-1');
  marks[next]?.setAttribute('tabindex', '0');
  marks[next]?.focus();
}

function rowOf(mark: SVGElement): number {
  return Number(mark.dataset.row);
}

function leftOf(mark: SVGElement): number {
  return mark.getBoundingClientRect().left;
}
