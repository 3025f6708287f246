import { z } from 'zod';
import { ROLES, type Role } from '@/lib/core/review/permissions';
import { id, line, orNothing, timeZone, version } from './fields';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';

const password = z
  .string()
  .min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters.`)
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`);

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Use an e-mail address such as ana@example.org.'));

const name = line(100).transform((text, ctx) => {
  if (text !== null) return text;
  ctx.addIssue({ code: 'custom', message: 'Enter your name.' });
  return z.NEVER;
});

const role = z.enum(ROLES, 'Choose a role.');
/** What stands in a one-time link: 32 random bytes. */
const token = z.string().regex(/^[\w-]{43}$/, 'This link is not complete.');
/** The first visit. `code`: the one from the terminal, where it is asked for; `timeZone`: the browser's own. */
export const CreateOwner = z.object({
  name,
  email,
  password,
  code: orNothing(z.string().trim().max(40)),
  timeZone: orNothing(timeZone).catch(null),
});
export const SignIn = z.object({
  email,
  password: z.string().min(1, 'Enter your password.').max(LONGEST_PASSWORD, 'This is longer than any password here.'),
});
export const AcceptInvitation = z.object({ token, name, email, password });
export const ResetPassword = z.object({ token, password });

export const Invite = z.object({ role, email: orNothing(email) });
export const RevokeInvitation = z.object({ invitationId: id });
export const ChangeRole = z.object({ personId: id, role, version });
export const OnePerson = z.object({ personId: id, version });
export const ResetPerson = z.object({ personId: id });

export const EditAccount = z.object({ name, singleKeys: z.boolean(), version });
/** `sessionId`: the session that stays; the others end. */
export const ChangePassword = z.object({
  currentPassword: z.string().min(1, 'Enter your current password.').max(LONGEST_PASSWORD),
  newPassword: password,
  sessionId: id,
});
export const EndSession = z.object({ sessionId: id });
export const EditDesk = z.object({
  name: line(80).refine((text): text is string => text !== null, 'Give the desk a name.'),
  timeZone,
  version: z.coerce.number().int().nonnegative(),
});

/** The people of the demonstration newsroom, and nobody else: mail to an `.example` reaches no one. */
export const DEMONSTRATION_MAIL = '@newsroom.example';

/** A link that works once, shown once. */
export interface OneTimeLinkMade {
  readonly linkId: string;
  readonly token: string;
  readonly expiresAt: string;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly deactivatedAt: string | null;
  /** When they last signed in or changed something. */
  readonly lastActiveAt: string | null;
  readonly version: number;
  /** The change that gave them their role, while it can be undone; null when they have had no other. */
  readonly roleBefore: RoleBefore | null;
}

export interface RoleBefore {
  readonly role: Role;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** Somebody on the desk, as everybody there may see them. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface InvitationRow {
  readonly id: string;
  readonly role: Role;
  readonly email: string | null;
  readonly madeBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface PeoplePage {
  readonly people: readonly PersonRow[];
  /** Open ones only: neither used, revoked nor expired. */
  readonly invitations: readonly InvitationRow[];
}

export interface SessionRow {
  readonly id: string;
  /** "Firefox on Windows", as far as the browser says. */
  readonly browser: string;
  readonly address: string | null;
  readonly startedAt: string;
  readonly endsAt: string;
}

export interface AccountPage {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly singleKeys: boolean;
  readonly version: number;
  readonly sessions: readonly SessionRow[];
}

export interface DeskSettings {
  readonly name: string;
  readonly timeZone: string;
  /** 0: nobody has set anything yet. */
  readonly version: number;
  readonly samples: number;
  /** Is the demonstration newsroom on this desk? */
  readonly newsroom: boolean;
}
