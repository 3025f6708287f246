import 'server-only';
import type { OneTimeLinkMade } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import type { Role } from '@/lib/core/review/permissions';
import { hashToken, newToken } from '@/lib/server/auth/one-time-token';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import type { LinkPurpose, OneTimeLink, Prisma } from '@/prisma/generated/client';

interface Wanted {
  readonly purpose: LinkPurpose;
  readonly hours: number;
  readonly role?: Role;
  readonly email?: string | null;
  readonly userId?: string;
}

/** What the history keeps of a link: never its token, nor the hash of it. */
function linkState(link: OneTimeLink) {
  return {
    purpose: link.purpose,
    role: link.role,
    email: link.email,
    personId: link.userId,
    expiresAt: link.expiresAt.toISOString(),
    usedAt: link.usedAt?.toISOString() ?? null,
    usedById: link.usedById,
    revokedAt: link.revokedAt?.toISOString() ?? null,
  };
}

/** Makes a link. Its token is in the answer and nowhere else, so a request key, which stores the answer, is refused. */
export async function makeLink(tx: Prisma.TransactionClient, wanted: Wanted, context: ChangeContext) {
  refuseKey(context);
  const { hours, role, email, userId, purpose } = wanted;
  const { token, tokenHash } = newToken();
  const createdAt = context.now();
  const expiresAt = new Date(createdAt.getTime() + hours * 3_600_000);
  const who = { role: role ?? null, email: email ?? null, userId: userId ?? null, madeById: context.actor.id };
  const link = await tx.oneTimeLink.create({
    data: { id: context.newId(), purpose, tokenHash, createdAt, expiresAt, ...who },
  });
  const answer: OneTimeLinkMade = { linkId: link.id, token, expiresAt: expiresAt.toISOString() };
  const change: Change = { subject: { kind: 'link', id: link.id }, before: null, after: linkState(link) };
  return { answer, change };
}

const open = (now: Date) => ({ usedAt: null, revokedAt: null, expiresAt: { gt: now } });

/** Uses a link up. Of two at once, one gets it. @throws Refusal link-used */
export async function takeLink(tx: Prisma.TransactionClient, token: string, purpose: LinkPurpose, at: Date) {
  const tokenHash = hashToken(token);
  const { count } = await tx.oneTimeLink.updateMany({
    where: { tokenHash, purpose, ...open(at) },
    data: { usedAt: at },
  });
  const link = await tx.oneTimeLink.findUnique({ where: { tokenHash } });
  if (count === 0 || !link) throw new Refusal('link-used');
  return link;
}

/** Notes who used it. Gives the history's change. */
export async function linkUsedBy(tx: Prisma.TransactionClient, link: OneTimeLink, usedById: string): Promise<Change> {
  const used = await tx.oneTimeLink.update({ where: { id: link.id }, data: { usedById } });
  const before = linkState({ ...link, usedAt: null });
  return { subject: { kind: 'link', id: link.id }, before, after: linkState(used) };
}

/** Closes the open links that match. */
export async function revokeLinks(tx: Prisma.TransactionClient, which: Prisma.OneTimeLinkWhereInput, at: Date) {
  const links = await tx.oneTimeLink.findMany({ where: { AND: [which, open(at)] } });
  const changes: Change[] = [];
  for (const link of links) {
    const revoked = await tx.oneTimeLink.update({ where: { id: link.id }, data: { revokedAt: at } });
    changes.push({ subject: { kind: 'link', id: link.id }, before: linkState(link), after: linkState(revoked) });
  }
  return changes;
}

/** For verbs whose input or answer holds a secret: a request key would store it. That is a caller's bug, not a refusal. */
export function refuseKey(context: ChangeContext): void {
  if (context.requestKey) throw new Error('This verb takes no request key: its input or answer is secret.');
}
