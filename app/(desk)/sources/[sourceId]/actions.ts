'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { id, version } from '@/lib/contracts/fields';
import { action } from '@/lib/server/adapters/action';
import { mergePartners } from '@/lib/server/queries/merge-partners';
import { oneSource } from '@/lib/server/queries/one-source';
import { editSource, removeSource, renameSource, restoreSource } from '@/lib/server/services/sources/edit-source';
import { fetchCopy } from '@/lib/server/services/sources/from-outside';
import { mergeSources } from '@/lib/server/services/sources/merge-sources';
import type { SignedIn } from '@/lib/server/signed-in';
import type { FetchAgainAction } from './_components/fetch-again.client';
import type { NameReadersAction } from './_components/readers.client';

/** Fetches the page of a source now and keeps it, because somebody asked. */
export const fetchAgain: FetchAgainAction = action([id], async (context, sourceId) => {
  const { failure } = await fetchCopy(context, sourceId);
  revalidatePath(`/sources/${sourceId}`);
  return { failure };
});

/** Says whether a source is confidential, and who may read it then; the rest of it stays. */
export const nameReaders: NameReadersAction = action(
  [id, version, z.boolean(), z.array(id).max(1000).readonly()],
  async (context, sourceId, at, confidential, readers) => {
    const source = await oneSource(context, sourceId);
    await editSource(context, { sourceId, version: at, source: { ...source, confidential, readers: [...readers] } });
    revalidatePath(`/sources/${sourceId}`);
    return null;
  },
);

const seen = z.object({ sourceId: id, version });
const key = z.string().min(1).max(200);

/** Runs a change that the lists and this page show. */
async function change(context: SignedIn, input: unknown, requestKey: string, verb: typeof removeSource) {
  const { source } = await verb({ ...context, requestKey }, input);
  revalidatePath('/sources', 'layout');
  return { source };
}

export const nameSource = action([seen.extend({ title: z.string() }), key], (context, input, of) =>
  change(context, input, of, renameSource),
);
/** The page stays as it is, so that it can offer the way back. */
export const deleteSource = action([seen, key], async (context, input, requestKey) => {
  const { source } = await removeSource({ ...context, requestKey }, input);
  return { source };
});
export const putBack = action([seen, key], (context, input, of) => change(context, input, of, restoreSource));
export const mergeInto = action([seen.extend({ intoId: id }), key], (context, input, of) =>
  change(context, input, of, mergeSources),
);

/** Sources that this one may become one with. */
export const findPartners = action([id, z.string().max(200)], (context, sourceId, words) =>
  mergePartners(context, { sourceId, words }),
);
