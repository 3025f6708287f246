'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { action, welcome } from '@/lib/server/adapters/action';
import { signOutBrowser } from '@/lib/server/auth/browser-cookies';
import { removeSamples } from '@/lib/server/services/articles/remove-samples';

export const signOut = welcome([], async (context) => {
  await signOutBrowser(context);
  redirect('/sign-in');
});

export const dropSamples = action([], async (context) => {
  await removeSamples(context, {});
  revalidatePath('/', 'layout');
  return null;
});
