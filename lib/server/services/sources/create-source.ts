import 'server-only';
import type { z } from 'zod';
import type { SourceFields } from '@/lib/contracts/sources';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import { stateOf } from '@/lib/server/state';
import type { Prisma, Source } from '@/prisma/generated/client';

export type SourceDetails = Partial<z.output<typeof SourceFields>> & Pick<z.output<typeof SourceFields>, 'kind'>;

/** The columns of a source that its form fills; each kind keeps only what belongs to it. */
export function sourceColumns(details: SourceDetails) {
  const url = details.kind === 'link' ? (details.url ?? null) : null;
  const spoken = details.kind === 'conversation' || details.kind === 'paper';
  return {
    kind: details.kind,
    url,
    domain: url ? domainOf(url) : null,
    title: details.title ?? null,
    publisher: details.publisher ?? null,
    who: spoken ? (details.who ?? null) : null,
    occurred: spoken ? (details.occurred ?? null) : null,
    how: spoken ? (details.how ?? null) : null,
    publishedOn: details.publishedOn ? new Date(details.publishedOn) : null,
    asOf: details.asOf ? new Date(details.asOf) : null,
    primary: details.primary ?? null,
    note: details.note ?? null,
  };
}

/** "www.stats.example" and "stats.example" are one domain. */
export const domainOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

export const sourceState = (source: Source) => stateOf(source, ['createdAt', 'updatedAt']);

export async function createSource(
  tx: Prisma.TransactionClient,
  details: SourceDetails,
  { actor, now, newId }: ChangeContext,
): Promise<{ source: Source; change: Change }> {
  const at = now();
  const source = await tx.source.create({
    data: { id: newId(), ...sourceColumns(details), addedById: actor.id, createdAt: at, updatedAt: at },
  });
  return { source, change: { subject: { kind: 'source', id: source.id }, before: null, after: sourceState(source) } };
}
