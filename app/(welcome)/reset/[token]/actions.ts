'use server';

import { formFields, welcome } from '@/lib/server/adapters/action';
import { forgetAttemptsOn, signInBrowser } from '@/lib/server/auth/browser-cookies';
import { resetPassword } from '@/lib/server/services/people/reset-password';

/** Whoever holds the link is that person: wrong attempts before no longer stand in their way. */
export const reset = welcome([formFields], async (context, form) => {
  const { email } = await resetPassword(context, form);
  await forgetAttemptsOn(context, email);
  await signInBrowser(context, { email, password: form.password });
  return { to: '/' };
});
