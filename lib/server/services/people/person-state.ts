import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import type { Prisma, User } from '@/prisma/generated/client';

/** What the history keeps of a person; what may be shown of one, too. Nothing secret is in it. */
export function personState(person: User) {
  return {
    name: person.name,
    email: person.email,
    role: person.role,
    singleKeys: person.singleKeys,
    deactivatedAt: person.deactivatedAt?.toISOString() ?? null,
    version: person.version,
  };
}

/** @throws Refusal not-found; conflict, with the person as they stand now, when `version` is an older one */
export async function personAt(tx: Prisma.TransactionClient, id: string, version?: number): Promise<User> {
  const person = await tx.user.findUnique({ where: { id } });
  if (!person) throw new Refusal('not-found');
  if (version !== undefined && person.version !== version)
    throw new Refusal('conflict', { detail: personState(person) });
  return person;
}

/** Writes `data` over the version that was read. @throws Refusal conflict, if somebody was quicker */
export async function changePerson(
  tx: Prisma.TransactionClient,
  person: User,
  data: Prisma.UserUpdateManyMutationInput,
  at: Date,
) {
  const where = { id: person.id, version: person.version };
  const { count } = await tx.user.updateMany({ where, data: { ...data, updatedAt: at, version: { increment: 1 } } });
  const now = await personAt(tx, person.id);
  if (count === 0) throw new Refusal('conflict', { detail: personState(now) });
  const change = {
    subject: { kind: 'person', id: person.id },
    before: personState(person),
    after: personState(now),
  } as const;
  return { now, change };
}
