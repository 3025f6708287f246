import 'server-only';
import { SaxesParser } from 'saxes';
import { Unreadable } from '../document';

/** What is told of an XML file, in its order. Names come without their prefix, attributes as they are written. */
export interface XmlVisitor {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(words: string): void;
}

export type Attributes = Readonly<Record<string, string | undefined>>;

const CHUNK = 64 * 1024;

/**
 * Walks through an XML file from its first byte to its last, without building a tree. A file with a document type is
 * refused, so nothing that it declares is ever expanded or fetched.
 *
 * @throws Unreadable `damaged` where it is not well-formed
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const damaged = () => {
    throw new Unreadable('damaged');
  };
  parser.on('error', damaged);
  parser.on('doctype', damaged);
  parser.on('opentag', ({ name, attributes }) => visitor.open(localName(name), attributes));
  if (visitor.close) parser.on('closetag', ({ name }) => visitor.close?.(localName(name)));
  if (visitor.text) {
    parser.on('text', (words) => visitor.text?.(words));
    parser.on('cdata', (words) => visitor.text?.(words));
  }
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Office files are UTF-8, or UTF-16 with a mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The attribute of this name, whatever its prefix: "r:id". */
export function attributeNamed(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

/** How XML writes a truth. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
