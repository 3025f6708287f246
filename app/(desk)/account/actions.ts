'use server';

import { revalidatePath } from 'next/cache';
import { id } from '@/lib/contracts/fields';
import { action, formFields, keyed } from '@/lib/server/adapters/action';
import { countedAttempt } from '@/lib/server/auth/browser-cookies';
import { changePassword } from '@/lib/server/services/people/change-password';
import { editAccount } from '@/lib/server/services/people/edit-account';
import { endSession } from '@/lib/server/services/people/end-session';

export const saveAccount = action([formFields], async (context, form) => {
  const saved = await editAccount(keyed(context, form), { ...form, singleKeys: 'singleKeys' in form });
  revalidatePath('/', 'layout');
  return saved;
});

/** Attempts are counted like sign-ins: an open session must not become a way to guess the password. */
export const savePassword = action([formFields], async (context, form) => {
  const attempt = { account: `password of ${context.actor.id}`, address: null };
  const saved = await countedAttempt(context, attempt, () =>
    changePassword(context, { ...form, sessionId: context.sessionId }),
  );
  revalidatePath('/account');
  return saved;
});

export const endOneSession = action([id], async (context, sessionId) => {
  await endSession(context, { sessionId });
  revalidatePath('/account');
  return null;
});
