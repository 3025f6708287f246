import 'server-only';
import type { AnySource } from '@/lib/contracts/sources';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import { type State, stateOf } from '@/lib/server/state';
import type { Prisma, Source } from '@/prisma/generated/client';

export type SourceDetails = Partial<AnySource> & Pick<AnySource, 'kind'>;

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
    ...(details.confidential === undefined ? {} : { confidential: details.confidential }),
  };
}

/** "www.stats.example" and "stats.example" are one domain. */
const domainOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** A source and who may read it, as history keeps them. */
export const sourceState = (source: Source, readers: readonly string[]): State => ({
  ...stateOf(source, ['createdAt', 'updatedAt']),
  readers: [...readers].sort(),
});

export async function createSource(
  tx: Prisma.TransactionClient,
  details: SourceDetails,
  { actor, now, newId }: ChangeContext,
): Promise<{ source: Source; change: Change }> {
  const at = now();
  const source = await tx.source.create({
    data: { id: newId(), ...sourceColumns(details), addedById: actor.id, createdAt: at, updatedAt: at },
  });
  const readers = source.confidential ? await setReaders(tx, source.id, details.readers ?? []) : [];
  const after = sourceState(source, readers);
  return { source, change: { subject: { kind: 'source', id: source.id }, before: null, after } };
}

/** Names who may read a confidential source beside whoever added it; ids of nobody here are left out. */
export async function setReaders(
  tx: Prisma.TransactionClient,
  sourceId: string,
  readers: readonly string[],
): Promise<string[]> {
  const people = await tx.user.findMany({ where: { id: { in: [...readers] } }, select: { id: true } });
  await tx.sourceReader.deleteMany({ where: { sourceId } });
  await tx.sourceReader.createMany({ data: people.map(({ id: userId }) => ({ sourceId, userId })) });
  return people.map(({ id }) => id);
}
