import { z } from 'zod';
import { id } from './fields';

/** What people start by a button. The other jobs are begun by the verbs that need them. */
export const StartJob = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('desk.verify') }),
  z.object({ kind: z.literal('articles.reread') }),
  z.object({ kind: z.literal('batch.undo'), batchId: id }),
]);
export type StartJob = z.input<typeof StartJob>;

export const RetryJob = z.object({ jobId: id });

/** Takes back what a job changed, a page at a time: rows of the history before `before` (null: from the last one). */
export const UndoBatch = z.object({
  batchId: id,
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
});

/** What became of the wish to have a job done. */
export interface StartedView {
  readonly jobId: string;
  /** It is under way already: since when, and who started it, if that was somebody else. */
  readonly already: { readonly at: string; readonly by: string | null } | null;
}

/** A job as whoever started it sees it. */
export interface JobView {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number | null;
  readonly message: string | null;
  readonly lines: readonly string[];
  readonly alarm: boolean;
  readonly reason: string | null;
  /** Who started it; null for oneself. */
  readonly by: string | null;
  /** When it was queued, begun and ended: ISO, UTC. */
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** How many changes it made that can be taken back together; 0 once they were. */
  readonly undoable: number;
}

export interface JobsView {
  /** Newest first: everybody's own; for owners, all that failed too. */
  readonly jobs: readonly JobView[];
  /** The desk's time zone. */
  readonly zone: string;
}
