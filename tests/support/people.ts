import { makeSignature } from 'better-auth/crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '@/lib/core/review/permissions';
import { authFor } from '@/lib/server/auth/auth';
import type { Actor, Context } from '@/lib/server/context';
import { acceptInvitation } from '@/lib/server/services/people/accept-invitation';
import { invite } from '@/lib/server/services/people/invite';
import type { PrismaClient } from '@/prisma/generated/client';

/** Signs the session cookies of tests; a server that is to know them gets the same BETTER_AUTH_SECRET. */
export const TEST_SECRET = 'only-for-tests-6f1b0e9c2d7a4835b1e0';
process.env.BETTER_AUTH_SECRET ??= TEST_SECRET;

/** Everybody's password here. */
export const PASSWORD = 'seven plain otters';

interface Holder {
  readonly prisma: PrismaClient;
}

/** A context of this database: whose it is, and what its clock says (the real time unless told). */
export function contextOf({ prisma }: Holder, actor: Actor, now: () => Date = () => new Date()): Context {
  return { prisma, actor, now, newId: () => uuidv7() };
}

const nobody = (kind: 'visitor' | 'command' | 'system') => ({ kind, id: null, name: kind }) as const;

export const asVisitor = (db: Holder, now?: () => Date) => contextOf(db, nobody('visitor'), now);
export const asCommand = (db: Holder, now?: () => Date) => contextOf(db, nobody('command'), now);
export const asSystem = (db: Holder, now?: () => Date) => contextOf(db, nobody('system'), now);

/** Somebody of a test, with the context in which they act. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly context: Context;
}

const NAMES = ['Ana Lind', 'Bo Okafor', 'Chidi Marsh', 'Dara Voss', 'Emre Salt', 'Fay Nkosi', 'Gil Ortega', 'Hana Roy'];
let made = 0;

/** Nobody shares a name, however many there are: the second round has a middle initial. */
function nameOf(number: number): string {
  const name = NAMES[number % NAMES.length] ?? 'Ana Lind';
  const round = Math.floor(number / NAMES.length);
  return round === 0 ? name : name.replace(' ', ` ${String.fromCharCode(64 + (round % 26 || 26))}. `);
}

/** A person of this role, made as people are: invited, then accepting. They can sign in with PASSWORD. */
export async function aPerson(db: Holder, role: Role): Promise<Somebody> {
  const name = nameOf(made);
  made += 1;
  const email = `${role}${made}@desk.example`;
  const { token } = await invite(asSystem(db), { role });
  const { personId: id } = await acceptInvitation(asVisitor(db), { token, name, email, password: PASSWORD });
  return { id, name, email, role, context: contextOf(db, { kind: 'person', id, name, role }) };
}

/**
 * Starts a session for somebody, without the form: the cookie to give to a browser or a request. The server must run with
 * the same BETTER_AUTH_SECRET (or DATA_DIR).
 */
export async function sessionCookieFor(db: Holder, userId: string): Promise<{ name: string; value: string }> {
  const auth = await authFor(db.prisma).$context;
  const session = await auth.internalAdapter.createSession(userId);
  const value = `${session.token}.${await makeSignature(session.token, auth.secret)}`;
  return { name: auth.authCookies.sessionToken.name, value: encodeURIComponent(value) };
}

/** The headers of a request by whoever holds this cookie. */
export function headersWith(cookie: { name: string; value: string }): Headers {
  return new Headers({ cookie: `${cookie.name}=${cookie.value}`, 'x-forwarded-for': '192.0.2.1' });
}
