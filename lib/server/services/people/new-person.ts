import 'server-only';
import { hashPassword } from 'better-auth/crypto';
import { Refusal } from '@/lib/contracts/refusals';
import type { Role } from '@/lib/core/review/permissions';
import type { ChangeContext } from '@/lib/server/context';
import type { Prisma } from '@/prisma/generated/client';
import { type PasswordSet, passwordDigest } from './password-change';
import { personState } from './person-state';

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
}

/** Makes a person with a way to sign in. Call under lockPeople. @throws Refusal invalid, for an e-mail that is taken */
export async function makePerson(tx: Prisma.TransactionClient, person: NewPerson, context: ChangeContext) {
  const { name, email, role, password } = person;
  if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
    throw new Refusal('invalid', { fields: { email: 'Somebody here signs in with this e-mail already.' } });
  const at = context.now();
  const id = context.newId();
  const made = await tx.user.create({ data: { id, name, email, role, createdAt: at, updatedAt: at } });
  const { digest } = await setPassword(tx, id, password, context);
  const after = { ...personState(made), passwordDigest: digest };
  return { id, change: { subject: { kind: 'person', id }, before: null, after } as const };
}

/** Hashed by better-auth's own function, which compares it at sign-in. */
export async function setPassword(
  tx: Prisma.TransactionClient,
  userId: string,
  password: string,
  { now, newId }: ChangeContext,
): Promise<PasswordSet> {
  const hash = await hashPassword(password);
  const updatedAt = now();
  const where = { userId, providerId: 'credential' };
  const earlier = await tx.account.findFirst({ where, select: { id: true, updatedAt: true } });
  if (earlier) await tx.account.update({ where: { id: earlier.id }, data: { password: hash, updatedAt } });
  else
    await tx.account.create({
      data: { id: newId(), accountId: userId, ...where, password: hash, createdAt: updatedAt, updatedAt },
    });
  return { digest: passwordDigest(hash), before: earlier?.updatedAt ?? null };
}
