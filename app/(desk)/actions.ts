'use server';

import { redirect } from 'next/navigation';
import { signOutBrowser } from '@/lib/server/auth/browser-cookies';
import { visitor } from '@/lib/server/signed-in';

export async function signOut(): Promise<void> {
  await signOutBrowser((await visitor()).prisma);
  redirect('/sign-in');
}
