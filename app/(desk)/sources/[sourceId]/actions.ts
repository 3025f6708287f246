'use server';

import { revalidatePath } from 'next/cache';
import { Refusal } from '@/lib/contracts/refusals';
import type { MergePartner } from '@/lib/contracts/source-page';
import type { SourceView } from '@/lib/contracts/sources';
import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { mergePartners } from '@/lib/server/queries/merge-partners';
import { sourcePage } from '@/lib/server/queries/source-page';
import { editSource, removeSource, renameSource, restoreSource } from '@/lib/server/services/sources/edit-source';
import { fetchCopy } from '@/lib/server/services/sources/from-outside';
import { mergeSources, unmergeSources } from '@/lib/server/services/sources/merge-sources';
import { signedIn } from '@/lib/server/signed-in';
import type { FetchAgainAction } from './_components/fetch-again.client';
import type { NameReadersAction } from './_components/readers.client';

/** Fetches the page of a source now and keeps it, because somebody asked. */
export const fetchAgain: FetchAgainAction = async (sourceId) =>
  submit(async () => {
    const { failure } = await fetchCopy(await signedIn(), sourceId);
    revalidatePath(`/sources/${sourceId}`);
    return { failure };
  });

/** Says whether a source is confidential, and who may read it then; the rest of it stays. */
export const nameReaders: NameReadersAction = async (sourceId, version, confidential, readers) =>
  submit(async () => {
    const context = await signedIn();
    const detail = await sourcePage(context, sourceId);
    if (!detail) throw new Refusal('not-found', { message: 'This source is not here any more.' });
    await editSource(context, { sourceId, version, source: { ...detail.source, confidential, readers } });
    revalidatePath(`/sources/${sourceId}`);
    return null;
  });

type Seen = { readonly sourceId: string; readonly version: number };
type Answer = Promise<Submitted<{ readonly source: SourceView }>>;

/** Runs a change that the lists and this page show. */
const change = async (seen: Seen, key: string, verb: typeof removeSource): Answer =>
  submit(async () => {
    const { source } = await verb({ ...(await signedIn()), requestKey: key }, seen);
    revalidatePath('/sources', 'layout');
    return { source };
  });

export async function nameSource(input: Seen & { readonly title: string }, key: string): Answer {
  return change(input, key, renameSource);
}

export async function deleteSource(input: Seen, key: string): Answer {
  return change(input, key, removeSource);
}

export async function putBack(input: Seen, key: string): Answer {
  return change(input, key, restoreSource);
}

export async function mergeInto(input: Seen & { readonly intoId: string }, key: string): Answer {
  return change(input, key, mergeSources);
}

export async function takeApart(input: Seen, key: string): Answer {
  return change(input, key, unmergeSources);
}

/** Sources that this one may become one with. */
export async function findPartners(sourceId: string, words: string): Promise<Submitted<readonly MergePartner[]>> {
  return submit(async () => mergePartners(await signedIn(), { sourceId, words }));
}
