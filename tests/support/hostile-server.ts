import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export interface HostileServer {
  readonly port: number;
  /** "127.0.0.1:port", for the fetcher's own test setting. */
  readonly allow: string;
  readonly seen: SeenRequest[];
  /** The address of one of this server's pages, on any host name. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

type Page = (request: IncomingMessage, response: ServerResponse) => void;

const MEGABYTE = 1024 * 1024;
const ARTICLE = '<!doctype html><title>Harbour notes</title><p>The harbour handled 412 ships in May.</p>';

/** A site that does everything a site should not. Each page is one misdeed; "/" is an honest one. */
export async function startHostileServer(): Promise<HostileServer> {
  const seen: SeenRequest[] = [];
  const server = createServer({ keepAlive: false }, (request, response) => {
    const path = request.url ?? '/';
    seen.push({ method: request.method ?? '', path, headers: request.headers });
    response.on('error', () => undefined);
    const page = PAGES[path.split('?', 1)[0] ?? '/'] ?? notFound;
    page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    allow: `127.0.0.1:${port}`,
    seen,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const html = (response: ServerResponse, headers: Record<string, string | string[]> = {}) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });

const notFound: Page = (_request, response) => response.writeHead(404).end('Nothing here');

const redirect =
  (location: string, status = 302): Page =>
  (_request, response) =>
    response.writeHead(status, { location }).end();

/** Sends the same chunk again and again, as fast as it is taken, until the other side hangs up. */
function pour(response: ServerResponse, chunk: Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk)) {
      /* until the buffer is full */
    }
  };
  response.on('drain', more);
  more();
}

const PAGES: Record<string, Page> = {
  '/': (_request, response) => html(response).end(ARTICLE),
  '/gzip': (_request, response) => html(response, { 'content-encoding': 'gzip' }).end(gzipSync(ARTICLE)),
  '/brotli': (_request, response) => html(response, { 'content-encoding': 'br' }).end(brotliCompressSync(ARTICLE)),
  '/sets-cookie': (_request, response) =>
    response.writeHead(302, { location: '/', 'set-cookie': 'tracker=1; Path=/' }).end(),
  '/moved': redirect('/', 301),
  '/moved-twice': redirect('/moved', 308),
  '/loop': redirect('/loop'),
  '/to-private': redirect('http://10.1.2.3/admin'),
  '/to-loopback': redirect('http://127.0.0.1:1/'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-mapped': redirect('http://[::ffff:127.0.0.1]:1/'),
  '/to-name': redirect('http://inside.example/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-password': redirect('http://user:secret@example.com/'),
  '/to-long': redirect(`/${'x'.repeat(3000)}`),
  '/server-error': (_request, response) => response.writeHead(503).end('Later'),
  '/empty': (_request, response) => html(response).end(),
  '/no-content': (_request, response) => response.writeHead(204).end(),
  '/silent': () => undefined,
  '/drip': (_request, response) => {
    html(response).write('<p>');
    const timer = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(timer));
  },
  '/endless': (_request, response) => {
    html(response);
    pour(response, Buffer.alloc(64 * 1024, 'a'));
  },
  '/claims-to-be-huge': (_request, response) => {
    html(response, { 'content-length': String(5_000 * MEGABYTE) }).write('<p>small');
  },
  '/gzip-bomb': (_request, response) => {
    html(response, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * MEGABYTE)));
  },
  '/gzip-in-gzip-bomb': (_request, response) => {
    const inner = gzipSync(Buffer.alloc(64 * MEGABYTE));
    html(response, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(inner));
  },
  '/endless-gzip': (_request, response) => {
    html(response, { 'content-encoding': 'gzip' });
    response.write(gzipSync('').subarray(0, 10));
    pour(response, Buffer.alloc(50_000, Buffer.from([0, 0, 0, 0xff, 0xff])));
  },
  '/packed-five-times': (_request, response) => {
    html(response, { 'content-encoding': 'gzip, gzip, gzip, gzip, gzip' }).end(ARTICLE);
  },
  '/unknown-packing': (_request, response) => html(response, { 'content-encoding': 'zz' }).end(ARTICLE),
  '/not-gzip-at-all': (_request, response) => html(response, { 'content-encoding': 'gzip' }).end(ARTICLE),
  '/breaks-off': (_request, response) => {
    html(response, { 'content-length': '1000' }).write(ARTICLE);
    setImmediate(() => response.destroy());
  },
  '/huge-headers': (_request, response) => html(response, { 'x-filler': 'x'.repeat(200 * 1024) }).end(ARTICLE),
  '/video': (_request, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4' });
    pour(response, Buffer.alloc(64 * 1024));
  },
  '/picture-called-html': (_request, response) =>
    html(response).end(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  '/no-type': (_request, response) => response.writeHead(200).end('Rice: 41 tons'),
  '/not-http': (request) => request.socket.end('\u0000\u0001 this is not HTTP\r\n\r\n'),
  '/hangs-up': (request) => request.socket.destroy(),
};
