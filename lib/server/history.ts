import 'server-only';
import { createHash } from 'node:crypto';
import type { Action } from '@/lib/core/review/permissions';
import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from './context';

export const SUBJECTS = [
  'article',
  'claim',
  'source',
  'snapshot',
  'evidence',
  'person',
  'link',
  'session',
  'desk',
  'finding',
] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

/** One change to one thing. `before` is null for what was made, `after` for what was taken away. Plain JSON. */
export interface Change {
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly articleId?: string | null | undefined;
  readonly before: unknown;
  readonly after: unknown;
}

/** The text of a history row, parsed. */
export interface HistoryText {
  readonly seq: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly action: Action;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly articleId: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** The hash before the first row. */
export const GENESIS = '0'.repeat(64);

/** Names the one lock under which history grows ("fchist" in ASCII): a chain without it forks. */
const LOCK = 0x666368697374n;

/** SHA-256, in hex, of the previous row's hash, a line feed and this row's exact text. */
export function chainHash(prevHash: string, text: string): string {
  return createHash('sha256').update(`${prevHash}\n${text}`, 'utf8').digest('hex');
}

/** Appends the changes to the chain. Takes the lock last, so that it is held only until the commit that follows. */
export async function appendHistory(
  tx: Prisma.TransactionClient,
  entry: { readonly actor: Actor; readonly action: Action; readonly at: Date },
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  const last = await tx.history.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
  let seq = last?.seq ?? 0n;
  let prevHash = last?.hash ?? GENESIS;
  const rows: Prisma.HistoryCreateManyInput[] = [];
  for (const change of changes) {
    seq += 1n;
    const text = JSON.stringify({
      seq: String(seq),
      at: entry.at.toISOString(),
      actor: { kind: entry.actor.kind, id: entry.actor.id, name: entry.actor.name },
      action: entry.action,
      subject: change.subject,
      articleId: change.articleId ?? null,
      before: change.before ?? null,
      after: change.after ?? null,
    } satisfies HistoryText);
    const hash = chainHash(prevHash, text);
    rows.push({
      seq,
      at: entry.at,
      actorId: entry.actor.id,
      action: entry.action,
      subjectKind: change.subject.kind,
      subjectId: change.subject.id,
      articleId: change.articleId ?? null,
      text,
      prevHash,
      hash,
    });
    prevHash = hash;
  }
  for (let from = 0; from < rows.length; from += 500)
    await tx.history.createMany({ data: rows.slice(from, from + 500) });
}
