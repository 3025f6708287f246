'use server';

import { formFields, welcome } from '@/lib/server/adapters/action';
import { signInBrowser } from '@/lib/server/auth/browser-cookies';
import { acceptInvitation } from '@/lib/server/services/people/accept-invitation';

export const accept = welcome([formFields], async (context, form) => {
  await acceptInvitation(context, form);
  await signInBrowser(context, form);
  return { to: '/' };
});
