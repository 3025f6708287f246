'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { signOutBrowser } from '@/lib/server/auth/browser-cookies';
import { removeSamples } from '@/lib/server/services/articles/remove-samples';
import { signedIn, visitor } from '@/lib/server/signed-in';

export async function signOut(): Promise<void> {
  await signOutBrowser((await visitor()).prisma);
  redirect('/sign-in');
}

export async function dropSamples(): Promise<Submitted<null>> {
  return submit(async () => {
    await removeSamples(await signedIn(), {});
    revalidatePath('/', 'layout');
    return null;
  });
}
