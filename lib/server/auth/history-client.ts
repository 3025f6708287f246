import 'server-only';
import { APIError } from 'better-auth/api';
import type { Role } from '@/lib/core/review/permissions';
import { appendHistory } from '@/lib/server/history';
import type { Prisma, PrismaClient } from '@/prisma/generated/client';

const READS: ReadonlySet<string> = new Set(['findFirst', 'findMany', 'findUnique', 'count']);

/**
 * The database as better-auth sees it: it reads, starts a session and ends one, each with its history row in the same
 * transaction. Every other write throws: those belong to verbs.
 */
export function sessionsOnly(prisma: PrismaClient) {
  return prisma.$extends({
    name: 'better-auth',
    query: {
      $allModels: {
        async $allOperations({ model, operation, args, query }) {
          if (READS.has(operation)) return query(withoutUndefined(args) as typeof args);
          if (model === 'Session' && operation === 'create')
            return prisma.$transaction((tx) => startSession(tx, (args as Prisma.SessionCreateArgs).data));
          if (model === 'Session' && operation === 'deleteMany')
            return prisma.$transaction((tx) => endSessions(tx, (args as { where: Prisma.SessionWhereInput }).where));
          throw new Error(`better-auth may not ${operation} a ${model}: that is for a verb.`);
        },
      },
    },
  });
}

/** Refuses deactivated people under a lock on their row, so that no session slips past a deactivation. */
async function startSession(tx: Prisma.TransactionClient, data: Prisma.SessionCreateArgs['data']) {
  const [person] = await tx.$queryRaw<{ id: string; name: string; role: Role; out: boolean }[]>`
    SELECT id, name, role::text AS role, "deactivatedAt" IS NOT NULL AS out
    FROM users WHERE id = ${data.userId}::uuid FOR SHARE`;
  if (!person || person.out)
    throw new APIError('FORBIDDEN', { code: 'DEACTIVATED', message: 'This account is deactivated.' });
  const session = await tx.session.create({ data });
  const actor = { kind: 'person', id: person.id, name: person.name, role: person.role } as const;
  await appendHistory(tx, { actor, action: 'session.start', at: session.createdAt }, [
    { subject: { kind: 'session', id: session.id }, before: null, after: sessionState(session) },
  ]);
  return session;
}

async function endSessions(
  tx: Prisma.TransactionClient,
  where: Prisma.SessionWhereInput,
): Promise<Prisma.BatchPayload> {
  const ended = await tx.session.findMany({ where, include: { user: true } });
  for (const session of ended) {
    const { id, name, role } = session.user;
    await tx.session.deleteMany({ where: { id: session.id } });
    await appendHistory(tx, { actor: { kind: 'person', id, name, role }, action: 'session.end', at: new Date() }, [
      { subject: { kind: 'session', id: session.id }, before: sessionState(session), after: null },
    ]);
  }
  return { count: ended.length };
}

/** What the history keeps of a session: never its token, and no addresses. */
export function sessionState(session: { userId: string; createdAt: Date; expiresAt: Date }) {
  return {
    personId: session.userId,
    startedAt: session.createdAt.toISOString(),
    endsAt: session.expiresAt.toISOString(),
  };
}

/** Prisma's strict mode refuses an explicit `undefined`, which better-auth passes for "not asked". Top level only. */
function withoutUndefined(args: object): object {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
