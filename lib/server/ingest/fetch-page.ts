import 'server-only';
import type { LookupFunction } from 'node:net';
import { Client, type Dispatcher } from 'undici';
import { type HostAddress, type Resolve, resolveHost, systemResolve } from './address-guard';
import { contentRefusal, type FetchFailure, refusal, refusalFrom, statusRefusal } from './fetch-failure';
import { readPageAddress } from './page-address';
import { readBody } from './page-body';

const MAX_REDIRECTS = 5;
const MAX_BYTES = 10 * 1024 * 1024;
const MAX_HEADER_BYTES = 32 * 1024;
const TIME_LIMIT_MS = 15_000;

const HEADERS = {
  'user-agent': 'Figurecheck/0.1 (fetches one page when a fact-checker asks for it)',
  accept:
    'text/html,application/xhtml+xml,text/plain,text/csv,application/pdf;q=0.9,application/vnd.sdmx.data+csv;q=0.8,application/vnd.sdmx.data+json;q=0.7,*/*;q=0.5',
  'accept-encoding': 'gzip, br',
  'accept-language': 'en,*;q=0.5',
};

export interface FetchedPage {
  readonly outcome: 'fetched';
  /** Where the last redirect led, without the part after "#". */
  readonly finalUrl: string;
  readonly status: number;
  /** As the site sent it, with its parameters; empty when it sent none. */
  readonly contentType: string;
  /** The body, unpacked. */
  readonly bytes: Uint8Array;
  readonly retrievedAt: Date;
}

export interface FetchSettings {
  readonly clock: () => Date;
  readonly signal?: AbortSignal;
  /** The name service; a test answers in its place. */
  readonly resolve?: Resolve;
  /** "address:port" pairs that may be reached although they are not public. A test's own setting: no product code has it. */
  readonly allow?: readonly string[];
  /** For everything from the first look-up to the last byte, in milliseconds; 15,000 unless a test is in a hurry. */
  readonly timeLimitMs?: number;
}

/** One request with what guards it. */
interface Guard {
  readonly resolve: Resolve;
  readonly allow: readonly string[];
  readonly signal: AbortSignal;
  readonly timeLimitMs: number;
}

type Step = { readonly moved: URL } | { readonly page: Omit<FetchedPage, 'finalUrl' | 'retrievedAt'> };

/**
 * Fetches one page for somebody who asked for it: the only door through which this product reaches out. Each host is
 * resolved once, every answer must be a public address, and the connection goes to exactly those addresses; each
 * redirect starts over. No cookies, no credentials, no proxy. Never throws: what went wrong is a sentence to show.
 */
export async function fetchPage(address: string, settings: FetchSettings): Promise<FetchedPage | FetchFailure> {
  const timeLimitMs = settings.timeLimitMs ?? TIME_LIMIT_MS;
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(refusal('too-slow')), timeLimitMs);
  const stopped = settings.signal ? AbortSignal.any([deadline.signal, settings.signal]) : deadline.signal;
  const guard = {
    resolve: settings.resolve ?? systemResolve,
    allow: settings.allow ?? [],
    signal: stopped,
    timeLimitMs,
  };
  try {
    const { url, page } = await follow(startAt(address), guard);
    return { ...page, finalUrl: url.href, retrievedAt: settings.clock() };
  } catch (thrown) {
    const { why, message } = settings.signal?.aborted
      ? refusal('cancelled')
      : refusalFrom(deadline.signal.reason ?? thrown);
    return { outcome: 'failed', why, message };
  } finally {
    clearTimeout(timer);
  }
}

function startAt(address: string): URL {
  const read = readPageAddress(address.trim());
  if (!read.ok) throw refusal(read.why);
  return read.url;
}

async function follow(start: URL, guard: Guard) {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const step = await ask(url, guard);
    if ('page' in step) return { url, page: step.page };
    url = step.moved;
  }
  throw refusal('too-many-redirects');
}

/** One request to one host, on a connection of its own that is gone afterwards. */
async function ask(url: URL, guard: Guard): Promise<Step> {
  const host = await unlessStopped(resolveHost(url, guard.resolve, guard.allow), guard.signal);
  if (host.outcome === 'refused') throw refusal(host.why);
  const client = new Client(url.origin, {
    connect: { lookup: pinnedTo(host.addresses), timeout: guard.timeLimitMs },
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: guard.timeLimitMs,
    bodyTimeout: guard.timeLimitMs,
  });
  try {
    const path = url.pathname + url.search;
    return await take(
      url,
      await client.request({ method: 'GET', path, headers: HEADERS, reset: true, signal: guard.signal }),
      guard,
    );
  } finally {
    client.destroy().catch(() => undefined);
  }
}

/** Answers the connection's own look-up with the addresses that were judged, so nothing is resolved a second time. */
function pinnedTo(addresses: readonly HostAddress[]): LookupFunction {
  const [first] = addresses;
  return (_hostname, options, done) => {
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}

async function take(url: URL, answer: Dispatcher.ResponseData, guard: Guard): Promise<Step> {
  const { statusCode: status, headers, body } = answer;
  body.on('error', () => undefined);
  const location = one(headers.location);
  if ([301, 302, 303, 307, 308].includes(status) && location !== '') return { moved: redirected(location, url) };
  if (status < 200 || status > 299) throw statusRefusal(status);
  const contentType = one(headers['content-type']);
  const essence = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (/^(image|audio|video|font|model)\//.test(essence)) throw contentRefusal(essence);
  if (Number(one(headers['content-length'])) > MAX_BYTES) throw refusal('too-large');
  const bytes = await received(answer, guard.signal);
  if (bytes.length === 0) throw refusal('empty');
  return { page: { outcome: 'fetched', status, contentType, bytes } };
}

function redirected(location: string, from: URL): URL {
  const read = readPageAddress(location, from);
  if (!read.ok) throw refusal(read.why === 'not-a-link' ? 'bad-redirect' : read.why);
  return read.url;
}

async function received(answer: Dispatcher.ResponseData, signal: AbortSignal): Promise<Uint8Array> {
  try {
    return await readBody(answer.body, one(answer.headers['content-encoding']), MAX_BYTES, signal);
  } catch (thrown) {
    const named = refusalFrom(thrown);
    throw named.why === 'unreachable' ? refusal('bad-answer') : named;
  }
}

/** A header that came twice is not believed. */
function one(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : '';
}

/** The name service cannot be told to stop; whoever waits for it can. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
