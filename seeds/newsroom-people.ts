import { v7 as uuid } from 'uuid';
import type { Role } from '@/lib/core/review/permissions';
import type { Context } from '@/lib/server/context';
import type { Database } from '@/lib/server/db/open';
import { acceptInvitation } from '@/lib/server/services/people/accept-invitation';
import { invite } from '@/lib/server/services/people/invite';
import { systemContext } from '@/lib/server/system-context';

/** Everybody in the demonstration newsroom has this one. */
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

/** The staff, invited and joined at the start of the story, through the verbs. */
export async function people(db: Database, start: Date): Promise<Member[]> {
  const staff: Member[] = [];
  for (const [name, role] of STAFF) staff.push(await join(db, name, role, start));
  return staff;
}

let made = 0;
/** Ids of one moment sort in the order they were made, as they do for people. */
function nextInOrder(): number {
  made = (made + 1) % 2 ** 31;
  return made;
}

async function join(db: Database, name: string, role: Role, start: Date): Promise<Member> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@newsroom.example`;
  const now = () => start;
  const { token } = await invite({ ...systemContext(db), now }, { role });
  const visitor: Context = { ...systemContext(db), now, actor: { kind: 'visitor', id: null, name: 'visitor' } };
  const { personId: id } = await acceptInvitation(visitor, { token, name, email, password: NEWSROOM_PASSWORD });
  const at = (moment: Date): Context => ({
    prisma: db.prisma,
    actor: { kind: 'person', id, name, role },
    now: () => moment,
    newId: () => uuid({ msecs: moment.getTime(), seq: nextInOrder() }),
  });
  return { id, name, email, role, at };
}
