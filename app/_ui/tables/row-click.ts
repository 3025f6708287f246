import type { MouseEvent } from 'react';

/** Is this a plain click on the row itself, not on a control in it, not the end of selecting text? */
export function opensRow(event: MouseEvent<HTMLElement>): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return false;
  if (event.target instanceof Element && event.target.closest('a, button, input, select, label')) return false;
  return !window.getSelection()?.toString();
}
