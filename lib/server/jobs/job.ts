import 'server-only';
import type { ZodType, z } from 'zod';
import type { Action } from '@/lib/core/review/permissions';
import type { Context } from '@/lib/server/context';
import type { Verb } from '@/lib/server/verb';

/** `soon`: somebody waits for it. `long`: it may take hours. Neither waits for the other. */
export const LANES = ['soon', 'long'] as const;
export type Lane = (typeof LANES)[number];

/** Where a job stands in its work, and where it goes on after a restart. */
export interface Progress<Cursor> {
  readonly done: number;
  /** How many there are; left out while nobody knows. */
  readonly total?: number;
  /** What it is at, in a few words. */
  readonly message?: string;
  /** Plain JSON. Told after a step is done: what comes before it is never done again. */
  readonly cursor?: Cursor;
}

/** What a job came to. */
export interface Outcome {
  /** One sentence. */
  readonly message: string;
  /** What else there is to say, a line each. */
  readonly lines?: readonly string[];
  /** Somebody should look at it. */
  readonly alarm?: boolean;
}

export interface Work<Input, Cursor> {
  /** Of whoever started it, with the rights they have now. Whatever is changed through it is one batch. */
  readonly context: Context;
  readonly input: Input;
  /** What was told last; null at the first beginning. */
  readonly cursor: Cursor | null;
  /**
   * One chunk: a verb in its own transaction. A restart may come back to it: under its name, which must be the same then,
   * it is done once. The rights are asked for anew.
   * @throws Refusal as the verb does, and not-allowed for whoever is not at the desk any more
   */
  step<Answer>(name: string, verb: Verb<Answer>, input: unknown): Promise<Answer>;
  /** Shown to who started it. @throws when the work is to end here, to be gone on with later */
  progress(now: Progress<Cursor>): Promise<void>;
  /** Fires when the work is to end here. */
  readonly signal: AbortSignal;
}

export interface JobDefinition<Schema extends ZodType, Cursor> {
  readonly kind: string;
  /** The right it needs, when it is started and as long as it runs. */
  readonly may: Action;
  readonly lane: Lane;
  readonly input: Schema;
  /** One of a kind and key is waiting or running at a time, whoever starts it. */
  readonly key: (input: z.output<Schema>) => string;
  /** The line it is listed under: nothing in it that somebody may not see. */
  readonly title: (input: z.output<Schema>) => string;
  /** Of failures that may pass: how often it is tried again by itself, and after how many seconds. */
  readonly again?: { readonly times: number; readonly afterSeconds: number };
  readonly work: (work: Work<z.output<Schema>, Cursor>) => Promise<Outcome>;
}

export interface Job<Schema extends ZodType = ZodType> extends Required<Omit<JobDefinition<Schema, unknown>, 'work'>> {
  readonly work: (work: Work<z.output<Schema>, unknown>) => Promise<Outcome>;
}

/** A job whose input somebody else knows: it is parsed before anything is asked of it. */
export type AnyJob = Job<ZodType<unknown>>;

/** Every job that was made, by kind. */
export const JOBS = new Map<string, AnyJob>();

const AGAIN = { times: 2, afterSeconds: 5 };

/** Makes a job: what happens later, in the name of whoever started it, once per key, through verbs and queries only. */
export function job<Schema extends ZodType, Cursor = null>(definition: JobDefinition<Schema, Cursor>): Job<Schema> {
  const made = { again: AGAIN, ...definition } as Job<Schema>;
  JOBS.set(made.kind, made as unknown as AnyJob);
  return made;
}
