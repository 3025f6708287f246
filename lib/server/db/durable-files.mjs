import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * The part of Emscripten's file system that is completed here; its own types do not name it.
 * @typedef {{ nfd?: number, node: unknown }} OpenFile
 * @typedef {{
 *   stream_ops: { fsync?: (stream: OpenFile) => number },
 *   realPath: (node: unknown) => string,
 *   tryFSOperation: (operation: () => number) => number,
 * }} NodeFiles
 */

/** PGlite's folder on disk, with the fsync it lacks: what was committed has reached the disk, names of files included. */
export class DurableFiles extends NodeFS {
  /**
   * @param {Parameters<NodeFS['init']>[0]} pg
   * @param {Parameters<NodeFS['init']>[1]} options
   */
  async init(pg, options) {
    const { emscriptenOpts } = await super.init(pg, options);
    /** @param {{ NODEFS: NodeFiles }} engine */
    const addFsync = ({ NODEFS: files }) => {
      files.stream_ops.fsync = (stream) => files.tryFSOperation(() => fsyncStream(stream, files));
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [emscriptenOpts.preRun ?? [], addFsync].flat() } };
  }
}

/**
 * A folder is opened by Emscripten without a descriptor of its own: it is opened here, for the sync alone.
 * @param {OpenFile} stream
 * @param {NodeFiles} files
 */
function fsyncStream(stream, files) {
  if (stream.nfd !== undefined) fsyncSync(stream.nfd);
  else fsyncPath(files.realPath(stream.node));
  return 0;
}

/**
 * Makes a file's content, or the names in a folder, durable.
 * @param {string} fileOrFolder
 */
export function fsyncPath(fileOrFolder) {
  const descriptor = openSync(fileOrFolder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes a whole folder durable, from the leaves up.
 * @param {string} folder
 */
export function fsyncTree(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory()) fsyncTree(inner);
    else if (entry.isFile()) fsyncPath(inner);
  }
  fsyncPath(folder);
}
