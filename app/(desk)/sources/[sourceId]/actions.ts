'use server';

import { revalidatePath } from 'next/cache';
import { Refusal } from '@/lib/contracts/refusals';
import { submit } from '@/lib/server/adapters/form';
import { sourcePage } from '@/lib/server/queries/source-page';
import { editSource } from '@/lib/server/services/sources/edit-source';
import { fetchCopy } from '@/lib/server/services/sources/from-outside';
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
