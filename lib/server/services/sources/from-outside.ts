import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import type { AnySource, Copy, SourceView } from '@/lib/contracts/sources';
import { may } from '@/lib/core/review/permissions';
import type { Context } from '@/lib/server/context';
import type { ReadDocument } from '@/lib/server/ingest/document';
import { type FetchSettings, fetchPage } from '@/lib/server/ingest/fetch-page';
import { readDocument } from '@/lib/server/ingest/readable';
import { sourceSelect, toSourceView } from '@/lib/server/queries/source-view';
import { visibleTo } from '@/lib/server/queries/visible';
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
  permitFetching(context);
  const where = { id: sourceId, removedAt: null, AND: [visibleTo(context.actor)] };
  const found = await context.prisma.source.findFirst({ where, select: { url: true } });
  if (!found) throw new Refusal('not-found', { message: 'This source is not here any more.' });
  if (!found.url) throw new Refusal('invalid', { message: 'This source has no link to fetch.' });
  return copyLink(context, sourceId, found.url, settings);
}

function permitFetching({ actor }: Context): void {
  if (actor.kind === 'command' || actor.kind === 'system') return;
  if (actor.kind === 'person' && may(actor.role, 'source.fetch')) return;
  throw new Refusal(actor.kind === 'visitor' ? 'not-signed-in' : 'not-allowed');
}

async function copyLink(
  context: Context,
  sourceId: string,
  url: string,
  settings: Partial<FetchSettings>,
): Promise<FetchedSource> {
  const { copy, failure } = await fetched(context, url, settings);
  if (copy) return { ...(await saveCopy(context, { sourceId, copy })), failure: null };
  const source = await context.prisma.source.findUniqueOrThrow({ where: { id: sourceId }, select: sourceSelect });
  return { source: toSourceView(source), snapshotId: null, failure };
}

type Fetched = { readonly copy: Copy; readonly failure: null } | { readonly copy: null; readonly failure: string };

async function fetched(context: Context, url: string, settings: Partial<FetchSettings>): Promise<Fetched> {
  const page = await fetchPage(url, { clock: context.now, ...settings });
  if (page.outcome === 'failed') return { copy: null, failure: page.message };
  const read = await readDocument(page.bytes, page.contentType);
  if (read.outcome === 'unreadable') return { copy: null, failure: read.message };
  const { bytes, contentType, retrievedAt, finalUrl } = page;
  return { copy: copyOf(read, { bytes, contentType, retrievedAt, finalUrl }), failure: null };
}

type Given = Pick<Copy, 'bytes' | 'contentType' | 'retrievedAt' | 'finalUrl'>;

const copyOf = ({ kind, text, tables, title }: ReadDocument, given: Given): Copy => ({
  ...given,
  title: title?.slice(0, 300) ?? null,
  readAs: kind,
  text,
  tables: [...tables],
});

/** Fetches a link and adds it with its copy. A page that cannot be fetched leaves nothing but the sentence that says why. */
export async function addLink(
  context: Context,
  url: string,
  details: Details = {},
  settings: Partial<FetchSettings> = {},
): Promise<FetchedSource> {
  permitFetching(context);
  const { copy, failure } = await fetched(context, url, settings);
  if (!copy) return { source: null, snapshotId: null, failure };
  return { ...(await addSource(context, { source: { ...details, kind: 'link', url }, copy })), failure: null };
}

/** Adds a text that was pasted, and keeps it. */
export function addPastedText(context: Context, text: string, details: Details = {}): Promise<AddedSource> {
  const bytes = new TextEncoder().encode(text);
  return addDocument(context, { bytes, contentType: 'text/plain; charset=utf-8' }, 'text', {
    ...details,
    title: details.title ?? 'Pasted text',
  });
}

/** Adds a file: text, HTML, CSV, PDF or Word. */
export function addFile(
  context: Context,
  file: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array },
  details: Details = {},
): Promise<AddedSource> {
  return addDocument(context, file, 'file', details);
}

interface Document {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly name?: string;
}

async function addDocument(
  context: Context,
  { bytes, contentType, name }: Document,
  kind: 'text' | 'file',
  details: Details,
): Promise<AddedSource> {
  permitFetching(context);
  if (bytes.byteLength > LARGEST_FILE)
    throw new Refusal('too-large', { message: 'The file is over 10 MB. Add the part of it that matters.' });
  const read = await readDocument(bytes, contentType, name === undefined ? {} : { name });
  if (read.outcome === 'unreadable') throw new Refusal('unreadable', { message: read.message });
  const copy = copyOf(read, { bytes, contentType, retrievedAt: context.now(), finalUrl: null });
  const title = details.title ?? read.title?.slice(0, 300) ?? name?.slice(0, 300) ?? null;
  return addSource(context, { source: { ...details, kind, title }, copy });
}
