export type CleanText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refused: 'empty' | 'binary'; readonly why: string };

/**
 * Text as it is stored: no byte order mark, LF line ends, no lone surrogates. Refused: nothing but white space, and
 * anything with a NUL, which is no text and which PostgreSQL cannot hold. Clean text comes back unchanged.
 */
export function cleanText(text: string): CleanText {
  if (text.includes('\0')) return { ok: false, refused: 'binary', why: 'This is not text: it holds a NUL character.' };
  const cleaned = wellFormed((text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replace(/\r\n?/g, '\n'));
  if (cleaned.trim() === '') return { ok: false, refused: 'empty', why: 'There is no text in it.' };
  return { ok: true, text: cleaned };
}

/** Lone halves of surrogate pairs become U+FFFD: they have no UTF-8 form. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
