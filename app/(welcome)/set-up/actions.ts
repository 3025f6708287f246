'use server';

import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { forgiveAttempt, takeAttempt } from '@/lib/server/auth/attempts';
import { browserAttempt, signInBrowser } from '@/lib/server/auth/browser-cookies';
import { createOwner } from '@/lib/server/services/people/create-owner';
import { visitor } from '@/lib/server/signed-in';

/** Attempts are counted, so that the code from the terminal cannot be tried out. */
export async function setUp(form: FormData): Promise<Submitted<{ to: string }>> {
  return submit(async () => {
    const context = await visitor();
    const attempt = await browserAttempt();
    await takeAttempt(context.prisma, attempt);
    const input = Object.fromEntries(form);
    await createOwner(context, { code: null, timeZone: null, ...input });
    await forgiveAttempt(context.prisma, attempt);
    await signInBrowser(context.prisma, input);
    return { to: '/' };
  });
}
