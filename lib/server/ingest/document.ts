import 'server-only';
import type { BuilderLimits } from '@/lib/core/text/laid/text-builder';
import type { Span, TextTable } from '@/lib/core/text/laid/text-table';

/** `pasted` is what was copied from a page or a sheet, as the browser gave it: markup without a page around it. */
export const DOCUMENT_KINDS = [
  ...(['html', 'pasted', 'text', 'markdown', 'csv', 'pdf', 'docx', 'xlsx', 'ods'] as const),
  ...(['json-stat', 'sdmx-json', 'sdmx-csv'] as const),
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface ReadDocument {
  readonly outcome: 'read';
  readonly kind: DocumentKind;
  readonly title?: string;
  readonly byline?: string;
  /** The site or the organisation, as the document names itself. */
  readonly publisher?: string;
  /** The day it says it is from, "2022-09-13", as written there: no time zone is applied. */
  readonly date?: string;
  /** Plain text that needs no further cleaning: no markup is left that could run, no NUL, no CR, no lone surrogate. */
  readonly text: string;
  readonly tables: readonly TextTable[];
  /** Where each page stands in the text, page 1 first. Only a PDF has pages. */
  readonly pages?: readonly Span[];
}

const SENTENCES = {
  empty: 'There is nothing in it to read.',
  'not-text': 'This is not text: it looks like a program, a picture or another binary file.',
  'old-word': 'This is an old Word file (.doc). Save it as .docx or PDF and add that.',
  'old-excel': 'This is an old Excel file (.xls). Save it as .xlsx and add that.',
  'binary-excel': 'This is a binary Excel file (.xlsb). Save it as .xlsx and add that.',
  'office-locked': 'This file is locked with a password. Save an open copy and add that.',
  'sheets-too-large':
    'This spreadsheet holds more than can be taken in: at most 1,000,000 cells, and 10 MB of text. Save the sheet that matters as a file of its own and add that.',
  'not-statistics':
    'This looks like a statistics file (JSON-stat or SDMX) whose parts do not fit together. Download it as CSV or .xlsx and add that.',
  'not-calculated':
    'The formulas in this spreadsheet were saved without their results. Open it in a spreadsheet program, save it there and add that.',
  archive: 'This is an archive, not a document. Unpack it and add the file inside.',
  media: 'This is a picture, sound or video, which holds no text.',
  'no-text': 'This PDF holds pictures of pages, not text. Paste the passage instead.',
  locked: 'This PDF is locked with a password. Save an open copy and add that.',
  damaged: 'The file is damaged and could not be read.',
  'too-large': 'It holds more than can be taken in: at most 10 MB of file and of text.',
  'too-slow': 'Reading it took too long, so it was given up.',
} as const;

export type UnreadableCode = keyof typeof SENTENCES;

export interface UnreadableDocument {
  readonly outcome: 'unreadable';
  readonly why: UnreadableCode;
  /** One or two plain sentences for the person who added it. */
  readonly message: string;
}

/** At most this many bytes go in, and this many UTF-16 units come out. */
export const MAX_DOCUMENT_SIZE = 10 * 1024 * 1024;

/** At most this many cells are recorded over all tables of a document. */
const MAX_CELLS = 1_000_000;

export function unreadable(why: UnreadableCode): UnreadableDocument {
  return { outcome: 'unreadable', why, message: SENTENCES[why] };
}

/** What a TextBuilder holds to while a document is read. */
export const DOCUMENT_LIMITS: BuilderLimits = {
  units: MAX_DOCUMENT_SIZE,
  cells: MAX_CELLS,
  refuse: () => new Unreadable('too-large'),
};

/** What a spreadsheet is held to. */
export const SHEET_LIMITS: BuilderLimits = { ...DOCUMENT_LIMITS, refuse: () => new Unreadable('sheets-too-large') };

/** Thrown by a reader that gives up; `answerOf` turns it into an answer. */
export class Unreadable extends Error {
  constructor(readonly why: UnreadableCode) {
    super(SENTENCES[why]);
    this.name = 'Unreadable';
  }
}

/** Runs a reader. A RangeError is a library's stack running out on a file that nests without end. */
export async function answerOf(
  read: () => ReadDocument | Promise<ReadDocument>,
): Promise<ReadDocument | UnreadableDocument> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof Unreadable) return unreadable(thrown.why);
    if (thrown instanceof RangeError) return unreadable('damaged');
    throw thrown;
  }
}
