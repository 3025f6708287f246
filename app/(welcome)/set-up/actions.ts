'use server';

import { formFields, welcome } from '@/lib/server/adapters/action';
import { browserAttempt, countedAttempt, signInBrowser } from '@/lib/server/auth/browser-cookies';
import { createOwner } from '@/lib/server/services/people/create-owner';

/** Attempts are counted, so that the code from the terminal cannot be tried out. */
export const setUp = welcome([formFields], async (context, form) => {
  await countedAttempt(context, await browserAttempt(), () =>
    createOwner(context, { code: null, timeZone: null, ...form }),
  );
  await signInBrowser(context, form);
  return { to: '/' };
});
