import 'server-only';
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { Refusal } from '@/lib/contracts/refusals';
import { packFigures } from '@/lib/core/checks/pack-figures';
import { sourceFigures } from '@/lib/core/checks/source-figures';
import { packTables, type TableGrid } from '@/lib/core/checks/table-grid';
import { ENGINE_VERSION } from '@/lib/core/figures/read';
import type { DocumentKind } from '@/lib/server/ingest/document';
import { parseDocument } from '@/lib/server/ingest/parse-document';
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

/** What the engine read in a copy, as it is kept: `packFigures`, deflated, block by block. */
export interface CopyReading {
  readonly engineVersion: string;
  readonly day: string | null;
  readonly figures: number;
  readonly blocks: readonly Uint8Array[];
}

/** Everything that is stored of a document, each part in rows of at most 256 kB. */
export interface ReadCopy {
  readonly readAs: DocumentKind;
  readonly title: string | null;
  readonly byteLength: number;
  readonly sha256: string;
  readonly textSha256: string;
  readonly tablesSha256: string;
  readonly bytes: readonly Uint8Array[];
  readonly text: readonly Uint8Array[];
  readonly tables: readonly Uint8Array[];
  readonly reading: CopyReading;
}

/** Larger rows make the embedded database slow and hungry. */
const CHUNK = 256 * 1024;

/**
 * Reads a document and its figures. A copy that cannot be read, or holds too much, is refused before anything is kept.
 * @throws Refusal unreadable, too-much
 */
export async function readDocument({ bytes, contentType, name, day }: Given): Promise<ReadCopy> {
  const document = await parseDocument(bytes, contentType, name);
  if (document.outcome === 'unreadable') throw new Refusal('unreadable', { message: document.message });
  const text = Buffer.from(document.text, 'utf8');
  const tables = Buffer.from(packTables(document.tables), 'utf8');
  const hashes = { sha256: sha256(bytes), textSha256: sha256(text), tablesSha256: sha256(tables) };
  return {
    readAs: document.kind,
    title: document.title?.slice(0, 300) ?? null,
    byteLength: bytes.byteLength,
    ...hashes,
    bytes: chunks(bytes),
    text: chunks(text),
    tables: chunks(tables),
    reading: reading({ ...hashes, day }, document.text, document.tables),
  };
}

/** Reads the figures of a copy that is kept, as the engine reads now. */
export const readAgain = ({ name, parts }: { readonly name: CopyName; readonly parts: CopyParts }): CopyReading => {
  const { text, tables } = openCopy(parts);
  return reading(name, text, tables);
};

function reading(name: CopyName, text: string, tables: readonly TableGrid[]): CopyReading {
  const options = { date: name.day, most: LIMITS.sourceFigures, mostTold: LIMITS.toldFigures };
  const figures = counted('This source', () => sourceFigures(text, tables, options));
  keepCopy(name, { text, tables, figures });
  const blocks = [...packFigures(figures)].map((block) => new Uint8Array(deflateRawSync(block, { level: 1 })));
  return { engineVersion: ENGINE_VERSION, day: name.day, figures: figures.length, blocks };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Each with bytes of its own, so that it can be handed to another thread. */
function chunks(whole: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < whole.byteLength; at += CHUNK) parts.push(new Uint8Array(whole.subarray(at, at + CHUNK)));
  return parts;
}
