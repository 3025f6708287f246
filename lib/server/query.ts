import 'server-only';
import { type ZodType, z } from 'zod';
import { Refusal } from '@/lib/contracts/refusals';
import { mayRead, type Read } from '@/lib/core/review/permissions';
import type { Actor, Context, ReadingContext } from './context';
import type { Reader } from './db/reader';
import { systemContext } from './system-context';
import { parse } from './verb';

/** What `show` sees of a context: no way to the database but the reader it is given. */
export type ShowContext = Omit<ReadingContext, 'db'>;

export interface QueryDefinition<Schema extends ZodType, Answer> {
  readonly reads: Read;
  readonly input: Schema;
  /**
   * Which database may answer: the one that is written to, which knows every change; or, for pages that may lag a moment
   * behind, a copy of it where there is one.
   */
  readonly from?: 'primary' | 'copy';
  /**
   * Reads, and shows only what this person may see: every source goes through `queries/visible`. A thing that is not
   * there, is of another kind or is not for them is the same refusal.
   */
  readonly show: (db: Reader, input: z.output<Schema>, context: ShowContext) => Promise<Answer>;
}

type Given<Schema extends ZodType> =
  undefined extends z.input<Schema> ? [input?: z.input<Schema>] : [input: z.input<Schema>];

export interface Query<Schema extends ZodType, Answer> extends AnyQuery<Answer> {
  (context: Context, ...input: Given<Schema>): Promise<Answer>;
}

/** A query asked by those who do not know what it takes: whatever it is given, it parses that first. */
export interface AnyQuery<Answer = unknown> {
  readonly reads: Read;
  readonly input: ZodType;
  readonly from: 'primary' | 'copy';
  ask(context: Context, input: unknown): Promise<Answer>;
}

/** The input of a query that takes none. */
export const nothing = z.undefined();

/** Every query that was made, by what it reads: the table of read × role and the walk over all ids are made from it. */
export const QUERIES = new Map<Read, AnyQuery>();

/**
 * Makes a reading: permission, parsing, and a database that can only be read. There is no other door to a read.
 * @throws Refusal not-allowed, not-signed-in, invalid, not-text, and whatever `show` refuses
 */
export function query<Schema extends ZodType, Answer>(
  definition: QueryDefinition<Schema, Answer>,
): Query<Schema, Answer> {
  const { reads, input: schema, from = 'primary', show } = definition;
  async function ask({ prisma, requestKey: _, ...context }: Context, unknownInput: unknown): Promise<Answer> {
    permitReading(context.actor, reads);
    return show(prisma, parse(schema, unknownInput), { ...context, system: systemContext({ prisma }) });
  }
  const run = (context: Context, ...[input]: Given<Schema>): Promise<Answer> => ask(context, input);
  const made = Object.assign(run, { reads, input: schema, from, ask });
  QUERIES.set(reads, made);
  return made;
}

function permitReading(actor: Actor, reads: Read): void {
  if (actor.kind === 'command' || actor.kind === 'system') return;
  if (mayRead(actor.kind === 'person' ? actor.role : null, reads)) return;
  throw new Refusal(actor.kind === 'visitor' ? 'not-signed-in' : 'not-allowed');
}
