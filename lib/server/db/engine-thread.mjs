// The thread in which PostgreSQL runs (PGlite): whatever a statement takes, the pages are answered meanwhile. Plain
// JavaScript: no loader has to come first. The other end is engine.ts.
import { statfsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles } from './durable-files.mjs';

/**
 * @typedef {import('node:worker_threads').MessagePort} MessagePort
 * @typedef {import('./engine').Opening} Opening
 * @typedef {import('./engine').Asked} Asked
 * @typedef {import('./engine').Told} Told
 */

/** PGlite's own start, every session in UTC. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'timezone=UTC'],
  ...['-c', 'log_timezone=UTC'],
];
/** In memory there is no disk to wait for. */
const NO_FSYNC = '-F';

/** How PostgreSQL's main loop leaves a statement that failed; every other exception is the end of the engine. */
const STATEMENT_FAILED = 100;

/** Lines of PostgreSQL's own log that are kept, to say why it ended. */
const LOG_LINES = 20;
/** An answer goes over in pieces of about this many bytes. */
const PIECE = 256 * 1024;

/** Below this many bytes of free disk (two of PostgreSQL's files of 16 MB) nothing is written: it would end in the middle. */
const LEAST_ROOM = 32 * 1024 * 1024;
/** Milliseconds between two looks at the disk. */
const LOOK_EVERY = 500;

/** The type byte of a simple query. */
const QUERY = 0x51;

class Engine {
  #pglite;
  #port;
  /** @type {string | null} */
  #folder;
  #writable = true;
  #looked = 0;
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();

  /**
   * @param {PGlite} pglite
   * @param {string | null} folder
   * @param {MessagePort} port
   * @param {string[]} log
   */
  constructor(pglite, folder, port, log) {
    this.#pglite = pglite;
    this.#folder = folder;
    this.#port = port;
    this.#endAtFailure(log);
    port.on('message', (asked) => {
      this.#turn = this.#turn.then(() => this.#answer(asked)).catch((error) => end(port, error, log));
    });
  }

  /**
   * PGlite swallows a panic and goes on with what is left; here it is the end, and the next start recovers.
   * @param {string[]} log
   */
  #endAtFailure(log) {
    const engine = this.#pglite.Module;
    const once = engine._PostgresMainLoopOnce;
    engine._PostgresMainLoopOnce = () => {
      try {
        return once();
      } catch (error) {
        if (error?.status !== STATEMENT_FAILED) end(this.#port, error, log);
        throw error;
      }
    };
  }

  /** @param {Asked} asked */
  async #answer(asked) {
    if ('messages' in asked) await this.#run(asked);
    else if ('abandoned' in asked) await this.#rollBack();
    else if ('dump' in asked) {
      const dump = await this.#pglite.dumpDataDir('none');
      const bytes = await dump.arrayBuffer();
      this.#tell({ dumped: bytes }, [bytes]);
    } else {
      await this.#pglite.close();
      this.#tell({ closed: true });
      this.#port.close();
    }
  }

  /** Runs whole messages; what is answered goes back in pieces. */
  async #run({ messages, connection }) {
    await this.#watchRoom();
    /** @type {Uint8Array[]} */
    let parts = [];
    let size = 0;
    const flush = () => {
      const piece = join(parts, size);
      parts = [];
      size = 0;
      this.#tell({ piece, connection }, [piece.buffer]);
    };
    await this.#pglite.execProtocolRawStream(messages, {
      syncToFs: false,
      onRawData: (bytes) => {
        // The bytes lie in the engine's memory and are overwritten at once.
        parts.push(bytes.slice());
        size += bytes.length;
        if (size >= PIECE) flush();
      },
    });
    if (size > 0) flush();
    this.#tell({ answered: connection });
  }

  /** What a server does with a connection that goes away: its open transaction is rolled back. */
  async #rollBack() {
    if (this.#pglite.ready && this.#pglite.isInTransaction()) await this.#say('ROLLBACK');
  }

  /** While the disk is as good as full, what writes is refused before it begins: people can still read. */
  async #watchRoom() {
    if (this.#folder === null || Date.now() - this.#looked < LOOK_EVERY || this.#pglite.isInTransaction()) return;
    this.#looked = Date.now();
    const { bavail, bsize } = statfsSync(this.#folder);
    const writable = bavail * bsize >= LEAST_ROOM;
    if (writable === this.#writable) return;
    await this.#say(`SET default_transaction_read_only = ${writable ? 'off' : 'on'}`);
    this.#writable = writable;
  }

  /** @param {string} sql */
  async #say(sql) {
    await this.#pglite.execProtocol(simpleQuery(sql), { syncToFs: false });
  }

  /**
   * @param {Told} told
   * @param {ArrayBuffer[]} [transferred]
   */
  #tell(told, transferred = []) {
    this.#port.postMessage(told, transferred);
  }
}

/**
 * Opens a database, and says so or why not.
 * @param {Opening} opening
 */
async function open({ folder, template, initdb, port }) {
  /** @type {string[]} */
  const log = [];
  try {
    const pglite = await PGlite.create({
      ...(folder === null ? {} : { fs: new DurableFiles(folder) }),
      ...(template ? { loadDataDir: new Blob([template]) } : {}),
      ...(initdb ? { initDbStartParams: initdb } : {}),
      startParams: folder === null ? [...START, NO_FSYNC] : START,
      onStderr: (line) => keepLine(log, line),
    });
    new Engine(pglite, folder, port, log);
    port.postMessage({ opened: true });
  } catch (error) {
    end(port, error, log);
  }
}

/**
 * Says why there is no engine (any more), and ends the thread: what is left of it cannot be trusted.
 * @param {MessagePort} port
 * @param {unknown} error
 * @param {readonly string[]} log
 */
function end(port, error, log) {
  const reason = error instanceof Error ? error.message : String(error);
  port.postMessage({ ended: { reason, log } });
  process.exit(1);
}

/**
 * @param {string[]} log
 * @param {string} line
 */
function keepLine(log, line) {
  log.push(line);
  if (log.length > LOG_LINES) log.shift();
  return false;
}

/**
 * @param {readonly Uint8Array[]} parts
 * @param {number} size
 */
function join(parts, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @param {string} sql */
function simpleQuery(sql) {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head[0] = QUERY;
  head.writeUInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}

parentPort?.on('message', open);
