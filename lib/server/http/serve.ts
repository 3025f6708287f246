import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Door } from './listener';
import { listener } from './listener';

/** The address could not be taken: another program has it, or it is not this machine's. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

export interface Serving {
  readonly server: Server;
  readonly port: number;
}

/**
 * Listens on the door's address and answers through `answer`.
 * @throws CannotListen
 */
export function serve(door: Door, port: number, answer: Answer): Promise<Serving> {
  const server = createServer(listener(door, answer));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotListen(whyNot(error, door.host, port))));
    server.listen({ host: door.host, port }, () => {
      server.removeAllListeners('error');
      resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  const other = `PORT=${port + 1} npm start`;
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program. Stop that one, or use another port: ${other}`;
  if (error.code === 'EACCES')
    return `Port ${port} needs more rights than this user has. Use a higher one: PORT=3000 npm start`;
  if (error.code === 'EADDRNOTAVAIL') return `${host} is not an address of this machine. Set HOST to one that is.`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}

/** Where a browser on this machine finds it. */
export function urlOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
}
