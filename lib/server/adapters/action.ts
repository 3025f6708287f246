import 'server-only';
import { type ZodType, z } from 'zod';
import type { Submitted } from '@/lib/contracts/submitted';
import type { Context } from '@/lib/server/context';
import type { Query } from '@/lib/server/query';
import { type SignedIn, signedIn, visitor } from '@/lib/server/signed-in';
import { parse, type Verb } from '@/lib/server/verb';
import { submit } from './form';

type Takes = readonly ZodType[];
type Given<T extends Takes> = { -readonly [Index in keyof T]: z.input<T[Index]> };
type Parsed<T extends Takes> = { -readonly [Index in keyof T]: z.output<T[Index]> };
type Work<Who, T extends Takes, Answer> = (context: Who, ...input: Parsed<T>) => Promise<Answer>;

/** Makes a repeat harmless: the same key writes once. */
const requestKey = z.string().min(1).max(200);

/** The fields of a form, by name. */
export const formFields = z.instanceof(FormData).transform((form) => Object.fromEntries(form));

/**
 * Makes a server action of somebody who is signed in: each argument is parsed before anything else, then it is asked who
 * they are. Every export of an actions.ts is made by this, `welcome`, `doing` or `showing`.
 */
export function action<const T extends Takes, Answer>(takes: T, work: Work<SignedIn, T, Answer>) {
  return submitting(takes, () => signedIn(), work);
}

/** Makes a server action of somebody without a session. */
export function welcome<const T extends Takes, Answer>(takes: T, work: Work<Context, T, Answer>) {
  return submitting(takes, visitor, work);
}

/** The context of a form that brings a request key in its field `requestKey`. @throws Refusal invalid */
export function keyed(context: SignedIn, { requestKey: key }: { readonly requestKey?: unknown }): SignedIn {
  return { ...context, requestKey: parse(requestKey.optional(), key || undefined) };
}

/** Makes a server action of a verb, which parses its input itself. Nothing is revalidated. */
export function doing<Answer>(verb: Verb<Answer>): (input: unknown, requestKey?: string) => Promise<Submitted<Answer>> {
  const takes = [z.unknown(), requestKey.optional()] as const;
  const made = action(takes, (context, input, key) => verb({ ...context, requestKey: key }, input));
  return Object.assign(made, { takes: [verb.input, takes[1]] });
}

/** Makes a server action of a query, which parses its input itself. */
export function showing<Schema extends ZodType, Answer>(
  query: Query<Schema, Answer>,
): (input: z.input<Schema>) => Promise<Submitted<Answer>> {
  const made = action([z.unknown()], (context, input) => query.ask(context, input));
  return Object.assign(made, { takes: [query.input] });
}

/** An action says what it takes, so that a walk over all of them can fill it in. */
function submitting<T extends Takes, Who, Answer>(takes: T, who: () => Promise<Who>, work: Work<Who, T, Answer>) {
  const tuple = z.array(z.unknown()).max(takes.length);
  const made = async (...given: Given<T>): Promise<Submitted<Answer>> =>
    submit(async () => {
      parse(tuple, given);
      const input = takes.map((schema, at) => parse(schema, given[at])) as Parsed<T>;
      return work(await who(), ...input);
    });
  return Object.assign(made, { takes: takes as Takes });
}
