import 'server-only';
import { isRefusal, Refusal } from '@/lib/contracts/refusals';
import type { AnySource, Document, SourceView } from '@/lib/contracts/sources';
import type { Context } from '@/lib/server/context';
import { PASTED_TYPE } from '@/lib/server/ingest/document-kind';
import { type FetchSettings, fetchPage } from '@/lib/server/ingest/fetch-page';
import { oneSource } from '@/lib/server/queries/one-source';
import { permit } from '@/lib/server/verb';
import { type AddedSource, addSource, saveCopy } from './add-source';

/** What came of fetching: a saved copy, or the sentence that says why there is none. */
export interface FetchedSource extends Omit<AddedSource, 'source'> {
  /** Null for a new link that could not be fetched: nothing was saved. */
  readonly source: SourceView | null;
  readonly failure: string | null;
}

/** Longest file that is taken in, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

type Details = Partial<Omit<AnySource, 'kind' | 'url'>>;

/**
 * Fetches the page of a link and keeps a copy of it. Reaching out happens before the verb and outside every transaction,
 * and only for somebody who may.
 * @throws Refusal not-found, not-allowed
 */
export async function fetchCopy(
  context: Context,
  sourceId: string,
  settings: Partial<FetchSettings> = {},
): Promise<FetchedSource> {
  permit(context.actor, 'source.fetch');
  const { url } = await oneSource(context, sourceId);
  if (!url) throw new Refusal('invalid', { message: 'This source has no link to fetch.' });
  return copyLink(context, sourceId, url, settings);
}

async function copyLink(
  context: Context,
  sourceId: string,
  url: string,
  settings: Partial<FetchSettings>,
): Promise<FetchedSource> {
  const { saved, failure } = await fetched(context, url, settings, (document) =>
    saveCopy(context, { sourceId, document }),
  );
  if (saved) return { ...saved, failure: null };
  return { source: await oneSource(context, sourceId), snapshotId: null, failure };
}

type Saved =
  | { readonly saved: AddedSource; readonly failure: null }
  | { readonly saved: null; readonly failure: string };

/** The page came, but no copy can be kept of it. */
const NOT_READ: ReadonlySet<string> = new Set(['unreadable', 'too-much', 'reader-stopped']);

/** Fetches a page and keeps it; or says why it could not be fetched or read. */
async function fetched(
  context: Context,
  url: string,
  settings: Partial<FetchSettings>,
  keep: (document: Omit<Document, 'name'>) => Promise<AddedSource>,
): Promise<Saved> {
  const page = await fetchPage(url, { clock: context.now, ...settings });
  if (page.outcome === 'failed') return { saved: null, failure: page.message };
  const { bytes, contentType, retrievedAt, finalUrl } = page;
  try {
    return { saved: await keep({ bytes, contentType, retrievedAt, finalUrl }), failure: null };
  } catch (thrown) {
    if (!isRefusal(thrown) || !NOT_READ.has(thrown.code)) throw thrown;
    return { saved: null, failure: thrown.message };
  }
}

/** Fetches a link and adds it with its copy. A page that cannot be fetched leaves nothing but the sentence that says why. */
export async function addLink(
  context: Context,
  url: string,
  details: Details = {},
  settings: Partial<FetchSettings> = {},
): Promise<FetchedSource> {
  permit(context.actor, 'source.fetch');
  const source = { ...details, kind: 'link', url };
  const { saved, failure } = await fetched(context, url, settings, (document) =>
    addSource(context, { source, document }),
  );
  return saved ? { ...saved, failure: null } : { source: null, snapshotId: null, failure };
}

/** Adds a text that was pasted, and keeps it. */
export function addPastedText(context: Context, text: string, details: Details = {}): Promise<AddedSource> {
  const bytes = new TextEncoder().encode(text);
  return addDocument(context, { bytes, contentType: 'text/plain; charset=utf-8' }, 'text', {
    ...details,
    title: details.title ?? 'Pasted text',
  });
}

/** Adds what was copied from a page or a sheet, and keeps it as it came. */
export const addPastedMarkup = (context: Context, markup: string, details: Details = {}): Promise<AddedSource> =>
  addDocument(context, { bytes: new TextEncoder().encode(markup), contentType: PASTED_TYPE }, 'text', details);

/** Adds a file: text, HTML, CSV, PDF, Word, a spreadsheet or a statistics file. */
export function addFile(
  context: Context,
  file: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array },
  details: Details = {},
): Promise<AddedSource> {
  return addDocument(context, file, 'file', details);
}

interface Given {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly name?: string;
}

async function addDocument(
  context: Context,
  given: Given,
  kind: 'text' | 'file',
  details: Details,
): Promise<AddedSource> {
  permit(context.actor, 'source.fetch');
  if (given.bytes.byteLength > LARGEST_FILE)
    throw new Refusal('too-large', { message: 'The file is over 10 MB. Add the part of it that matters.' });
  const { bytes, contentType, name } = given;
  const document = {
    bytes,
    contentType,
    name: name?.slice(0, 300) ?? null,
    retrievedAt: context.now(),
    finalUrl: null,
  };
  return addSource(context, { source: { ...details, kind }, document });
}
