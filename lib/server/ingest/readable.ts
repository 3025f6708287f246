import 'server-only';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { answerOf, type ReadDocument, type UnreadableDocument, unreadable } from './document';
import { recognise } from './document-kind';
import { isPlain, readPlain } from './plain-document';
import type { ReadingTask } from './read-in-worker';

export interface ReadSettings {
  /** The name of the file, if it has one: its ending helps where neither the bytes nor the content type tell. */
  readonly name?: string;
  readonly timeLimitMs?: number;
  /** For the worker's own heap, and for how far the whole process may grow while it reads. */
  readonly memoryLimitMb?: number;
}

const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 1024;
const WATCH_EVERY_MS = 50;
const MEGABYTE = 1024 * 1024;

type Answer = ReadDocument | UnreadableDocument;

/** Documents are read one after the other, so that the limits hold for all of them together. */
let lane: Promise<unknown> = Promise.resolve();

/**
 * Turns the bytes of a document into text with its tables. HTML, PDF and Word files are read in a thread of their own
 * that is stopped when it takes too long or too much: a hostile page costs its reader an answer, not the desk.
 *
 * @param contentType as the sender gave it, with its parameters; empty if it gave none
 */
export async function readDocument(
  bytes: Uint8Array,
  contentType: string,
  settings: ReadSettings = {},
): Promise<Answer> {
  const recognised = recognise(bytes, contentType, settings.name);
  if ('why' in recognised) return unreadable(recognised.why);
  const { kind } = recognised;
  if (isPlain(kind)) return answerOf(() => readPlain(kind, bytes, contentType));
  const turn = lane.then(() => readInWorker(bytes, contentType, settings));
  lane = turn.catch(() => undefined);
  return turn;
}

function readInWorker(bytes: Uint8Array, contentType: string, settings: ReadSettings): Promise<Answer> {
  const { name, timeLimitMs = TIME_LIMIT_MS, memoryLimitMb = MEMORY_LIMIT_MB } = settings;
  const task: ReadingTask = { bytes, contentType, ...(name === undefined ? {} : { name }) };
  const worker = startWorker(task, memoryLimitMb);
  const ceiling = process.memoryUsage.rss() + memoryLimitMb * MEGABYTE;
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => resolve(unreadable('too-slow')), timeLimitMs);
    const watch = setInterval(
      () => process.memoryUsage.rss() > ceiling && resolve(unreadable('too-large')),
      WATCH_EVERY_MS,
    );
    worker.once('message', resolve);
    worker.once('error', (error) => (isOutOfMemory(error) ? resolve(unreadable('too-large')) : reject(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
      reject(new Error('The reader ended without an answer'));
    });
  }).finally(() => worker.terminate());
}

/**
 * The worker is found from the project's folder, where every command of the product starts: a bundler that followed its
 * address would cut it off from what it imports, so it is named in a line of code instead. Its environment is empty: it
 * reads strangers' files.
 */
function startWorker(task: ReadingTask, memoryLimitMb: number): Worker {
  const root = path.resolve(/* turbopackIgnore: true */ process.cwd());
  const program = pathToFileURL(path.join(root, 'lib', 'server', 'ingest', 'read-worker.mjs')).href;
  return new Worker(`import(${JSON.stringify(program)})`, {
    eval: true,
    workerData: task,
    execArgv: ['--conditions=react-server'],
    env: { TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    stdout: true,
    stderr: true,
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
