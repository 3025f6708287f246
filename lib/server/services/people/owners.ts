import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import type { Actor } from '@/lib/server/context';
import type { Prisma } from '@/prisma/generated/client';

/** Names the lock under which people come, go and change roles ("fcpeop" in ASCII). */
const LOCK = 0x666370656f70n;

/** People come and go one at a time: what is counted after this stays true until the commit. */
export async function lockPeople(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
}

/**
 * Takes the lock and asks again whether who acts is an owner: another owner may have changed that a moment ago.
 * @throws Refusal not-allowed
 */
export async function lockAsOwner(tx: Prisma.TransactionClient, actor: Actor): Promise<void> {
  await lockPeople(tx);
  if (actor.kind !== 'person') return;
  const still = await tx.user.count({ where: { id: actor.id, role: 'owner', deactivatedAt: null } });
  if (still === 0) throw new Refusal('not-allowed');
}

/** Call under the lock. @throws Refusal last-owner, when nobody else owns the desk */
export async function keepAnOwner(tx: Prisma.TransactionClient, leavingId: string): Promise<void> {
  const others = await tx.user.count({ where: { role: 'owner', deactivatedAt: null, id: { not: leavingId } } });
  if (others === 0) throw new Refusal('last-owner');
}
