'use server';

import { revalidatePath } from 'next/cache';
import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { forgiveAttempt, takeAttempt } from '@/lib/server/auth/attempts';
import { changePassword } from '@/lib/server/services/people/change-password';
import { editAccount } from '@/lib/server/services/people/edit-account';
import { endSession } from '@/lib/server/services/people/end-session';
import { signedIn } from '@/lib/server/signed-in';

export async function saveAccount(form: FormData): Promise<Submitted<{ version: number }>> {
  return submit(async () => {
    const input = { ...Object.fromEntries(form), singleKeys: form.has('singleKeys') };
    const saved = await editAccount(await signedIn(form), input);
    revalidatePath('/', 'layout');
    return saved;
  });
}

/** Attempts are counted like sign-ins: an open session must not become a way to guess the password. */
export async function savePassword(form: FormData): Promise<Submitted<{ ended: number }>> {
  return submit(async () => {
    const context = await signedIn();
    const attempt = { account: `password of ${context.actor.id}`, address: null };
    await takeAttempt(context.prisma, attempt);
    const saved = await changePassword(context, { ...Object.fromEntries(form), sessionId: context.sessionId });
    await forgiveAttempt(context.prisma, attempt);
    revalidatePath('/account');
    return saved;
  });
}

export async function endOneSession(sessionId: string): Promise<Submitted<null>> {
  return submit(async () => {
    await endSession(await signedIn(), { sessionId });
    revalidatePath('/account');
    return null;
  });
}
