import { TextDecoder } from 'node:util';
import { Wrong } from './wrong';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that bytes are, nothing altered, a byte order mark kept; throws what is to be said when they are not UTF-8. */
export function decode(bytes: Uint8Array, otherwise: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Wrong(otherwise);
  }
}
