import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { contentSecurityPolicy, newNonce } from '@/lib/server/http/csp';
import {
  clientAddress,
  hostAllowed,
  pagePath,
  setSecurityHeaders,
  settleForwarding,
  type Trust,
} from '@/lib/server/http/headers';
import { loggableUrl } from '@/lib/server/http/redact';
import { inRequest, newRequestId } from '@/lib/server/http/request-id';
import { log } from '@/lib/server/log';

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Door extends Trust {
  /** The address listened on. */
  readonly host: string;
}

/**
 * What happens to every request before Next sees it: an id of our own, a nonce with its policy on the request (where Next
 * reads it) and on the answer (where the browser does), headers only the server may set, and one line in the log.
 */
export function listener(door: Door, answer: Answer): RequestListener {
  return (request, response) => {
    const id = newRequestId();
    inRequest(id, () => {
      logWhenDone(request, response, clientAddress(request.headers, request.socket.remoteAddress, door));
      response.setHeader('X-Request-Id', id);
      noticeProxy(request, door);
      const nonce = newNonce();
      setSecurityHeaders(response, contentSecurityPolicy(nonce), door.publicUrl);
      const refusal = refuse(request, door);
      if (refusal) return plain(response, refusal.status, refusal.message);
      prepare(request, id, nonce, door);
      answer(request, response).catch((error: unknown) => failed(response, id, error));
    });
  };
}

let toldOfProxy = false;

/** Said once: somebody in front tells where visitors come from, and may not be believed. */
function noticeProxy(request: IncomingMessage, door: Door): void {
  if (toldOfProxy || door.trustProxy || request.headers['x-forwarded-for'] === undefined) return;
  toldOfProxy = true;
  log.warn(
    'Requests come with X-Forwarded-For, so a proxy seems to stand in front, and TRUST_PROXY is not set. If it is yours, start with TRUST_PROXY=1: without it all visitors share one address, and the wrong passwords of one hold up everybody.',
  );
}

function refuse(request: IncomingMessage, door: Door): { status: number; message: string } | null {
  if (!request.url?.startsWith('/')) return { status: 400, message: 'This address cannot be read.' };
  if (hostAllowed(request.headers.host, door.host, door.publicUrl)) return null;
  const message =
    'Figurecheck does not answer under this name. Open it as localhost or 127.0.0.1, or start it with PUBLIC_URL set to the address people open.';
  return { status: 421, message };
}

/** Rewrites the request's headers, in both forms Node keeps them, so that nothing from outside survives in either. */
function prepare(request: IncomingMessage, id: string, nonce: string, door: Door): void {
  const { headers } = request;
  settleForwarding(headers, clientAddress(headers, request.socket.remoteAddress, door), door);
  headers['content-security-policy'] = contentSecurityPolicy(nonce);
  headers['x-nonce'] = nonce;
  headers['x-request-id'] = id;
  headers['x-request-path'] = pagePath(request.url ?? '/');
  request.rawHeaders = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  );
}

function plain(response: ServerResponse, status: number, message: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Connection', 'close');
  response.end(`${message}\n`);
}

/** The answer while the server still opens its database. */
export async function notYet(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Retry-After', '2');
  plain(response, 503, 'Figurecheck is starting. Try again in a moment.');
}

function failed(response: ServerResponse, id: string, error: unknown): void {
  log.error({ err: error }, 'The request could not be answered');
  if (response.headersSent) response.destroy();
  else plain(response, 500, `Something went wrong. Its number in the log is ${id}.`);
}

/** Assets are many and dull: only their failures reach the usual level. */
function logWhenDone(request: IncomingMessage, response: ServerResponse, address: string): void {
  const started = performance.now();
  const { method } = request;
  const url = loggableUrl(request.url ?? '');
  response.once('close', () => {
    const status = response.statusCode;
    const line = { method, url, status, ms: Math.round(performance.now() - started), address };
    const aborted = response.writableFinished ? {} : { aborted: true };
    const level = status >= 500 ? 'error' : url.startsWith('/_next/static/') && status < 400 ? 'debug' : 'info';
    log[level]({ ...line, ...aborted }, `${method} ${url} ${status}`);
  });
}
