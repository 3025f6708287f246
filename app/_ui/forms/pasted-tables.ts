import { pastedText } from '@/lib/core/text/laid/pasted';

/** UTF-16 units of markup that are still looked through; a longer piece is taken as plain text. */
const LONGEST_MARKUP = 4_000_000;

/**
 * What is pasted, with its tables row by row and cell by cell, where a page or a sheet was copied; null where the plain text says
 * as much. The markup is parsed in a document of its own, in which nothing runs and nothing is fetched.
 */
export function tablesIn(clipboard: Pick<DataTransfer, 'getData'>): string | null {
  const markup = clipboard.getData('text/html');
  if (!/<table/i.test(markup) || markup.length > LONGEST_MARKUP) return null;
  return pastedText(new DOMParser().parseFromString(markup, 'text/html'));
}

/** Puts text where the cursor is, as if it had been typed. */
export function putInto(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
