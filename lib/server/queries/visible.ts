import 'server-only';
import type { Actor } from '@/lib/server/context';
import type { Prisma } from '@/prisma/generated/client';

/** Confidential sources show only to whoever added them and to those they name. The terminal sees everything. */
export function visibleTo(actor: Actor): Prisma.SourceWhereInput {
  if (actor.kind === 'command' || actor.kind === 'system') return {};
  if (actor.kind !== 'person') return { confidential: false };
  return {
    OR: [{ confidential: false }, { addedById: actor.id }, { readers: { some: { userId: actor.id } } }],
  };
}

/** What must be selected of a source before it can be said who may see it. */
export const guardSelect = {
  confidential: true,
  addedById: true,
  readers: { select: { userId: true } },
} as const satisfies Prisma.SourceSelect;

type Guarded = Prisma.SourceGetPayload<{ select: typeof guardSelect }>;

/** The same rule for a source that was read already. */
export function maySee(actor: Actor, { confidential, addedById, readers }: Guarded): boolean {
  if (!confidential || actor.kind === 'command' || actor.kind === 'system') return true;
  if (actor.kind === 'visitor') return false;
  return addedById === actor.id || readers.some(({ userId }) => userId === actor.id);
}
