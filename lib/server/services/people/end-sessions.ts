import 'server-only';
import { sessionState } from '@/lib/server/auth/history-client';
import type { Change } from '@/lib/server/history';
import type { Prisma } from '@/prisma/generated/client';

/** Ends the sessions that match: whoever uses one is signed out with their next request. */
export async function endSessionsOf(tx: Prisma.TransactionClient, where: Prisma.SessionWhereInput): Promise<Change[]> {
  const sessions = await tx.session.findMany({ where });
  await tx.session.deleteMany({ where: { id: { in: sessions.map(({ id }) => id) } } });
  return sessions.map((session) => ({
    subject: { kind: 'session', id: session.id },
    before: sessionState(session),
    after: null,
  }));
}
