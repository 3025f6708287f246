'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { id, version } from '@/lib/contracts/fields';
import type { OneTimeLinkMade } from '@/lib/contracts/people';
import { ROLES } from '@/lib/core/review/permissions';
import { action, formFields } from '@/lib/server/adapters/action';
import { ownAddress } from '@/lib/server/auth/origins';
import { changeRole } from '@/lib/server/services/people/change-role';
import { deactivatePerson } from '@/lib/server/services/people/deactivate';
import { invite } from '@/lib/server/services/people/invite';
import { reactivatePerson } from '@/lib/server/services/people/reactivate';
import { resetPerson } from '@/lib/server/services/people/reset-person';
import { revokeInvitation } from '@/lib/server/services/people/revoke-invitation';

/** A link as its maker gets to see it: once. */
export interface ShownLink {
  readonly url: string;
  readonly expiresAt: string;
}

/** The version a person has after a change: what undoing it starts from. */
type Changed = { readonly version: number };

async function shown(folder: 'invitation' | 'reset', { token, expiresAt }: OneTimeLinkMade): Promise<ShownLink> {
  revalidatePath('/people');
  return { url: `${ownAddress(await headers())}/${folder}/${token}`, expiresAt };
}

export const makeInvitation = action([formFields], async (context, form) =>
  shown('invitation', await invite(context, form)),
);

export const makeReset = action([id], async (context, personId) =>
  shown('reset', await resetPerson(context, { personId })),
);

export const takeBackInvitation = action([id], async (context, invitationId) => {
  await revokeInvitation(context, { invitationId });
  revalidatePath('/people');
  return null;
});

export const giveRole = action([id, z.enum(ROLES), version], async (context, personId, role, at) => {
  const changed: Changed = await changeRole(context, { personId, role, version: at });
  if (personId === context.actor.id) redirect('/');
  revalidatePath('/people');
  return changed;
});

export const deactivate = action([id, version], async (context, personId, at) => {
  const changed: Changed = await deactivatePerson(context, { personId, version: at });
  if (personId === context.actor.id) redirect('/sign-in');
  revalidatePath('/people');
  return changed;
});

export const reactivate = action([id, version], async (context, personId, at) => {
  const changed: Changed = await reactivatePerson(context, { personId, version: at });
  revalidatePath('/people');
  return changed;
});
