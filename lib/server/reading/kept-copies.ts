import 'server-only';
import { inflateRawSync } from 'node:zlib';
import { FigureUnpacker } from '@/lib/core/checks/pack-figures';
import type { SourceFigure } from '@/lib/core/checks/source-figure';
import { type TableGrid, unpackTables } from '@/lib/core/checks/table-grid';

/** A copy by what stands in it: the same text read for the same day is the same copy, whoever saved it. */
export interface CopyName {
  readonly textSha256: string;
  readonly tablesSha256: string;
  readonly day: string | null;
}

/** A copy as it is stored: each part in rows that follow each other. */
export interface CopyParts {
  readonly text: readonly Uint8Array[];
  readonly tables: readonly Uint8Array[];
  /** What the engine read, by `packFigures`, deflated. */
  readonly blocks: readonly Uint8Array[];
}

/** A copy laid open in this thread. */
export interface OpenedText {
  readonly text: string;
  readonly tables: readonly TableGrid[];
  readonly figures: readonly SourceFigure[];
}

/** Asked about a copy that this thread has not kept: ask again, with its parts. */
export const NEEDS_COPY = 'needs the copy';

export interface OfCopy {
  readonly name: CopyName;
  readonly parts?: CopyParts | undefined;
}

const kept = new Map<string, OpenedText>();
/** Of all that is kept: more would crowd out what is being read. */
const MOST_FIGURES = 700_000;
const MOST_COPIES = 8;

export const keyOf = ({ textSha256, tablesSha256, day }: CopyName): string =>
  `${textSha256} ${tablesSha256} ${day ?? ''}`;

/** Keeps a copy for the next look; those that were looked in longest ago go. */
export function keepCopy(name: CopyName, copy: OpenedText): void {
  kept.delete(keyOf(name));
  kept.set(keyOf(name), copy);
  const sum = () => [...kept.values()].reduce((total, { figures }) => total + figures.length, 0);
  while (kept.size > 1 && (kept.size > MOST_COPIES || sum() > MOST_FIGURES)) {
    const [oldest = ''] = kept.keys();
    kept.delete(oldest);
  }
}

/** Runs what is asked of a copy, if this thread has it or was given it. */
export function withCopy<Found>({ name, parts }: OfCopy, work: (copy: OpenedText) => Found): Found | typeof NEEDS_COPY {
  const known = kept.get(keyOf(name));
  if (!known && !parts) return NEEDS_COPY;
  const copy = known ?? openCopy(parts as CopyParts);
  keepCopy(name, copy);
  return work(copy);
}

export function openCopy({ text, tables, blocks }: CopyParts): OpenedText {
  const unpacker = new FigureUnpacker();
  for (const block of blocks) unpacker.take(inflateRawSync(block).toString('utf8'));
  return {
    text: Buffer.concat(text).toString('utf8'),
    tables: unpackTables(Buffer.concat(tables).toString('utf8')),
    figures: unpacker.figures,
  };
}
