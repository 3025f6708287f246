import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What every system allows for a Unix socket's path, the closing zero included: 104 on macOS, 108 on Linux. */
const LONGEST = 103;

const inside = (folder: string): string => path.join(folder, 'handover.sock');
const note = (folder: string): string => path.join(folder, 'handover.path');

/** Where the holder of `folder` listens: in the folder, or where a note in it says when that path is too long. */
export function socketOf(folder: string): string {
  try {
    return readFileSync(note(folder), 'utf8').trim();
  } catch {
    return inside(folder);
  }
}

export interface Socket {
  readonly path: string;
  remove(): void;
}

/** Binds the socket of `folder`, for this user alone. Who calls holds the folder, so whatever lies there is left over. */
export async function listenPrivately(server: Server, folder: string): Promise<Socket> {
  rmSync(inside(folder), { force: true });
  rmSync(note(folder), { force: true });
  const socket = placeFor(folder);
  await bind(server, socket.path);
  if (socket.path !== inside(folder)) writeFileSync(note(folder), `${socket.path}\n`, { mode: 0o600 });
  return socket;
}

function placeFor(folder: string): Socket {
  const direct = inside(folder);
  if (Buffer.byteLength(direct) <= LONGEST) return { path: direct, remove: () => rmSync(direct, { force: true }) };
  const temporary = [os.tmpdir(), '/tmp'].find((place) => Buffer.byteLength(place) <= LONGEST - 40);
  // mkdtemp makes the folder for its owner alone (0700).
  const room = mkdtempSync(path.join(temporary ?? '/tmp', 'figurecheck-'));
  return {
    path: path.join(room, 'handover.sock'),
    remove() {
      rmSync(room, { recursive: true, force: true });
      rmSync(note(folder), { force: true });
    },
  };
}

/** The mask is set around the bind: the socket is never open to others, not even for a moment. */
function bind(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const mask = process.umask(0o177);
    try {
      server.listen(socket, () => {
        server.off('error', reject);
        chmodSync(socket, 0o600);
        resolve();
      });
    } finally {
      process.umask(mask);
    }
  });
}
