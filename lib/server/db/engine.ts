import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** What the thread is asked for first: to open a database and to answer at `port`. */
export interface Opening {
  /** Null: in memory. */
  readonly folder: string | null;
  /** The tar of a data folder to begin with. */
  readonly template?: Uint8Array | undefined;
  /** For the making of a new one. */
  readonly initdb?: string[] | undefined;
  readonly port: MessagePort;
}

/** What it is asked at the port; answered one after the other, in order. */
export type Asked =
  | { readonly messages: Uint8Array; readonly connection: number }
  | { readonly abandoned: number }
  | { readonly dump: true }
  | { readonly close: true };

/** What it says there. */
export type Told =
  | { readonly opened: true }
  | { readonly piece: Uint8Array; readonly connection: number }
  | { readonly answered: number }
  | { readonly dumped: ArrayBuffer }
  | { readonly closed: true }
  | { readonly ended: { readonly reason: string; readonly log: readonly string[] } };

/** The database's thread ended, or could not open the database. */
export class EngineEnded extends Error {
  override readonly name = 'EngineEnded';
  /** Of PostgreSQL: the disk is full, or the server is not there (any more). */
  readonly code: '53100' | '57P01';
  readonly severity = 'FATAL';
  /** What PostgreSQL itself named as the reason, or what PGlite did. */
  readonly reason: string;
  /** There was no room to write. */
  readonly fullDisk: boolean;
  /** @param log PostgreSQL's last lines, oldest first */
  constructor(thrown: string, log: readonly string[] = []) {
    const reason = lastWords(log) ?? thrown;
    super(`The embedded database stopped: ${reason}`);
    this.reason = reason;
    this.fullDisk = [thrown, ...log].some((line) => line.includes('No space left on device'));
    this.code = this.fullDisk ? '53100' : '57P01';
  }
}

/** The first line that says it gave up. */
function lastWords(log: readonly string[]): string | null {
  for (const line of log) {
    // polynomial: input at most 2,000 characters, because it is cut here
    const [, words] = /\b(?:PANIC|FATAL): {1,2}(.{1,500})/.exec(line.slice(0, 2000)) ?? [];
    if (words) return words;
  }
  return null;
}

/** One end of a connection. */
export interface Listener {
  /** Takes a piece of an answer. */
  hear(piece: Uint8Array): void;
  /** There is no engine any more. */
  end(error: Error): void;
}

export interface EngineOptions {
  readonly folder: string | null;
  readonly template?: Uint8Array;
  readonly initdb?: string[];
}

interface Waiting {
  resolve(told: Told): void;
  reject(error: Error): void;
}

/**
 * PostgreSQL in a thread of its own, seen from here. One session, as PGlite has one: what several connections ask is
 * answered in the order it was asked.
 */
export class Engine {
  readonly #port: MessagePort;
  readonly #thread: Thread;
  readonly #waiting: Waiting[] = [];
  readonly #listeners = new Map<number, Listener>();
  #connections = 0;
  #ended: Error | null = null;

  private constructor(thread: Thread, port: MessagePort) {
    this.#thread = thread;
    this.#port = port;
    port.on('message', (told: Told) => this.#hear(told));
    port.on('close', () => this.#end(new EngineEnded('its thread ended')));
    port.unref();
  }

  /** @throws EngineEnded when it cannot be opened */
  static async open({ folder, template, initdb }: EngineOptions): Promise<Engine> {
    const thread = takeThread(folder);
    const { port1, port2 } = new MessageChannel();
    const engine = new Engine(thread, port1);
    const opened = engine.#next();
    thread.worker.postMessage({ folder, template, initdb, port: port2 } satisfies Opening, [port2]);
    await opened;
    return engine;
  }

  /** Why it is no more, or null while it runs. */
  get ended(): Error | null {
    return this.#ended;
  }

  /** Begins to hear what is answered to a connection; gives its number. */
  connect(listener: Listener): number {
    this.#connections += 1;
    this.#listeners.set(this.#connections, listener);
    return this.#connections;
  }

  /** Runs whole messages of the wire protocol, the last of which is answered; done when the answer is whole. */
  async send(connection: number, messages: Uint8Array<ArrayBuffer>): Promise<void> {
    const answered = this.#next();
    // A small buffer is a view into Node's own pool, which must not go away.
    const own = messages.byteLength === messages.buffer.byteLength ? messages : messages.slice();
    this.#post({ messages: own, connection }, [own.buffer]);
    await answered;
  }

  /** The connection is gone: what it left open is rolled back, before anything that is asked later. */
  abandon(connection: number): void {
    this.#listeners.delete(connection);
    this.#post({ abandoned: connection });
  }

  /** The tar of its data folder. */
  async dump(): Promise<Buffer<ArrayBuffer>> {
    const dumped = this.#next();
    this.#post({ dump: true });
    const told = await dumped;
    return Buffer.from('dumped' in told ? told.dumped : new ArrayBuffer(0));
  }

  /** Shuts PostgreSQL down. One that has ended already is closed. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const closed = this.#next();
    this.#post({ close: true });
    await closed;
    this.#end(new EngineEnded('it was closed'));
  }

  #post(asked: Asked, transferred: ArrayBuffer[] = []): void {
    if (!this.#ended) this.#port.postMessage(asked, transferred);
  }

  /** The next answer that is one: the thread keeps the order. Nothing else keeps the process from ending. */
  #next(): Promise<Told> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#waiting.push({ resolve, reject });
      this.#port.ref();
    });
  }

  #hear(told: Told): void {
    if ('piece' in told) this.#listeners.get(told.connection)?.hear(told.piece);
    else if ('ended' in told) this.#end(new EngineEnded(told.ended.reason, told.ended.log));
    else {
      this.#waiting.shift()?.resolve(told);
      if (this.#waiting.length === 0) this.#port.unref();
    }
  }

  #end(error: Error): void {
    if (this.#ended) return;
    this.#ended = error;
    this.#port.close();
    this.#thread.release();
    for (const { reject } of this.#waiting.splice(0)) reject(error);
    for (const listener of [...this.#listeners.values()]) listener.end(error);
  }
}

/** A thread that databases can be opened in. */
interface Thread {
  readonly worker: Worker;
  release(): void;
}

/**
 * A folder's database has a thread for itself. Those in memory share one, kept for the next: tests open hundreds, and a
 * thread takes longer to begin than a database.
 */
let forMemory: Worker | null = null;

function takeThread(folder: string | null): Thread {
  if (folder !== null) {
    const worker = startThread();
    return { worker, release: () => void worker.terminate() };
  }
  if (!forMemory) {
    const worker = startThread();
    worker.once('exit', () => {
      if (forMemory === worker) forMemory = null;
    });
    forMemory = worker;
  }
  return { worker: forMemory, release: () => {} };
}

/** The program is found from the project's folder, and named in a line of code so that no bundler follows it. */
function startThread(): Worker {
  const root = path.resolve(/* turbopackIgnore: true */ process.cwd());
  const program = pathToFileURL(path.join(root, 'lib', 'server', 'db', 'engine-thread.mjs')).href;
  const worker = new Worker(`import(${JSON.stringify(program)})`, { eval: true, execArgv: [] });
  // What it stopped for is told at its ports; this only keeps it from ending the process.
  worker.on('error', () => {});
  worker.unref();
  return worker;
}
