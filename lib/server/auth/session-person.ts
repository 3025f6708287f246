import 'server-only';
import type { Role } from '@/lib/core/review/permissions';
import { authFor } from '@/lib/server/auth/auth';
import type { PrismaClient } from '@/prisma/generated/client';

export interface SessionPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly singleKeys: boolean;
  readonly sessionId: string;
}

/** Whom the session cookie in these headers belongs to. Null without one, after its end, and for deactivated people. */
export async function personOf(prisma: PrismaClient, headers: Headers): Promise<SessionPerson | null> {
  if (!headers.has('cookie')) return null;
  const found = await authFor(prisma).api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  const select = { id: true, name: true, email: true, role: true, singleKeys: true } as const;
  const person = await prisma.user.findFirst({ where: { id: found.user.id, deactivatedAt: null }, select });
  return person && { ...person, sessionId: found.session.id };
}
