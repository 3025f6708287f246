import 'server-only';
import type { Action } from '@/lib/core/review/permissions';
import type { Prisma } from '@/prisma/generated/client';
import { digestsOf, partsOf } from './chain/parts';
import { GENESIS, rowHash, type SealedText, type SubjectKind } from './chain/row';
import { sealBefore } from './chain/seal';
import type { Actor } from './context';

/** One change to one thing. `before` is null for what was made, `after` for what was taken away. Plain JSON. */
export interface Change {
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly articleId?: string | null | undefined;
  readonly before: unknown;
  readonly after: unknown;
}

/** Names the one lock under which history grows ("fchist" in ASCII): a chain without it forks. */
const LOCK = 0x666368697374n;

/** The format new rows are written in: lib/server/chain/row.ts says what stands in it. */
const FORMAT = 2;

/** Appends the changes to the chain. Takes the lock last, so that it is held only until the commit that follows. */
export async function appendHistory(
  tx: Prisma.TransactionClient,
  entry: {
    readonly actor: Actor;
    readonly action: Action;
    readonly at: Date;
    readonly batchId?: string | undefined;
  },
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const { id, kind, name } = entry.actor;
  const taken = changes.map((change) => ({ change, parts: partsOf(change, kind === 'person' ? null : name) }));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  const last = await tx.history.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
  let seq = last?.seq ?? 0n;
  let prevHash = last?.hash ?? GENESIS;
  const rows: (Prisma.HistoryCreateManyInput & { seq: bigint; format: number })[] = [];
  const parted: Prisma.HistoryPartCreateManyInput[] = [];
  for (const { change, parts } of taken) {
    seq += 1n;
    const sealed = await sealBefore(tx, seq, rows);
    const text = JSON.stringify({
      format: FORMAT,
      seq: String(seq),
      at: entry.at.toISOString(),
      actor: { kind, id },
      action: entry.action,
      subject: change.subject,
      articleId: change.articleId ?? null,
      ...(entry.batchId ? { batch: entry.batchId } : {}),
      parts: digestsOf(parts),
      ...(sealed ? { sealed } : {}),
    } satisfies SealedText);
    const hash = rowHash(FORMAT, prevHash, text);
    rows.push({
      seq,
      format: FORMAT,
      at: entry.at,
      actorId: id,
      action: entry.action,
      subjectKind: change.subject.kind,
      subjectId: change.subject.id,
      articleId: change.articleId ?? null,
      batchId: entry.batchId ?? null,
      text,
      prevHash,
      hash,
    });
    parted.push({ seq, parts: JSON.stringify(parts) });
    prevHash = hash;
  }
  for (let from = 0; from < rows.length; from += 500)
    await tx.history.createMany({ data: rows.slice(from, from + 500) });
  for (let from = 0; from < rows.length; from += 500)
    await tx.historyPart.createMany({ data: parted.slice(from, from + 500) });
}
