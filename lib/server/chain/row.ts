import 'server-only';
import { createHash } from 'node:crypto';
import type { Action } from '@/lib/core/review/permissions';
import { type Digests, joined, type Parts } from './parts';

/** The hash before the first row. */
export const GENESIS = '0'.repeat(64);

/** Rows that are sealed together under one Merkle root: the first has number 1, 257, 513 … */
export const STRETCH = 256;

const SUBJECTS = [
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

/** Who can act: somebody signed in, somebody who is not, a command of the terminal, the system, an API key, a writer's link. */
export type ActorKind = 'person' | 'visitor' | 'command' | 'system' | 'key' | 'link';

/**
 * The exact text of a row that the chain holds, parsed. Format 1 (rows without `format`) holds everything in it, names
 * too. Format 2 holds people by id and a digest of each part; the parts themselves stand in `history_part`.
 */
export interface SealedText {
  readonly format?: 2;
  readonly seq: string;
  readonly at: string;
  readonly actor: { readonly kind: ActorKind; readonly id: string | null; readonly name?: string };
  readonly action: Action;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly articleId: string | null;
  /** The bulk change it is a part of: the id of the job that made it. */
  readonly batch?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly parts?: Digests;
  /** In the first row after a stretch: the Merkle root over the roots of all stretches that were sealed until then. */
  readonly sealed?: Sealed;
}

export interface Sealed {
  /** The numbers of the first and the last stretch under this root; stretch n ends with row 256 n. */
  readonly from: number;
  readonly to: number;
  readonly root: string;
}

/** A row of the history with its change put together again. */
export interface HistoryText {
  readonly seq: string;
  readonly at: string;
  /** `name` is as known today: a person's own, a command's login, or null where it was erased. */
  readonly actor: { readonly kind: ActorKind; readonly id: string | null; readonly name: string | null };
  readonly action: Action;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly articleId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** Parts that were erased, as "after.name": what stood there cannot be told any more. */
  readonly erased: readonly string[];
}

/** As the database has it. */
export interface ChainRow {
  readonly format: number;
  readonly text: string;
  readonly prevHash: string;
  readonly hash: string;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * A row's hash. Format 1: SHA-256 of the previous hash, a line feed and the text. Format 2: the same over the digest of
 * the text, so that whoever proves an earlier row need not show the texts of later ones.
 */
export function rowHash(format: number, prevHash: string, text: string): string {
  return nextHash(prevHash, format === 1 ? text : sha256(text));
}

/** The hash of the next row, from what stands for it. */
export const nextHash = (prevHash: string, leaf: string): string => sha256(`${prevHash}\n${leaf}`);

/** What stands for a row in the Merkle tree of its stretch. Old rows are bound by their place in the chain. */
export const leafOf = ({ format, text, hash }: Omit<ChainRow, 'prevHash'>): string =>
  format === 1 ? hash : sha256(text);

export const stretchOf = (seq: bigint): number => Number((seq - 1n) / BigInt(STRETCH)) + 1;

/** @throws SyntaxError for a text that is no JSON */
export const sealedText = (text: string): SealedText => JSON.parse(text) as SealedText;

/** Puts the row together. @param nameOf the names of people as they are now */
export function historyText(
  { text }: Pick<ChainRow, 'text'>,
  parts: Parts,
  nameOf: (personId: string) => string | null,
): HistoryText {
  const { format, parts: digests, sealed: _sealed, batch: _batch, ...row } = sealedText(text);
  const { kind, id } = row.actor;
  if (format === undefined) {
    const actor = { kind, id, name: row.actor.name ?? null };
    return { ...row, actor, before: row.before ?? null, after: row.after ?? null, erased: [] };
  }
  const { actorName, before, after, missing } = joined(Object.keys(digests ?? {}), parts);
  const name = kind === 'person' && id !== null ? nameOf(id) : actorName;
  return { ...row, actor: { kind, id, name }, before, after, erased: missing };
}
