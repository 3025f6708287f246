import { LONGEST_MARKUP } from '@/lib/contracts/evidence';
import { pastedText } from '@/lib/core/text/laid/pasted';

/** The text of what is pasted, and the markup it was read from. */
export interface PastedTables {
  readonly text: string;
  readonly markup: string;
}

/**
 * What is pasted, with its tables row by row and cell by cell, where a page or a sheet was copied; null where the plain text says
 * as much. The markup is parsed in a document of its own, in which nothing runs and nothing is fetched.
 */
export function tablesIn(clipboard: Pick<DataTransfer, 'getData'>): PastedTables | null {
  const markup = clipboard.getData('text/html');
  if (!/<table/i.test(markup) || markup.length > LONGEST_MARKUP) return null;
  const text = pastedText(new DOMParser().parseFromString(markup, 'text/html'));
  return text === null ? null : { text, markup };
}

/** Puts text where the cursor is, as if it had been typed. */
export function putInto(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
