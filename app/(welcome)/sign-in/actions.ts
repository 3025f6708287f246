'use server';

import { formFields, welcome } from '@/lib/server/adapters/action';
import { signInBrowser } from '@/lib/server/auth/browser-cookies';
import { returnPath } from '@/lib/server/auth/return-path';

export const signIn = welcome([formFields], async (context, form) => {
  await signInBrowser(context, form);
  return { to: returnPath(form.next) };
});
