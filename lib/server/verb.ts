import 'server-only';
import { createHash } from 'node:crypto';
import type { ZodType, z } from 'zod';
import { type FieldErrors, Refusal } from '@/lib/contracts/refusals';
import { type Action, may } from '@/lib/core/review/permissions';
import type { Prisma } from '@/prisma/generated/client';
import type { Actor, ChangeContext, Context, ReadingContext } from './context';
import { asCannotSave } from './db/cannot-save';
import { appendHistory, type Change } from './history';
import { unstorableIn } from './stored-text';
import { systemContext } from './system-context';

/** What a change hands back: its answer (plain JSON) and what it did, for the history. */
export interface Changed<Answer> {
  readonly answer: Answer;
  readonly changes: readonly Change[];
}

export interface VerbDefinition<Input, Answer, Ready = undefined> {
  readonly action: Action;
  readonly input: ZodType<Input>;
  /**
   * Runs before the transaction, for whoever may, and writes nothing: whatever takes long (fetching, parsing, reading
   * figures) is done here, so that nobody waits for it with the transaction. What it looked up may have changed since:
   * `change` checks again.
   */
  readonly prepare?: (context: ReadingContext, input: Input) => Promise<Ready>;
  /** Runs inside the one transaction; a thrown Refusal rolls everything back. `ready` is what `prepare` answered. */
  readonly change: (
    tx: Prisma.TransactionClient,
    input: Input,
    context: ChangeContext,
    ready: Ready,
  ) => Promise<Changed<Answer>>;
}

export interface Verb<Answer> {
  (context: Context, input: unknown): Promise<Answer>;
  readonly action: Action;
  readonly input: ZodType;
}

/** Every verb that was made, by action: the table of verb × role is tested from it. */
export const VERBS = new Map<Action, Verb<unknown>>();

/** Long enough for an article of a megabyte on a slow machine; Prisma's own 5 s is not. */
const PATIENCE = { timeout: 60_000, maxWait: 30_000 };

/**
 * Makes a service: permission, parsing, one transaction with its history row, and the request key that writes once.
 * There is no other door to a write.
 * @throws Refusal not-allowed, not-signed-in, invalid, key-reused, cannot-save, and whatever `change` refuses
 */
export function verb<Input, Answer, Ready = undefined>(definition: VerbDefinition<Input, Answer, Ready>): Verb<Answer> {
  const { action, change, prepare } = definition;
  async function run(context: Context, unknownInput: unknown): Promise<Answer> {
    permit(context.actor, action);
    const input = parse(definition.input, unknownInput);
    const { prisma, requestKey: key, ...rest } = context;
    const inputHash = key ? hashOf(input) : '';
    const before = key && prepare ? await answerOf(prisma, context, action, key, inputHash) : undefined;
    if (before) return before.answer as Answer;
    const reading = { ...rest, db: prisma, system: systemContext({ prisma }) };
    const ready = (await prepare?.(reading, input)) as Ready;
    const afterwards: (() => void)[] = [];
    const afterCommit = (act: () => void) => void afterwards.push(act);
    const saving = prisma.$transaction(async (tx) => {
      const earlier = key ? await claimKey(tx, context, action, key, inputHash) : undefined;
      if (earlier) return earlier.answer as Answer;
      const { answer, changes } = await change(tx, input, { ...rest, requestKey: key, afterCommit }, ready);
      await appendHistory(tx, { actor: context.actor, action, at: context.now(), batchId: context.batchId }, changes);
      if (key) await keepAnswer(tx, context, key, answer);
      return answer;
    }, PATIENCE);
    const answer = await saving.catch((error: unknown) => {
      throw asCannotSave(error);
    });
    for (const act of afterwards) act();
    return answer;
  }
  const made = Object.assign(run, { action, input: definition.input });
  VERBS.set(action, made);
  return made;
}

/** @throws Refusal not-allowed, not-signed-in */
export function permit(actor: Actor, action: Action): void {
  if (actor.kind === 'command' || actor.kind === 'system') return;
  if (may(actor.kind === 'person' ? actor.role : null, action)) return;
  throw new Refusal(actor.kind === 'visitor' ? 'not-signed-in' : 'not-allowed');
}

/** @throws Refusal invalid, with a message for each field; not-text, for what no database can hold */
export function parse<Schema extends ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new Refusal('invalid', { fields: fieldErrors(parsed.error) });
  refuseUnstorable(parsed.data);
  return parsed.data;
}

/** @throws Refusal not-text */
function refuseUnstorable(data: unknown): void {
  const field = unstorableIn(data);
  if (field === null) return;
  const message = 'This is not text: it holds a NUL character or half a character.';
  throw new Refusal('not-text', { message, fields: { [field || 'form']: message } });
}

function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.') || 'form';
    fields[name] ??= issue.message;
  }
  return fields;
}

const actorKey = (actor: Actor): string => actor.id ?? actor.kind;

/** Bytes count by what they are, not number by number. */
function hashOf(input: unknown): string {
  const plain = (_name: string, value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
  return createHash('sha256').update(JSON.stringify(input, plain)).digest('hex');
}

/** A repeat comes within seconds; an answer that was kept for longer would only be something to leak. */
const KEPT_MS = 7 * 24 * 3_600_000;
const weekBefore = (now: Date): Date => new Date(now.getTime() - KEPT_MS);

/** Takes the key, or gives the answer it was used for. A second call waits here until the first has committed. */
async function claimKey(
  tx: Prisma.TransactionClient,
  context: Context,
  action: Action,
  key: string,
  inputHash: string,
) {
  const by = actorKey(context.actor);
  await tx.request.deleteMany({ where: { at: { lt: weekBefore(context.now()) } } });
  const taken = await tx.$executeRaw`
    INSERT INTO request ("key", "actorKey", action, "inputHash", answer, at)
    VALUES (${key}, ${by}, ${action}, ${inputHash}, 'null'::jsonb, ${context.now()})
    ON CONFLICT DO NOTHING`;
  return taken === 1 ? undefined : answerOf(tx, context, action, key, inputHash);
}

/** What a key was used for, if it was: a repeat need not even be prepared. */
async function answerOf(
  tx: Prisma.TransactionClient,
  { actor, now }: Context,
  action: Action,
  key: string,
  inputHash: string,
): Promise<{ readonly answer: unknown } | undefined> {
  const earlier = await tx.request.findUnique({ where: { actorKey_key: { actorKey: actorKey(actor), key } } });
  if (!earlier || earlier.at < weekBefore(now())) return undefined;
  if (earlier.action !== action || earlier.inputHash !== inputHash) throw new Refusal('key-reused');
  return { answer: (earlier.answer as { value?: unknown }).value };
}

async function keepAnswer(tx: Prisma.TransactionClient, context: Context, key: string, answer: unknown) {
  const where = { actorKey_key: { actorKey: actorKey(context.actor), key } };
  await tx.request.update({ where, data: { answer: { value: answer ?? null } as Prisma.InputJsonObject } });
}
