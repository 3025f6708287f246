import 'server-only';
import { type DocumentKind, MAX_DOCUMENT_SIZE, Unreadable, type UnreadableCode } from './document';
import { zipNames, zipParts } from './zip-guard';

export type Recognised = { readonly kind: DocumentKind } | { readonly why: UnreadableCode };

/** The content type of markup that was pasted. */
export const PASTED_TYPE = 'text/html; charset=utf-8; source=clipboard';
const PASTED = /; source=clipboard$/;

const BY_TYPE: Readonly<Record<string, DocumentKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
};

const BY_ENDING: Readonly<Record<string, DocumentKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  csv: 'csv',
  tsv: 'csv',
};

/** How files that hold no text of ours begin, as Latin-1. */
const BEGINNINGS: readonly (readonly [UnreadableCode, readonly string[]])[] = [
  ['old-excel', ['\x09\x08\x10\0\0', '\x09\x08\x08\0\0', '\x09\x04\x06\0\0', '\x09\x02\x06\0\0', '\x09\0\x04\0']],
  ['archive', ['\x1F\x8B', '7z\xBC\xAF', 'Rar!\x1A', 'BZh9', '\xFD7zXZ', '\x28\xB5\x2F\xFD']],
  ['media', ['\x89PNG', 'GIF8', '\xFF\xD8\xFF', 'ID3', 'OggS', 'fLaC', 'II*\0', 'MM\0*']],
];

/**
 * What a document is. How it begins counts for more than what the sender called it, and what the sender called it for
 * more than the ending of its name.
 */
export function recognise(bytes: Uint8Array, contentType: string, name = ''): Recognised {
  if (bytes.length === 0) return { why: 'empty' };
  if (bytes.length > MAX_DOCUMENT_SIZE) return { why: 'too-large' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return insideZip(bytes);
  if (head.startsWith('\xD0\xCF\x11\xE0')) return insideContainer(bytes);
  const refused = BEGINNINGS.find(([, beginnings]) => beginnings.some((one) => head.startsWith(one)));
  if (refused) return { why: refused[0] };
  if (/^(RIFF.{4}(WAVE|WEBP|AVI )|.{4}ftyp)/s.test(head)) return { why: 'media' };
  const essence = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (/^(image|audio|video|font)\//.test(essence)) return { why: 'media' };
  if (essence === 'text/html' && PASTED.test(contentType)) return { kind: 'pasted' };
  if (beginsLikeHtml(head)) return { kind: 'html' };
  if (head.includes('progid="Excel.Sheet"')) return { why: 'old-excel' };
  const statistics = statisticsKind(bytes);
  if (statistics) return { kind: statistics };
  return { kind: BY_TYPE[essence] ?? BY_ENDING[/\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ''] ?? 'text' };
}

/** Longest first line of a file of values that is looked at, in bytes. */
const LONGEST_HEADS = 64 * 1024;
const SDMX_HEADS = /^"?(?:DATAFLOW|STRUCTURE)\b/;

/** Files of statistics offices are known by the words that each of them must hold. */
function statisticsKind(bytes: Uint8Array): DocumentKind | null {
  const file = bufferOf(bytes);
  const from = file.indexOf('\xEF\xBB\xBF', 0, 'latin1') === 0 ? 3 : 0;
  const start = file
    .subarray(from, from + LONGEST_HEADS)
    .toString('latin1')
    .trimStart();
  if (start.startsWith('{')) {
    if (file.includes('"dataSets"') && file.includes('"dimensions"')) return 'sdmx-json';
    const isStat = file.includes('"dimension"') && file.includes('"size"') && file.includes('"value"');
    return isStat || file.includes('"class":"collection"') ? 'json-stat' : null;
  }
  const [heads = ''] = start.split(/[\r\n]/, 1);
  return SDMX_HEADS.test(heads) && heads.includes('OBS_VALUE') ? 'sdmx-csv' : null;
}

const BLANK_OR_DECLARATION = /\s+|<\?xml[^>]*>/iy;
const HTML = /<(?:!doctype\s+html|html[\s>])/iy;

/** Whether a document's own tag stands behind nothing but blanks, an XML declaration and comments. One walk, no way back. */
function beginsLikeHtml(head: string): boolean {
  let at = head.startsWith('\xEF\xBB\xBF') ? 3 : 0;
  while (at < head.length) {
    HTML.lastIndex = BLANK_OR_DECLARATION.lastIndex = at;
    if (HTML.test(head)) return true;
    if (BLANK_OR_DECLARATION.test(head)) at = BLANK_OR_DECLARATION.lastIndex;
    else if (head.startsWith('<!--', at)) at = behindComment(head, at);
    else return false;
  }
  return false;
}

/** Where the text goes on behind the comment that begins here; the end of what is known if it does not end there. */
function behindComment(head: string, at: number): number {
  const end = head.indexOf('-->', at + '<!--'.length);
  return end < 0 ? head.length : end + '-->'.length;
}

/** Office files are archives; the names inside tell which. */
function insideZip(bytes: Uint8Array): Recognised {
  const file = bufferOf(bytes);
  const names = zipNames(bytes).map((name) => name.replaceAll('\\', '/'));
  // A file that was cut off has lost its list of names; they stand before each entry too, and are never packed.
  const has = (beginning: string) =>
    names.length > 0 ? names.some((name) => name.startsWith(beginning)) : file.includes(beginning);
  if (has('word/document')) return { kind: 'docx' };
  if (has('xl/workbook.bin')) return { why: 'binary-excel' };
  if (has('xl/workbook')) return { kind: 'xlsx' };
  return isOpenSheet(bytes) ? { kind: 'ods' } : { why: 'archive' };
}

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const LONGEST_TYPE = 200;

/** An OpenDocument file says what it is in its first entry, as a rule not packed. */
function isOpenSheet(bytes: Uint8Array): boolean {
  try {
    const type = zipParts(bytes, LONGEST_TYPE).get('mimetype');
    return type !== undefined && Buffer.from(type()).toString('latin1').startsWith(ODS);
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return bufferOf(bytes).includes(`mimetype${ODS}`);
  }
}

/** Word and Excel up to 2003, and what is locked with a password today, are one kind of container; the names in it are UTF-16. */
function insideContainer(bytes: Uint8Array): Recognised {
  const file = bufferOf(bytes);
  const has = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return { why: 'office-locked' };
  return { why: has('Workbook\0') || has('Book\0') ? 'old-excel' : 'old-word' };
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
