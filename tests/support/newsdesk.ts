import type { Prisma, PrismaClient, Status } from '@/prisma/generated/client';

/**
 * Rows put straight into the tables, for questions about lists: many claims of every sort in a moment, at times that no
 * verb would let one choose. Stories about changes use the verbs.
 */
export interface Given {
  readonly title?: string;
  readonly publisher?: string | null;
  readonly archived?: boolean;
  readonly deadline?: string | null;
  readonly createdAt?: string;
}

let made = 0;
/** Ids that sort in the order of making. */
export const nextId = (): string => `01900000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`;

const AT = '2026-01-01T00:00:00.000Z';

export async function articleRow(prisma: PrismaClient, given: Given = {}): Promise<string> {
  const id = nextId();
  const revisionId = nextId();
  const createdAt = new Date(given.createdAt ?? AT);
  await prisma.article.create({
    data: {
      ...{ id, createdAt, updatedAt: createdAt, sha256: id, currentRevisionId: revisionId },
      title: given.title ?? `Article ${made}`,
      publisher: given.publisher ?? null,
      deadline: given.deadline ? new Date(given.deadline) : null,
      archivedAt: given.archived ? createdAt : null,
    },
  });
  await prisma.revision.create({
    data: { id: revisionId, articleId: id, number: 1, text: '', sha256: id, engineVersion: '0', createdAt },
  });
  return id;
}

export type ClaimGiven = Partial<Prisma.ClaimCreateManyInput> & { readonly articleId: string };

/** What a status demands of the other columns. */
function belongings(status: Status, at: Date) {
  return {
    status,
    lane: status === 'dismissed' ? ('none' as const) : null,
    reason: status === 'dismissed' ? 'name' : null,
    checkedAs: status === 'verified' ? ('fact' as const) : null,
    disputeReason: status === 'disputed' ? 'value' : null,
    decidedAt: status === 'pending' || status === 'dismissed' ? null : at,
  };
}

export function claimRow(given: ClaimGiven): Prisma.ClaimCreateManyInput {
  const createdAt = new Date(given.createdAt ?? AT);
  return {
    ...{ id: nextId(), createdAt, updatedAt: createdAt, engineVersion: '0', kind: 'percent', comparator: '=' },
    ...{ written: '5', times: '1', over: '1', scale: 0, display: '5%', quote: '5%', unit: '%' },
    ...{ sentence: 'It rose 5%.', certainty: {}, links: [], worthiness: 0.5, worthinessReasons: [] },
    ...belongings(given.status ?? 'pending', createdAt),
    ...given,
  };
}

export async function claimRows(prisma: PrismaClient, given: readonly ClaimGiven[]): Promise<string[]> {
  const data = given.map(claimRow);
  await prisma.claim.createMany({ data });
  return data.map(({ id }) => id);
}

/** A source used for these claims; `removed` ones were taken away again. */
export async function sourceOn(
  prisma: PrismaClient,
  claimIds: readonly string[],
  given: { readonly domain: string; readonly removed?: boolean; readonly confidential?: boolean },
): Promise<void> {
  const at = new Date(AT);
  const sourceId = nextId();
  const { domain, removed = false, confidential = false } = given;
  const link = { kind: 'link' as const, url: `https://${domain}/`, domain };
  await prisma.source.create({ data: { id: sourceId, ...link, confidential, createdAt: at, updatedAt: at } });
  await prisma.evidence.createMany({
    data: claimIds.map((claimId) => ({
      ...{ id: nextId(), claimId, sourceId, createdAt: at, updatedAt: at },
      removedAt: removed ? at : null,
    })),
  });
}
