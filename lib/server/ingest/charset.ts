import 'server-only';

/** What windows-1252 has between 0x80 and 0x9F; a space where it has nothing. Node before 24 decodes them as controls. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** How far into a page its own `<meta charset>` is looked for, in bytes. */
const META_REACH = 4096;

/**
 * Bytes to text. A byte order mark decides; then what the sender declared; then what the page declares about itself;
 * then UTF-8 if it is valid or nearly so, and windows-1252 if not. A declared UTF-8 that plainly is not is not believed.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const declared = decoderFor(charsetOf(contentType)) ?? decoderFor(metaCharset(bytes));
  if (!declared || declared.encoding === 'utf-8') return decodeUtf8OrWindows1252(bytes);
  const text = declared.decode(bytes);
  return declared.encoding === 'windows-1252' ? repaired(text) : text;
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

function charsetOf(contentType: string): string {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? '';
}

// polynomial: input at most 4,096 characters, because META_REACH cuts the head of a page
const META = /<meta\s([^>]{0,300})/gi;
// polynomial: input at most 300 characters, because META gives no more
const NAMED_CHARSET = /charset\s*=[\s"']*([\w.:-]{1,40})/i;

/** A page that can say so in ASCII is not in UTF-16, whatever it says. */
function metaCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, META_REACH)).toString('latin1');
  const named = Array.from(head.matchAll(META), ([, inside = '']) => NAMED_CHARSET.exec(inside)?.[1] ?? '');
  const found = named.find((name) => name !== '') ?? '';
  const inProlog = /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1] ?? '';
  const label = found || inProlog;
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderFor(label: string): TextDecoder | undefined {
  if (label === '') return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function decodeUtf8OrWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const broken = count(text, /\uFFFD/g);
  if (broken === 0) return text;
  const sound = count(text, /[^\p{ASCII}\uFFFD]/gu);
  return broken * 4 <= sound ? text : repaired(new TextDecoder('windows-1252').decode(bytes));
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _match of text.matchAll(pattern)) found++;
  return found;
}

function repaired(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? ' ');
}
