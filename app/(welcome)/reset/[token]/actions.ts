'use server';

import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { forgetAttempts } from '@/lib/server/auth/attempts';
import { signInBrowser } from '@/lib/server/auth/browser-cookies';
import { resetPassword } from '@/lib/server/services/people/reset-password';
import { visitor } from '@/lib/server/signed-in';

/** Whoever holds the link is that person: wrong attempts before no longer stand in their way. */
export async function reset(form: FormData): Promise<Submitted<{ to: string }>> {
  return submit(async () => {
    const [context, input] = [await visitor(), Object.fromEntries(form)];
    const { email } = await resetPassword(context, input);
    await forgetAttempts(context.prisma, email);
    await signInBrowser(context.prisma, { email, password: input.password });
    return { to: '/' };
  });
}
