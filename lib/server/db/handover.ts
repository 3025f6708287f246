import { createConnection, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { folderHolder } from './folder-lock';
import { listenPrivately, socketOf } from './handover-socket';

/** A command that the process which holds the database does for another. `input` is plain JSON. */
export interface HandedOver {
  readonly command: string;
  readonly args: readonly string[];
  readonly input: unknown;
}

export interface Output {
  /** One line for the person who typed the command. */
  out(line: string): void;
  err(line: string): void;
}

/** Does the command and answers its exit code. `gone` is aborted when nobody waits for it any more. */
export type Handler = (request: HandedOver, output: Output, gone: AbortSignal) => Promise<number>;

/** The command could not be handed over, or its end is not known. */
export class HandoverFailed extends Error {
  override readonly name = 'HandoverFailed';
  readonly code = 'HANDOVER_FAILED';
}

/** Lines of JSON in both directions; the first from the server greets, the only one to it asks. */
type Line =
  | { readonly hello: 1; readonly pid: number }
  | { readonly out: string }
  | { readonly err: string }
  | { readonly alive: true }
  | { readonly exit: number }
  | { readonly failed: string };

const LARGEST = 64 * 1024 * 1024;
/** A sign of life while a command runs, and how long a client does without one. */
const BEAT = 2_000;

export interface Patience {
  /** Milliseconds until the holder must have greeted. */
  readonly greeting: number;
  /** Milliseconds of silence after which it counts as gone. */
  readonly silence: number;
}
const PATIENCE: Patience = { greeting: 15_000, silence: 60_000 };

/**
 * Takes commands for the database of `dataDir` on a private Unix socket. The caller holds the folder.
 * @returns how to stop; running commands are cut off
 */
export async function serveHandover(dataDir: string, handler: Handler): Promise<{ close(): Promise<void> }> {
  const connections = new Set<Socket>();
  const server = createServer((connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
    attend(connection, handler);
  });
  const socket = await listenPrivately(server, path.resolve(dataDir));
  server.unref();
  return {
    close() {
      for (const connection of connections) connection.destroy();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      socket.remove();
      return closed;
    },
  };
}

function attend(connection: Socket, handler: Handler): void {
  const gone = new AbortController();
  const send = (line: Line): void => {
    if (connection.writable) connection.write(`${JSON.stringify(line)}\n`);
  };
  const beat = setInterval(() => send({ alive: true }), BEAT);
  beat.unref();
  connection.on('error', () => {});
  connection.once('close', () => {
    clearInterval(beat);
    gone.abort();
  });
  let asked = false;
  readLines<HandedOver>(connection, (request) => {
    if (asked) return;
    asked = true;
    const output: Output = { out: (line) => send({ out: line }), err: (line) => send({ err: line }) };
    Promise.resolve()
      .then(() => handler(request, output, gone.signal))
      .then(
        (exit) => send({ exit }),
        (error: unknown) => send({ failed: messageOf(error) }),
      )
      .finally(() => connection.end());
  });
  send({ hello: 1, pid: process.pid });
}

/**
 * Has the process that holds `dataDir` do a command; its lines go to `output` as they come.
 * @returns the command's exit code
 * @throws HandoverFailed, with a message for the person at the terminal
 */
export function handOver(
  dataDir: string,
  request: HandedOver,
  output: Output,
  patience: Patience = PATIENCE,
): Promise<number> {
  const folder = path.resolve(dataDir);
  const whose = holderName(folder);
  const text = JSON.stringify(request);
  if (Buffer.byteLength(text) > LARGEST)
    return Promise.reject(new HandoverFailed('That is too much to hand over at once (over 64 MB).'));
  return new Promise((resolve, reject) => {
    const connection = createConnection(socketOf(folder));
    const fail = (why: string): void => {
      connection.destroy();
      reject(new HandoverFailed(why));
    };
    let greeted = false;
    connection.setTimeout(patience.greeting, () =>
      fail(
        greeted ? `${whose} has gone silent; whether it did the command is not known.` : `${whose} does not answer.`,
      ),
    );
    connection.once('error', (error) =>
      fail(
        greeted
          ? `The connection to ${whose} broke: ${error.message}.`
          : `${whose} does not take commands (${error.message}).`,
      ),
    );
    connection.once('close', () =>
      fail(`${whose} stopped before it said how the command ended; look at what is there before you repeat it.`),
    );
    readLines<Line>(connection, (line) => {
      if ('hello' in line) {
        greeted = true;
        connection.setTimeout(patience.silence);
        connection.write(`${text}\n`);
      } else if ('out' in line) output.out(line.out);
      else if ('err' in line) output.err(line.err);
      else if ('exit' in line) {
        resolve(line.exit);
        connection.destroy();
      } else if ('failed' in line) fail(line.failed);
    });
  });
}

function holderName(folder: string): string {
  const holder = folderHolder(folder);
  return holder ? `Process ${holder.pid} (${holder.what}), which holds ${folder},` : `The process that holds ${folder}`;
}

/** Calls `take` with each line of JSON. A line that is too long or not JSON ends the connection. */
function readLines<T>(connection: Socket, take: (line: T) => void): void {
  let parts: Buffer[] = [];
  let length = 0;
  connection.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const line = Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8');
      parts = [];
      length = 0;
      rest = rest.subarray(end + 1);
      if (!parsed(line, take)) return void connection.destroy();
    }
    parts.push(rest);
    length += rest.length;
    if (length > LARGEST) connection.destroy();
  });
}

function parsed<T>(line: string, take: (line: T) => void): boolean {
  let value: T;
  try {
    value = JSON.parse(line) as T;
  } catch {
    return false;
  }
  take(value);
  return true;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
