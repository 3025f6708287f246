import 'server-only';
import type { AnySource } from '@/lib/contracts/sources';
import type { Actor } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { visibleTo } from '@/lib/server/queries/visible';
import type { Prisma, Source } from '@/prisma/generated/client';

type Tx = Prisma.TransactionClient;

/** Names the lock under which equal texts come in one after the other ("same" in ASCII). */
const LOCK = 0x73616d65;
/** Merged sources may have been merged again, but not for ever. */
const MOST_STEPS = 8;

type Given = Pick<Partial<AnySource>, 'confidential' | 'readers'>;

/**
 * The source that keeps these very bytes already, if the same people may see it as are to see this one. Nobody learns from it
 * that somebody else has the text too.
 */
export async function sourceOfBytes(tx: Tx, sha256: string, given: Given, actor: Actor): Promise<Source | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::int, hashtext(${sha256}))`;
  return tx.source.findFirst({
    where: {
      removedAt: null,
      kind: { in: ['text', 'file'] },
      snapshots: { some: { sha256 } },
      ...sameAudience(given, actor),
    },
    orderBy: { id: 'asc' },
  });
}

function sameAudience({ confidential = false, readers = [] }: Given, { id }: Actor): Prisma.SourceWhereInput {
  if (!confidential) return { confidential: false };
  const named = readers.map((userId): Prisma.SourceWhereInput => ({ readers: { some: { userId } } }));
  const nobodyElse = { readers: { none: { userId: { notIn: [...readers] } } } };
  return { confidential: true, addedById: id, AND: [nobodyElse, ...named] };
}

/** The newest source with this link for whoever asks; if that was merged into another one, the other one. */
export async function sourceOfLink(tx: Reader, url: string, actor: Actor, confidential?: true): Promise<Source | null> {
  const seen: Prisma.SourceWhereInput = { ...(confidential ? { confidential } : {}), AND: [visibleTo(actor)] };
  const live = await tx.source.findFirst({ where: { url, removedAt: null, ...seen }, orderBy: { id: 'desc' } });
  if (live) return live;
  const merged = await tx.source.findFirst({
    where: { url, mergedIntoId: { not: null }, ...seen },
    orderBy: { id: 'desc' },
    select: { mergedIntoId: true },
  });
  return merged ? standsFor(tx, merged.mergedIntoId, seen) : null;
}

/** The source that stands for a merged one today. */
async function standsFor(tx: Reader, id: string | null, seen: Prisma.SourceWhereInput): Promise<Source | null> {
  for (let next = id, step = 0; next !== null && step < MOST_STEPS; step++) {
    const source: Source | null = await tx.source.findFirst({ where: { id: next, ...seen } });
    if (!source || source.removedAt === null) return source;
    next = source.mergedIntoId;
  }
  return null;
}
