import 'server-only';
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Selector } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import { carrier } from '@/lib/core/checks/carry-pin';
import { packFigures } from '@/lib/core/checks/pack-figures';
import { sourceFigures } from '@/lib/core/checks/source-figures';
import { packTables, type TableGrid } from '@/lib/core/checks/table-grid';
import { ENGINE_VERSION } from '@/lib/core/figures/read';
import type { DocumentKind, ReadDocument, UnreadableDocument } from '@/lib/server/ingest/document';
import { parseAs, parseDocument } from '@/lib/server/ingest/parse-document';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import { counted } from './give-up';
import { type CopyName, type CopyParts, keepCopy, openCopy } from './kept-copies';
import { LIMITS } from './limits';

/** A document as it came in. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Of the file, if it has one: its ending helps where neither the bytes nor the content type tell. */
  readonly name?: string | undefined;
  /** The day the source is from (ISO), for "last month". */
  readonly day: string | null;
}

/** What the reader made of a document: its text and where the cells of its tables stand, each in rows of at most 256 kB. */
export interface ReadText {
  readonly readerVersion: number;
  readonly textSha256: string;
  readonly tablesSha256: string;
  readonly text: readonly Uint8Array[];
  readonly tables: readonly Uint8Array[];
}

/** What the engine found in such a reading, as it is kept: `packFigures`, deflated, block by block. */
export interface ReadFigures {
  readonly engineVersion: string;
  readonly day: string | null;
  readonly figures: number;
  readonly blocks: readonly Uint8Array[];
}

export interface Remade {
  readonly reading: ReadText;
  readonly figures: ReadFigures;
}

/** Everything that is stored of a document. */
export interface ReadCopy extends Remade {
  readonly readAs: DocumentKind;
  readonly title: string | null;
  readonly byteLength: number;
  readonly sha256: string;
  readonly bytes: readonly Uint8Array[];
}

/** Larger rows make the embedded database slow and hungry. */
const CHUNK = 256 * 1024;

/**
 * Reads a document and its figures. A copy that cannot be read, or holds too much, is refused before anything is kept.
 * @throws Refusal unreadable, too-much
 */
export async function readDocument({ bytes, contentType, name, day }: Given): Promise<ReadCopy> {
  const document = read(await parseDocument(bytes, contentType, name));
  return {
    readAs: document.kind,
    title: document.title?.slice(0, 300) ?? null,
    byteLength: bytes.byteLength,
    sha256: sha256(bytes),
    bytes: chunks(bytes),
    ...made(document, day),
  };
}

/** A copy that is kept: its bytes, and as what they were read. */
export interface KeptBytes {
  readonly bytes: readonly Uint8Array[];
  readonly sha256: string;
  readonly contentType: string;
  readonly readAs: DocumentKind;
  readonly day: string | null;
}

/**
 * Reads a saved copy anew from its bytes, as the reader and the engine read now.
 * @throws Refusal unreadable (also where the bytes are not those that were saved), too-much
 */
export const remakeCopy = async ({ day, ...kept }: KeptBytes): Promise<Remade> => made(await readKept(kept), day);

/**
 * What the reader makes of a saved copy's bytes now, without looking for figures.
 * @throws Refusal unreadable
 */
export async function rereadText(kept: Omit<KeptBytes, 'day'>): Promise<Pick<ReadText, 'textSha256' | 'tablesSha256'>> {
  const { textSha256, tablesSha256 } = partsOf(await readKept(kept));
  return { textSha256, tablesSha256 };
}

async function readKept({ bytes, contentType, readAs, ...kept }: Omit<KeptBytes, 'day'>): Promise<ReadDocument> {
  const whole = new Uint8Array(Buffer.concat(bytes));
  if (sha256(whole) !== kept.sha256)
    throw new Refusal('unreadable', { message: 'The bytes of this copy are not those that were saved.' });
  return read(await parseAs(readAs, whole, contentType));
}

/** @throws Refusal unreadable */
function read(document: ReadDocument | UnreadableDocument): ReadDocument {
  if (document.outcome === 'unreadable') throw new Refusal('unreadable', { message: document.message });
  return document;
}

function made(document: ReadDocument, day: string | null): Remade {
  const { text, tables, ...hashes } = partsOf(document);
  return {
    reading: { readerVersion: READER_VERSION, ...hashes, text: chunks(text), tables: chunks(tables) },
    figures: figuresIn({ ...hashes, day }, document.text, document.tables),
  };
}

function partsOf(document: ReadDocument) {
  const text = Buffer.from(document.text, 'utf8');
  const tables = Buffer.from(packTables(document.tables), 'utf8');
  return { text, tables, textSha256: sha256(text), tablesSha256: sha256(tables) };
}

/** Finds the figures of a copy that is kept, as the engine reads now. */
export const figuresAgain = ({ name, parts }: { readonly name: CopyName; readonly parts: CopyParts }): ReadFigures => {
  const { text, tables } = openCopy(parts);
  return figuresIn(name, text, tables);
};

function figuresIn(name: CopyName, text: string, tables: readonly TableGrid[]): ReadFigures {
  const options = { date: name.day, most: LIMITS.sourceFigures, mostTold: LIMITS.toldFigures };
  const figures = counted('This source', () => sourceFigures(text, tables, options));
  keepCopy(name, { text, tables, figures });
  const blocks = [...packFigures(figures)].map((block) => new Uint8Array(deflateRawSync(block, { level: 1 })));
  return { engineVersion: ENGINE_VERSION, day: name.day, figures: figures.length, blocks };
}

/** A passage that was pinned in one reading of a copy. */
export interface PinToCarry {
  readonly evidenceId: string;
  readonly selector: Selector;
}

export interface CarriedTo {
  readonly evidenceId: string;
  /** Null where it cannot be told for certain where it stands. */
  readonly selector: Selector | null;
}

type TextParts = Pick<CopyParts, 'text' | 'tables'>;

/** Finds passages that were pinned in one reading of a copy in another one. */
export function carryPins({
  from,
  to,
  pins,
}: {
  readonly from: TextParts;
  readonly to: TextParts;
  readonly pins: readonly PinToCarry[];
}): CarriedTo[] {
  const carry = carrier(openCopy({ ...from, blocks: [] }), openCopy({ ...to, blocks: [] }));
  return pins.map(({ evidenceId, selector }) => ({ evidenceId, selector: carry(selector) as Selector | null }));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Each with bytes of its own, so that it can be handed to another thread. */
function chunks(whole: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < whole.byteLength; at += CHUNK) parts.push(new Uint8Array(whole.subarray(at, at + CHUNK)));
  return parts;
}
