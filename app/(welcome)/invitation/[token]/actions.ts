'use server';

import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { signInBrowser } from '@/lib/server/auth/browser-cookies';
import { acceptInvitation } from '@/lib/server/services/people/accept-invitation';
import { visitor } from '@/lib/server/signed-in';

export async function accept(form: FormData): Promise<Submitted<{ to: string }>> {
  return submit(async () => {
    const [context, input] = [await visitor(), Object.fromEntries(form)];
    await acceptInvitation(context, input);
    await signInBrowser(context.prisma, input);
    return { to: '/' };
  });
}
