import 'server-only';
import { z } from 'zod';
import type {
  AccountPage,
  Colleague,
  InvitationRow,
  PeoplePage,
  PersonRow,
  RoleBefore,
  SessionRow,
} from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { ROLES, type Role } from '@/lib/core/review/permissions';
import { hashToken } from '@/lib/server/auth/one-time-token';
import { historyTexts } from '@/lib/server/chain/read';
import type { Reader } from '@/lib/server/db/reader';
import { nothing, query, type ShowContext } from '@/lib/server/query';
import { browserName } from './browser-name';

/** Everybody and the open invitations. @throws Refusal not-allowed, for all but owners and commands */
export const peoplePage = query({
  reads: 'person.list',
  input: nothing,
  async show(db, _input, { now }): Promise<PeoplePage> {
    const [people, invitations] = await Promise.all([personRows(db), invitationRows(db, now())]);
    return { people, invitations };
  },
});

/** Who is on the desk, by name: for everybody who is. @throws Refusal not-signed-in */
export const colleagues = query({
  reads: 'person.colleagues',
  input: nothing,
  show: (db): Promise<Colleague[]> =>
    db.user.findMany({
      where: { deactivatedAt: null },
      select: { id: true, name: true, role: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
});

interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly deactivatedAt: Date | null;
  readonly lastActiveAt: Date | null;
  readonly version: number;
}

/** Active people first, by name. When they last did something is in the history; a sign-in is something. */
async function personRows(prisma: Reader): Promise<PersonRow[]> {
  const rows = await prisma.$queryRaw<PersonRecord[]>`
    SELECT id, name, email, role::text AS role, "deactivatedAt", version,
      (SELECT at FROM history WHERE "actorId" = users.id::text ORDER BY seq DESC LIMIT 1) AS "lastActiveAt"
    FROM users ORDER BY "deactivatedAt" IS NOT NULL, lower(name), id`;
  const before = await rolesBefore(prisma, rows);
  return rows.map((row) => ({
    ...row,
    roleBefore: before.get(row.id) ?? null,
    deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
    lastActiveAt: row.lastActiveAt?.toISOString() ?? null,
  }));
}

/** What the history says of each person's latest change of role, where it gave them the role they have. */
async function rolesBefore(prisma: Reader, people: readonly PersonRecord[]): Promise<ReadonlyMap<string, RoleBefore>> {
  const latest = await prisma.history.groupBy({
    by: ['subjectId'],
    where: { subjectId: { in: people.map(({ id }) => id) }, subjectKind: 'person', action: 'person.role' },
    _max: { seq: true },
  });
  const changes = await historyTexts(prisma, {
    where: { seq: { in: latest.flatMap(({ _max: { seq } }) => seq ?? []) } },
  });
  return new Map(
    changes.flatMap(({ subject, actor, at, before, after }) => {
      const [was, is] = [roleIn(before), roleIn(after)];
      const isNow = people.some(({ id, role }) => id === subject.id && role === is);
      return was && isNow
        ? [[subject.id, { role: was, changedBy: actor.name ?? 'somebody', changedAt: at }] as const]
        : [];
    }),
  );
}

const roleIn = (state: unknown): Role | undefined =>
  ROLES.find((role) => state !== null && typeof state === 'object' && 'role' in state && state.role === role);

const open = (now: Date) => ({ usedAt: null, revokedAt: null, expiresAt: { gt: now } });

async function invitationRows(prisma: Reader, now: Date): Promise<InvitationRow[]> {
  const links = await prisma.oneTimeLink.findMany({
    where: { purpose: 'invitation', ...open(now) },
    select: { id: true, role: true, email: true, createdAt: true, expiresAt: true, madeBy: { select: { name: true } } },
    orderBy: { id: 'desc' },
  });
  return links.map(({ id, role, email, madeBy, createdAt, expiresAt }) => ({
    id,
    role: role ?? 'viewer',
    email,
    madeBy: madeBy?.name ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}

/** What the holder of an open link may know of it; null for a link that is used, revoked, expired or made up. */
export const openLink = query({
  reads: 'link.open',
  input: z.object({ token: z.string(), purpose: z.enum(['invitation', 'reset']) }),
  show: (db, { token, purpose }, { now }) =>
    db.oneTimeLink.findFirst({
      where: { tokenHash: hashToken(token), purpose, ...open(now()) },
      select: { role: true, email: true, userId: true, expiresAt: true, madeBy: { select: { name: true } } },
    }),
});

/** Does the desk still wait for its owner? */
export const awaitsOwner = query({
  reads: 'desk.unowned',
  input: nothing,
  show: async (db) => (await db.user.findFirst({ where: { role: 'owner' }, select: { id: true } })) === null,
});

/** The people one can give an article to: everybody active who may give verdicts, by name. */
export const checkers = query({
  reads: 'person.checkers',
  input: nothing,
  show: (db): Promise<{ id: string; name: string; role: Role }[]> =>
    db.user.findMany({
      where: { deactivatedAt: null, role: { not: 'viewer' } },
      select: { id: true, name: true, role: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
});

/** One's own account. @throws Refusal not-signed-in */
export const accountPage = query({ reads: 'account.show', input: nothing, show: showAccount });

async function showAccount(prisma: Reader, _input: undefined, { actor, now }: ShowContext): Promise<AccountPage> {
  if (actor.kind !== 'person') throw new Refusal('not-signed-in');
  const { sessions, ...person } = await prisma.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      role: true,
      singleKeys: true,
      version: true,
      sessions: {
        where: { expiresAt: { gt: now() } },
        select: { id: true, userAgent: true, ipAddress: true, createdAt: true, expiresAt: true },
        orderBy: { createdAt: 'desc' },
      },
    },
  });
  return { ...person, sessions: sessions.map(sessionRow) };
}

function sessionRow(session: {
  id: string;
  userAgent: string | null;
  ipAddress: string | null;
  createdAt: Date;
  expiresAt: Date;
}): SessionRow {
  return {
    id: session.id,
    browser: browserName(session.userAgent),
    address: session.ipAddress || null,
    startedAt: session.createdAt.toISOString(),
    endsAt: session.expiresAt.toISOString(),
  };
}
