'use server';

import { revalidatePath } from 'next/cache';
import { submit } from '@/lib/server/adapters/form';
import { fetchCopy } from '@/lib/server/services/sources/from-outside';
import { signedIn } from '@/lib/server/signed-in';
import type { FetchAgainAction } from './_components/fetch-again.client';

/** Fetches the page of a source now and keeps it, because somebody asked. */
export const fetchAgain: FetchAgainAction = async (sourceId) =>
  submit(async () => {
    const { failure } = await fetchCopy(await signedIn(), sourceId);
    revalidatePath(`/sources/${sourceId}`);
    return { failure };
  });
