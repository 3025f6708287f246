import { type RefObject, useEffect } from 'react';
import { inField } from '../forms/in-field';

/** Where the focus goes from row `now` (-1: none yet) of `count` rows, or nothing when the key moves nothing. */
export function nextRow(key: string, now: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown' || key === 'j') return Math.min(now + 1, count - 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(now - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

/** Arrows, Home and End between row links while one has the focus; j and k from anywhere outside a field. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, letters: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || inField(event.target)) return;
      const links = [...(table.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
      const now = links.indexOf(document.activeElement as HTMLElement);
      const letter = event.key === 'j' || event.key === 'k';
      if (letter ? !letters : now < 0) return;
      const next = nextRow(event.key, now, links.length);
      if (next === undefined) return;
      event.preventDefault();
      links[next]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [table, letters]);
}
