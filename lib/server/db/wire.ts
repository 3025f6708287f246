import { Duplex } from 'node:stream';
import type { Engine } from './engine';

const SYNC = 0x53;
const QUERY = 0x51;
const TERMINATE = 0x58;

/** AuthenticationOk and ReadyForQuery (idle): all that a client has to hear before its first query. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/**
 * A connection of the `pg` client to the engine in its thread: PostgreSQL's own wire protocol, with no socket.
 *
 * Messages are kept until one that is answered (Query or Sync) and go over together. PGlite says ReadyForQuery at the end
 * of each call, so a call that ends in the middle of Parse/Bind/Execute would break the protocol at the first error (the
 * `node-postgres` entrance of PGlite 0.5.16 does that).
 */
export class EngineWire extends Duplex {
  readonly #open: () => Promise<Engine>;
  #engine: Engine | null = null;
  /** Its number at the engine. */
  #connection = 0;
  #unread: Buffer<ArrayBuffer> = Buffer.alloc(0);
  #waiting: Buffer<ArrayBuffer>[] = [];
  #started = false;

  /** @param open the engine as it runs now */
  constructor(open: () => Promise<Engine>) {
    super();
    this.#open = open;
  }

  /** What `pg` asks of a socket. */
  connect(): void {
    this.#open().then(
      (engine) => {
        this.#engine = engine;
        this.#connection = engine.connect({
          hear: (piece) => void this.push(piece),
          end: (error) => void this.destroy(error),
        });
        this.emit('connect');
      },
      (error: Error) => void this.destroy(error),
    );
  }
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(chunk: Buffer<ArrayBuffer>, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#take([chunk]).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer<ArrayBuffer> }[], done: (error?: Error | null) => void): void {
    this.#take(chunks.map(({ chunk }) => chunk)).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#abandon();
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#abandon();
    done(error);
  }

  async #take(chunks: Buffer<ArrayBuffer>[]): Promise<void> {
    this.#unread = this.#unread.length === 0 ? join(chunks) : join([this.#unread, ...chunks]);
    for (let message = this.#next(); message !== undefined; message = this.#next()) {
      this.#waiting.push(message);
      if (message[0] === SYNC || message[0] === QUERY) await this.#deliver();
    }
  }

  /** The next whole message, if it has come in. The first one, the start-up packet, has no type byte and is answered here. */
  #next(): Buffer<ArrayBuffer> | undefined {
    const header = this.#started ? 1 : 0;
    if (this.#unread.length < header + 4) return undefined;
    const end = header + this.#unread.readUInt32BE(header);
    if (this.#unread.length < end) return undefined;
    const message = this.#unread.subarray(0, end);
    this.#unread = this.#unread.subarray(end);
    if (this.#started) return message[0] === TERMINATE ? this.#next() : message;
    this.#started = true;
    this.push(WELCOME);
    return this.#next();
  }

  async #deliver(): Promise<void> {
    const messages = join(this.#waiting);
    this.#waiting = [];
    await this.#engine?.send(this.#connection, messages);
  }

  /** What a server does with a connection that goes away: its open transaction is rolled back. */
  #abandon(): void {
    this.#engine?.abandon(this.#connection);
    this.#engine = null;
  }
}

function join(parts: Buffer<ArrayBuffer>[]): Buffer<ArrayBuffer> {
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
