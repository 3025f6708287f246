'use server';

import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { signInBrowser } from '@/lib/server/auth/browser-cookies';
import { returnPath } from '@/lib/server/auth/return-path';
import { visitor } from '@/lib/server/signed-in';

export async function signIn(form: FormData): Promise<Submitted<{ to: string }>> {
  return submit(async () => {
    await signInBrowser((await visitor()).prisma, Object.fromEntries(form));
    return { to: returnPath(form.get('next')) };
  });
}
