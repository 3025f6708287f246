'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { OneTimeLinkMade } from '@/lib/contracts/people';
import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { ownAddress } from '@/lib/server/auth/origins';
import { changeRole } from '@/lib/server/services/people/change-role';
import { deactivatePerson } from '@/lib/server/services/people/deactivate';
import { invite } from '@/lib/server/services/people/invite';
import { reactivatePerson } from '@/lib/server/services/people/reactivate';
import { resetPerson } from '@/lib/server/services/people/reset-person';
import { revokeInvitation } from '@/lib/server/services/people/revoke-invitation';
import { signedIn } from '@/lib/server/signed-in';

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

export async function makeInvitation(form: FormData): Promise<Submitted<ShownLink>> {
  return submit(async () => shown('invitation', await invite(await signedIn(), Object.fromEntries(form))));
}

export async function makeReset(personId: string): Promise<Submitted<ShownLink>> {
  return submit(async () => shown('reset', await resetPerson(await signedIn(), { personId })));
}

export async function takeBackInvitation(invitationId: string): Promise<Submitted<null>> {
  return submit(async () => {
    await revokeInvitation(await signedIn(), { invitationId });
    revalidatePath('/people');
    return null;
  });
}

export async function giveRole(personId: string, role: string, version: number): Promise<Submitted<Changed>> {
  return submit(async () => {
    const context = await signedIn();
    const changed = await changeRole(context, { personId, role, version });
    if (personId === context.actor.id) redirect('/');
    revalidatePath('/people');
    return changed;
  });
}

export async function deactivate(personId: string, version: number): Promise<Submitted<Changed>> {
  return submit(async () => {
    const context = await signedIn();
    const changed = await deactivatePerson(context, { personId, version });
    if (personId === context.actor.id) redirect('/sign-in');
    revalidatePath('/people');
    return changed;
  });
}

export async function reactivate(personId: string, version: number): Promise<Submitted<Changed>> {
  return submit(async () => {
    const changed = await reactivatePerson(await signedIn(), { personId, version });
    revalidatePath('/people');
    return changed;
  });
}
