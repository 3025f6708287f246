import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '@/lib/contracts/refusals';
import { personOf, type SessionPerson } from '@/lib/server/auth/session-person';
import type { Actor, Context } from '@/lib/server/context';
import { database } from '@/lib/server/db/open';

type Person = Extract<Actor, { kind: 'person' }>;

/** The context of somebody who is signed in, with what pages want to know of them. */
export interface SignedIn extends Context {
  readonly actor: Person;
  readonly sessionId: string;
  readonly email: string;
  /** Single-letter keys on the desk are wanted. */
  readonly singleKeys: boolean;
}

const clientHere = async () => (await database()).prisma;

const VISITOR: Actor = { kind: 'visitor', id: null, name: 'visitor' };

/** One look-up a request, however many pieces of the page ask. */
const personHere = cache(async () => personOf(await clientHere(), await headers()));

/**
 * Who is signed in, for pages and server actions. A page that nobody is signed in to leads to the sign-in page and back;
 * an action is refused instead, so that what was typed stays on the screen.
 * @throws Refusal not-signed-in
 */
export async function signedIn(): Promise<SignedIn> {
  const found = await personHere();
  if (found) return contextOf(found, await clientHere());
  const asked = await headers();
  if (asked.has('next-action')) throw new Refusal('not-signed-in');
  const path = asked.get('x-request-path');
  redirect(path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in');
}

/** Who is signed in, or null: for the pages that people see without a session. */
export async function maybeSignedIn(): Promise<SignedIn | null> {
  const found = await personHere();
  return found && contextOf(found, await clientHere());
}

/** The context of somebody who has no session: for set-up, invitations and resets. */
export async function visitor(): Promise<Context> {
  return { prisma: await clientHere(), actor: VISITOR, now: () => new Date(), newId: () => uuidv7() };
}

function contextOf(found: SessionPerson, prisma: Context['prisma']): SignedIn {
  const { id, name, role, email, singleKeys, sessionId } = found;
  return {
    prisma,
    actor: { kind: 'person', id, name, role },
    now: () => new Date(),
    newId: () => uuidv7(),
    sessionId,
    email,
    singleKeys,
  };
}
