import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type EngineOptions = Parameters<NodeFS['init']>[1];

/** The part of Emscripten's file system that is completed here; its own types do not name it. */
interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: OpenFile) => number };
  readonly realPath: (node: unknown) => string;
  readonly tryFSOperation: <T>(operation: () => T) => T;
}
interface OpenFile {
  readonly nfd?: number;
  readonly node: unknown;
}

/** PGlite's folder on disk, with the fsync it lacks: what was committed has reached the disk, names of files included. */
export class DurableFiles extends NodeFS {
  override async init(pg: PGlite, options: EngineOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync = (engine: unknown) => {
      const files = (engine as { NODEFS: NodeFiles }).NODEFS;
      files.stream_ops.fsync = (stream) => files.tryFSOperation(() => fsyncStream(stream, files));
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...list(emscriptenOpts.preRun), addFsync] } };
  }
}

/** A folder is opened by Emscripten without a descriptor of its own: it is opened here, for the sync alone. */
function fsyncStream(stream: OpenFile, files: NodeFiles): number {
  if (stream.nfd !== undefined) fsyncSync(stream.nfd);
  else fsyncPath(files.realPath(stream.node));
  return 0;
}

/** Makes a file's content, or the names in a folder, durable. */
export function fsyncPath(fileOrFolder: string): void {
  const descriptor = openSync(fileOrFolder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a whole folder durable, from the leaves up. */
export function fsyncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory()) fsyncTree(inner);
    else if (entry.isFile()) fsyncPath(inner);
  }
  fsyncPath(folder);
}

function list<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
