import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { DEMONSTRATION_MAIL } from '@/lib/contracts/people';
import type { Role } from '@/lib/core/review/permissions';
import type { Context } from '@/lib/server/context';
import type { Database } from '@/lib/server/db/open';
import { acceptInvitation } from '@/lib/server/services/people/accept-invitation';
import { invite } from '@/lib/server/services/people/invite';
import { reactivatePerson } from '@/lib/server/services/people/reactivate';
import { systemContext } from '@/lib/server/system-context';

/** Everybody in the demonstration newsroom has this one, where the newsroom is all there is. */
export const NEWSROOM_PASSWORD = 'figures-are-facts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The context in which they act at a moment. */
  readonly at: (moment: Date) => Context;
}

const STAFF: readonly (readonly [name: string, role: Role])[] = [
  ['Ana Varga', 'owner'],
  ['Bilal Haddad', 'editor'],
  ['Clara Moreau', 'editor'],
  ['Dele Okoye', 'reviewer'],
  ['Esther Lang', 'reviewer'],
  ['Fumiko Arai', 'reviewer'],
  ['Gregor Vos', 'reviewer'],
  ['Hana Petrov', 'viewer'],
];

/** The staff of a desk of their own, invited and joined at the start of the story, through the verbs. */
export async function people(db: Database, start: Date): Promise<Member[]> {
  const staff: Member[] = [];
  for (const [name, role] of STAFF) staff.push(await join(db, name, role, start, NEWSROOM_PASSWORD));
  return staff;
}

/**
 * The staff as guests of a desk that has people: nobody of them owns it, and nobody can sign in as one of them, as their
 * passwords are thrown away. Who was here before and has left comes back.
 */
export async function guests(db: Database, start: Date): Promise<Member[]> {
  const staff: Member[] = [];
  for (const [name, role] of STAFF) {
    const known = await db.prisma.user.findUnique({ where: { email: mailOf(name) } });
    if (known?.deactivatedAt) await reactivatePerson(systemContext(db), { personId: known.id, version: known.version });
    const least = role === 'owner' ? 'editor' : role;
    const secret = randomBytes(24).toString('base64url');
    staff.push(known ? member(db, known.id, name, known.role) : await join(db, name, least, start, secret));
  }
  return staff;
}

const mailOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}${DEMONSTRATION_MAIL}`;

let made = 0;
/** Ids of one moment sort in the order they were made, as they do for people. */
function nextInOrder(): number {
  made = (made + 1) % 2 ** 31;
  return made;
}

async function join(db: Database, name: string, role: Role, start: Date, password: string): Promise<Member> {
  const now = () => start;
  const { token } = await invite({ ...systemContext(db), now }, { role });
  const visitor: Context = { ...systemContext(db), now, actor: { kind: 'visitor', id: null, name: 'visitor' } };
  const { personId: id } = await acceptInvitation(visitor, {
    ...{ token, name, password },
    email: mailOf(name),
  });
  return member(db, id, name, role);
}

function member(db: Database, id: string, name: string, role: Role): Member {
  const at = (moment: Date): Context => ({
    prisma: db.prisma,
    actor: { kind: 'person', id, name, role },
    now: () => moment,
    newId: () => uuid({ msecs: moment.getTime(), seq: nextInOrder() }),
  });
  return { id, name, email: mailOf(name), role, at };
}
