import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { isRefusal } from '@/lib/contracts/refusals';
import type { Context } from '@/lib/server/context';
import { QUERIES } from '@/lib/server/query';
import { VERBS } from '@/lib/server/verb';
import { databaseKinds } from '@/tests/support/database';
import { loadDoors } from '@/tests/support/doors';
import { asVisitor } from '@/tests/support/people';
import { HOSTILE, sampleOf, type TextField } from '@/tests/support/shapes';
import { SECRET, type WalkedDesk, walkedDesk } from '@/tests/support/walked-desk';

/** Something that can be asked, and what its input looks like. */
interface Door {
  readonly name: string;
  readonly input: ZodType;
  ask(context: Context, input: unknown): Promise<unknown>;
}

const doors = (): readonly Door[] => [
  ...[...QUERIES.values()].map((query) => ({ name: `query ${query.reads}`, input: query.input, ask: query.ask })),
  ...[...VERBS.values()].map((verb) => ({ name: `verb ${verb.action}`, input: verb.input, ask: verb })),
];

/** What somebody hears: an answer or a refusal, as text. Anything else is a bug. */
async function heard(door: Door, context: Context, input: unknown): Promise<{ said: string; bug: boolean }> {
  try {
    return { said: JSON.stringify(await door.ask(context, input)) ?? '', bug: false };
  } catch (thrown) {
    if (!isRefusal(thrown)) return { said: String(thrown), bug: true };
    const { code, message, fields, detail } = thrown;
    return { said: JSON.stringify({ code, message, fields, detail }), bug: false };
  }
}

/** The least and the most that somebody may: they try every id in every place. */
const FULLY: ReadonlySet<string> = new Set(['viewer', 'owner']);

const TURNS = [0, 1];

const once = (given: readonly unknown[]) => [...new Map(given.map((one) => [JSON.stringify(one), one])).values()];

/** Inputs as they should be, every id of its own kind. */
const rightInputs = (door: Door, ids: WalkedDesk['ids']) =>
  once(TURNS.map((turn) => sampleOf(door.input, (field) => ids[field] ?? ids.claimId ?? '', turn)));

/**
 * Inputs in which one id after the other stands where another kind belongs: every id there is in each field that holds an
 * id, those of what is hidden in each that holds words.
 */
function wrongInputs(door: Door, ids: WalkedDesk['ids']): readonly unknown[] {
  const right = (field: string) => ids[field] ?? ids.claimId ?? '';
  const asked = new Map<string, TextField>();
  for (const turn of TURNS)
    sampleOf(
      door.input,
      (field, holds) => {
        asked.set(field, holds);
        return right(field);
      },
      turn,
    );
  const hidden = Object.entries(ids).filter(([name]) => name.startsWith('hidden'));
  return once(
    [...asked].flatMap(([field, holds]) =>
      (holds === 'id' ? Object.entries(ids) : hidden).map(([, id]) =>
        sampleOf(door.input, (name) => (name === field ? id : right(name)), 0),
      ),
    ),
  );
}

/** Nonsense: instead of the input, and instead of each of its fields. */
function nonsense(door: Door, ids: WalkedDesk['ids']): readonly unknown[] {
  const sample = sampleOf(door.input, (field) => ids[field] ?? ids.claimId ?? '', 0);
  if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) return HOSTILE;
  const fields = Object.keys(sample).flatMap((field) => HOSTILE.map((value) => ({ ...sample, [field]: value })));
  return [...HOSTILE, ...fields];
}

describe.each(databaseKinds())('every door of the %s database', (kind) => {
  let desk: WalkedDesk;
  beforeAll(async () => {
    await loadDoors();
    desk = await walkedDesk(kind);
  }, 300_000);
  afterAll(() => desk.db.close());

  const whoever = () => [
    { who: 'visitor', context: asVisitor(desk.db) },
    ...desk.strangers.map(({ role, context }) => ({ who: role as string, context })),
  ];

  it('shows what is hidden to those it is for, or this walk would see nothing', async () => {
    const seeing = new Set<string>();
    for (const door of doors().filter(({ name }) => name.startsWith('query')))
      for (const input of [...rightInputs(door, desk.ids), ...hiddenOnes(door)])
        if (SECRET.test((await heard(door, desk.named.context, input)).said)) seeing.add(door.name);
    expect([...seeing]).toEqual(
      expect.arrayContaining(['query claim.history', 'query claim.matches', 'query source.list', 'query copy.open']),
    );
  }, 600_000);

  it('ends in an answer or a refusal, whatever nonsense it is given', async () => {
    const bugs: string[] = [];
    const [owner] = desk.strangers.filter(({ role }) => role === 'owner');
    for (const door of doors())
      for (const input of nonsense(door, desk.ids))
        for (const context of owner ? [owner.context, asVisitor(desk.db)] : []) {
          const { said, bug } = await heard(door, context, input);
          if (bug) bugs.push(`${door.name} ${told(input)}: ${said.slice(0, 300)}`);
        }
    expect(bugs).toEqual([]);
  }, 600_000);

  it('tells no stranger of any role what is hidden, with whichever id they knock', async () => {
    const wrong: string[] = [];
    for (const door of doors())
      for (const { who, context } of whoever()) {
        const knocks = [...rightInputs(door, desk.ids), ...(FULLY.has(who) ? wrongInputs(door, desk.ids) : [])];
        for (const input of knocks) {
          const { said, bug } = await heard(door, context, input);
          const fault = SECRET.test(said) ? 'leaks' : bug ? 'bug' : null;
          if (fault) wrong.push(`${fault}: ${door.name} to ${who} ${told(input)}: ${said.slice(0, 300)}`);
        }
      }
    expect(wrong).toEqual([]);
  }, 600_000);

  /** The same inputs with the hidden source and its copy in their right places. */
  const hiddenOnes = (door: Door) =>
    rightInputs(door, { ...desk.ids, sourceId: desk.ids.hiddenSource ?? '', snapshotId: desk.ids.hiddenCopy ?? '' });
});

const told = (input: unknown) => (JSON.stringify(input) ?? 'nothing').slice(0, 300);
