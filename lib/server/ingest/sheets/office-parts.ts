import 'server-only';
import { MAX_DOCUMENT_SIZE, Unreadable } from '../document';
import { guardZip, zipParts } from '../zip-guard';
import { walkXml, type XmlVisitor } from './xml-walk';

/** What a spreadsheet may unpack to, pictures included: the XML of a million cells is some 60 MB. In bytes. */
const MAX_UNPACKED = 15 * MAX_DOCUMENT_SIZE;

/** The files inside an office file. */
export interface OfficeParts {
  readonly has: (path: string) => boolean;
  /**
   * Walks through one of them.
   * @throws Unreadable `damaged` where it is not there
   */
  readonly walk: (path: string, visitor: XmlVisitor) => void;
}

/** @throws Unreadable `sheets-too-large`, `damaged` */
export function officeParts(bytes: Uint8Array): OfficeParts {
  guardZip(bytes, MAX_UNPACKED, 'sheets-too-large');
  const parts = zipParts(bytes, MAX_UNPACKED);
  return {
    has: (path) => parts.has(path.toLowerCase()),
    walk: (path, visitor) => {
      const read = parts.get(path.toLowerCase());
      if (!read) throw new Unreadable('damaged');
      walkXml(read(), visitor);
    },
  };
}

/** Where a target leads from the file that names it: "worksheets/a.xml" in "xl/workbook.xml" is "xl/worksheets/a.xml". */
export function pathFrom(file: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = file.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
