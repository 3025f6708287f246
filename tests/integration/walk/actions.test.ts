import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { type Action, allActions } from '@/tests/support/actions';
import { databaseKinds } from '@/tests/support/database';
import { inRequest, lendDatabase } from '@/tests/support/in-request';
import { headersWith, PASSWORD, type Somebody, sessionCookieFor } from '@/tests/support/people';
import { HOSTILE, sampleOf, type TextField } from '@/tests/support/shapes';
import { SECRET, type WalkedDesk, walkedDesk } from '@/tests/support/walked-desk';

type Ids = WalkedDesk['ids'];
type Arguments = readonly unknown[];
type Fields = Readonly<Record<string, string | File>>;

const file = () => new File(['Port bulletin\n\nThe port moved 4.12 million tons.'], 'bulletin.txt');

/** What the forms of the product send. An action that takes a form and is not named here fails the walk. */
const FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  lookInFile: ({ claimId = '' }) => ({ claimId, file: file(), confidential: 'on' }),
  saveAccount: () => ({ name: 'Ana Lind', singleKeys: 'on', version: '1', requestKey: fresh() }),
  savePassword: () => ({ currentPassword: PASSWORD, newPassword: PASSWORD }),
  saveDesk: () => ({ name: 'The desk', timeZone: 'UTC', version: '1', requestKey: fresh() }),
  makeInvitation: () => ({ role: 'viewer', email: `${fresh().replace(' ', '-')}@desk.example` }),
  setUp: () => ({ name: 'Ana Lind', email: 'ana@desk.example', password: PASSWORD, code: '', timeZone: 'UTC' }),
  signIn: () => ({ email: 'nobody@desk.example', password: PASSWORD, next: '//elsewhere.example' }),
  accept: () => ({ token: 'x'.repeat(43), name: 'Ana Lind', email: 'ana@desk.example', password: PASSWORD }),
  reset: () => ({ token: 'x'.repeat(43), password: PASSWORD }),
};

let made = 0;
/** No two requests are the same one. */
const fresh = () => {
  made += 1;
  return `key ${made}`;
};

const formOf = (fields: Fields): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

/** Does it take a form? What it makes of one stands behind the first half of a pipe. */
function takesForm(schema: ZodType): boolean {
  const { type, in: first } = (schema as unknown as { _zod: { def: { type: string; in: ZodType } } })._zod.def;
  if (type === 'pipe') return takesForm(first);
  return type === 'custom' && schema.safeParse(new FormData()).success;
}

/** An id in the place of a plain argument may be of whatever kind; in a field, its name tells. */
const rightId = (ids: Ids) => (field: string, holds: TextField) =>
  ids[field] ?? (holds === 'id' ? (ids.claimId ?? '') : fresh());

function argumentsOf(action: Action, ids: Ids, turn: number, idFor = rightId(ids)): Arguments {
  return action.takes.map((schema) =>
    takesForm(schema) ? formOf(FORMS[action.name]?.(ids) ?? {}) : sampleOf(schema, idFor, turn),
  );
}

/** Every id there is, one after the other, in each field that holds one. */
function everyId(action: Action, ids: Ids): readonly Arguments[] {
  const fields = new Set<string>();
  argumentsOf(action, ids, 0, (field, holds) => {
    if (holds === 'id') fields.add(field);
    return rightId(ids)(field, holds);
  });
  const inFields = [...fields].flatMap((field) =>
    Object.values(ids).map((id) =>
      argumentsOf(action, ids, 0, (name, holds) => (name === field && holds === 'id' ? id : rightId(ids)(name, holds))),
    ),
  );
  const forms = action.takes.some(takesForm) ? formFields(action, ids, Object.values(ids)) : [];
  return [...inFields, ...forms];
}

function formFields(action: Action, ids: Ids, values: readonly (string | File)[]): readonly Arguments[] {
  const sent = FORMS[action.name]?.(ids) ?? {};
  return Object.keys(sent).flatMap((field) => values.map((value) => [formOf({ ...sent, [field]: value })]));
}

/** Nonsense instead of each argument and of each field of one, one argument too many, and none. */
function nonsense(action: Action, ids: Ids): readonly Arguments[] {
  const right = argumentsOf(action, ids, 0);
  const instead = right.flatMap((argument, at) =>
    [...HOSTILE, ...fieldsBroken(argument)].map((value) => right.with(at, value)),
  );
  const texts = HOSTILE.filter((value) => typeof value === 'string');
  const forms = action.takes.some(takesForm) ? formFields(action, ids, [...texts, file()]) : [];
  return [[], [...right, 'one more'], ...instead, ...forms, action.takes.map(() => new FormData())];
}

