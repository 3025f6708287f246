import 'server-only';
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
import { may, ROLES, type Role } from '@/lib/core/review/permissions';
import { hashToken } from '@/lib/server/auth/one-time-token';
import { historyTexts } from '@/lib/server/chain/read';
import type { Context } from '@/lib/server/context';
import type { LinkPurpose, PrismaClient } from '@/prisma/generated/client';
import { browserName } from './browser-name';

/** Everybody and the open invitations. @throws Refusal not-allowed, for all but owners and commands */
export async function peoplePage(context: Context): Promise<PeoplePage> {
  const { prisma, actor } = context;
  if (actor.kind === 'visitor') throw new Refusal('not-signed-in');
  if (actor.kind === 'person' && !may(actor.role, 'person.invite')) throw new Refusal('not-allowed');
  const [people, invitations] = await Promise.all([personRows(prisma), invitationRows(prisma, context.now())]);
  return { people, invitations };
}

/** Who is on the desk, by name: for everybody who is. @throws Refusal not-signed-in */
export async function colleagues({ prisma, actor }: Context): Promise<Colleague[]> {
  if (actor.kind === 'visitor') throw new Refusal('not-signed-in');
  return prisma.user.findMany({
    where: { deactivatedAt: null },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

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
async function personRows(prisma: PrismaClient): Promise<PersonRow[]> {
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
async function rolesBefore(
  prisma: PrismaClient,
  people: readonly PersonRecord[],
): Promise<ReadonlyMap<string, RoleBefore>> {
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

async function invitationRows(prisma: PrismaClient, now: Date): Promise<InvitationRow[]> {
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
export async function openLink(context: Context, token: string, purpose: LinkPurpose) {
  return context.prisma.oneTimeLink.findFirst({
    where: { tokenHash: hashToken(token), purpose, ...open(context.now()) },
    select: { role: true, email: true, userId: true, expiresAt: true, madeBy: { select: { name: true } } },
  });
}

/** Does the desk still wait for its owner? */
export async function awaitsOwner(prisma: PrismaClient): Promise<boolean> {
  return (await prisma.user.findFirst({ where: { role: 'owner' }, select: { id: true } })) === null;
}

/** The people one can give an article to: everybody active who may give verdicts, by name. */
export async function checkers(prisma: PrismaClient): Promise<{ id: string; name: string; role: Role }[]> {
  return prisma.user.findMany({
    where: { deactivatedAt: null, role: { not: 'viewer' } },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** One's own account. @throws Refusal not-signed-in */
export async function accountPage({ prisma, actor, now }: Context): Promise<AccountPage> {
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
