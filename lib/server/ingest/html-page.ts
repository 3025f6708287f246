import 'server-only';
import { parseHTML } from 'linkedom';
import { Unreadable } from './document';

/** More elements than this are a bomb, not a page. */
const MAX_ELEMENTS = 400_000;

/** What stands after these still belongs to the page, so they end nothing. */
const ENDS = /<\/(body|html)\s*>/gi;

/**
 * Parses HTML into a document with a head and a body, whatever the page left out. Nothing in it is loaded or run: the
 * parser knows no network and no scripts.
 *
 * @throws Unreadable `damaged` or `too-large`
 */
export function parsePage(source: string): Document {
  const html = source.replace(ENDS, '');
  if (html.split('<').length > MAX_ELEMENTS * 2) throw new Unreadable('too-large');
  try {
    const { document } = parseHTML(html);
    if (isWhole(document)) return document;
    return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;
  } catch {
    throw new Unreadable('damaged');
  }
}

function isWhole(document: Document): boolean {
  const root = document.documentElement;
  if (root?.localName !== 'html' || document.childNodes.length > 3) return false;
  return [...root.children].map(({ localName }) => localName).join(' ') === 'head body';
}