function fieldsBroken(argument: unknown): readonly unknown[] {
  if (typeof argument !== 'object' || argument === null || argument instanceof FormData) return [];
  return Object.keys(argument).flatMap((field) => HOSTILE.map((value) => ({ ...argument, [field]: value })));
}

/** What somebody hears, as text, and whether it is a bug: no answer, no refusal in words, no way to another page. */
async function heard(action: Action, headers: Headers, given: Arguments) {
  try {
    const outcome = await inRequest(headers, () => action.call(...given));
    const said = JSON.stringify(outcome) ?? '';
    if (outcome.ok) return { said, bug: false, done: true };
    const { code, message } = outcome.refusal;
    return {
      said,
      bug: code === 'bug' || !/^[A-Z“].+/s.test(message) || /prisma|invocation/i.test(message),
      done: false,
    };
  } catch (thrown) {
    const { digest } = thrown as { digest?: unknown };
    const elsewhere = typeof digest === 'string' && digest.startsWith('NEXT_REDIRECT;');
    return { said: elsewhere ? digest : String(thrown), bug: !elsewhere, done: true };
  }
}

const told = (given: Arguments) =>
  JSON.stringify(given.map((one) => (one instanceof FormData ? Object.fromEntries(one) : one))).slice(0, 300);

describe.each(databaseKinds())('every server action on the %s database', (kind) => {
  let desk: WalkedDesk;
  let lent: ReturnType<typeof lendDatabase>;
  let actions: readonly Action[];
  beforeAll(async () => {
    desk = await walkedDesk(kind);
    lent = lendDatabase(desk.db);
    actions = await allActions();
  }, 300_000);
  afterAll(async () => {
    lent.giveBack();
    await desk.db.close();
  });

  /** Somebody's browser, as they were: an action before may have changed their role, their session or their being here. */
  async function browserOf({ id, role }: Somebody): Promise<Headers> {
    await desk.db.prisma.user.update({ where: { id }, data: { role, deactivatedAt: null } });
    await desk.db.prisma.signInAttempt.deleteMany({});
    return headersWith(await sessionCookieFor(desk.db, id));
  }

  const VISITOR = new Headers({ 'x-forwarded-for': '192.0.2.7' });

  /** Calls an action with each of these, and hands on what was heard. */
  async function knock(action: Action, who: Somebody | null, knocks: readonly Arguments[], on: (said: string) => void) {
    let headers = who ? await browserOf(who) : VISITOR;
    for (const given of knocks) {
      const { said, bug, done } = await heard(action, headers, given);
      const fault = SECRET.test(said) ? 'leaks' : bug ? 'bug' : null;
      if (fault) on(`${fault}: ${action.name} to ${who?.role ?? 'visitor'} ${told(given)}: ${said.slice(0, 300)}`);
      if (done && who) headers = await browserOf(who);
    }
  }

  it('is found, says what it takes, and sends a form that is known here', () => {
    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter(({ takes }) => !Array.isArray(takes)).map(({ name }) => name)).toEqual([]);
    const forms = actions.filter(({ takes }) => takes.some(takesForm)).map(({ name }) => name);
    expect(forms.sort()).toEqual(Object.keys(FORMS).sort());
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
  });

  it('shows what is hidden to those it is for, or this walk would see nothing', async () => {
    const seeing = new Set<string>();
    const ids = { ...desk.ids, sourceId: desk.ids.hiddenSource ?? '', snapshotId: desk.ids.hiddenCopy ?? '' };
    const showing = ['claimHistory', 'openCopy', 'lookInCopy'];
    const headers = await browserOf(desk.named);
    for (const action of actions.filter(({ name }) => showing.includes(name)))
      for (const given of [argumentsOf(action, desk.ids, 0), argumentsOf(action, ids, 0)])
        if (SECRET.test((await heard(action, headers, given)).said)) seeing.add(action.name);
    expect([...seeing].sort()).toEqual(showing.sort());
  }, 600_000);

  // What is heard is the same from both databases, and the walk over all verbs and queries is made on both: one each here.
  it.runIf(kind === 'server')(
    'tells no stranger of any role what is hidden, with whichever id they knock',
    async () => {
      const wrong: string[] = [];
      for (const action of actions)
        for (const who of [null, ...desk.strangers]) {
          const knocks = [...[0, 1].map((turn) => argumentsOf(action, desk.ids, turn)), ...everyId(action, desk.ids)];
          await knock(action, who, knocks, (said) => wrong.push(said));
        }
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it.runIf(kind === 'embedded')(
    'ends in an answer or a refusal in words, whatever nonsense it is given',
    async () => {
      const wrong: string[] = [];
      const owner = desk.strangers.find(({ role }) => role === 'owner') ?? null;
      for (const action of actions)
        for (const who of [null, owner])
          await knock(action, who, nonsense(action, desk.ids), (said) => wrong.push(said));
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
