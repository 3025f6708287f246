import 'server-only';
import { parentPort, workerData } from 'node:worker_threads';
import { parseDocument } from './parse-document';

/** What `readDocument` hands to its worker; the answer is one message back. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly name?: string;
}

const { bytes, contentType, name } = workerData as ReadingTask;
parentPort?.postMessage(await parseDocument(bytes, contentType, name));
