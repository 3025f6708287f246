import { beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '@/lib/contracts/refusals';
import { ACTIONS, type Action, READS, type Read, ROLES } from '@/lib/core/review/permissions';
import type { Actor, Context } from '@/lib/server/context';
import { QUERIES } from '@/lib/server/query';
import { VERBS } from '@/lib/server/verb';
import { loadDoors } from '@/tests/support/doors';

/**
 * Who may do what, written out by hand: the people of issue 2, section 4. A right that changes has to change here too.
 * Columns: visitor, viewer, reviewer, editor, owner.
 */
const TABLE = `
  owner.create         yes yes yes yes yes
  invitation.accept    yes yes yes yes yes
  password.reset       yes yes yes yes yes
  session.start        yes yes yes yes yes
  session.end          no  yes yes yes yes
  account.edit         no  yes yes yes yes
  password.change      no  yes yes yes yes
  verdict.record       no  no  yes yes yes
  verdict.undo         no  no  yes yes yes
  verdict.look-again   no  no  no  no  yes
  person.erase         no  no  no  no  yes
  change.undo          no  no  yes yes yes
  claim.tick           no  no  yes yes yes
  claim.promote        no  no  yes yes yes
  claim.correct        no  no  yes yes yes
  claim.add            no  no  yes yes yes
  source.add           no  no  yes yes yes
  source.edit          no  no  yes yes yes
  source.rename        no  no  yes yes yes
  source.remove        no  no  yes yes yes
  source.restore       no  no  yes yes yes
  source.merge         no  no  yes yes yes
  source.unmerge       no  no  yes yes yes
  source.fetch         no  no  yes yes yes
  copy.read            no  no  yes yes yes
  copy.remake          no  no  yes yes yes
  copy.search          no  no  yes yes yes
  copy.search-start    no  no  yes yes yes
  evidence.add         no  no  yes yes yes
  evidence.pin         no  no  yes yes yes
  evidence.pin-cells   no  no  yes yes yes
  evidence.edit        no  no  yes yes yes
  evidence.remove      no  no  yes yes yes
  evidence.restore     no  no  yes yes yes
  finding.answer       no  no  yes yes yes
  job.start            no  no  yes yes yes
  job.retry            no  no  yes yes yes
  job.run              no  no  no  no  yes
  batch.undo           no  no  no  yes yes
  article.add          no  no  no  yes yes
  article.edit         no  no  no  yes yes
  article.archive      no  no  no  yes yes
  article.restore      no  no  no  yes yes
  article.sources      no  no  no  yes yes
  article.reread       no  no  no  yes yes
  article.doubts       no  no  no  yes yes
  finding.rekey        no  no  no  yes yes
  person.invite        no  no  no  no  yes
  invitation.revoke    no  no  no  no  yes
  person.role          no  no  no  no  yes
  person.deactivate    no  no  no  no  yes
  person.reactivate    no  no  no  no  yes
  person.reset         no  no  no  no  yes
  samples.load         no  no  no  no  yes
  samples.remove       no  no  no  no  yes
  desk.edit            no  no  no  no  yes
`;

/** What everybody may ask for, in the same columns. */
const READ_TABLE = `
  desk.settings        yes yes yes yes yes
  desk.unowned         yes yes yes yes yes
  link.open            yes yes yes yes yes
  account.show         no  yes yes yes yes
  dashboard.show       no  yes yes yes yes
  article.list         no  yes yes yes yes
  article.desk         no  yes yes yes yes
  article.changes      no  yes yes yes yes
  article.details      no  yes yes yes yes
  article.findings     no  yes yes yes yes
  article.facets       no  yes yes yes yes
  article.exists       no  yes yes yes yes
  article.next         no  yes yes yes yes
  source.merged        no  yes yes yes yes
  source.partners      no  yes yes yes yes
  claim.list           no  yes yes yes yes
  claim.facets         no  yes yes yes yes
  claim.history        no  yes yes yes yes
  claim.whole          no  yes yes yes yes
  claim.article        no  yes yes yes yes
  claim.matches        no  yes yes yes yes
  claim.workings       no  yes yes yes yes
  claim.working        no  yes yes yes yes
  claim.marks          no  yes yes yes yes
  claim.value          no  yes yes yes yes
  source.list          no  yes yes yes yes
  source.show          no  yes yes yes yes
  source.known         no  yes yes yes yes
  source.one           no  yes yes yes yes
  source.of-link       no  yes yes yes yes
  copy.text            no  yes yes yes yes
  copy.open            no  yes yes yes yes
  copy.look            no  no  yes yes yes
  copy.search          no  no  yes yes yes
  job.list             no  no  yes yes yes
  person.colleagues    no  yes yes yes yes
  article.preview      no  no  no  yes yes
  article.names        no  no  no  yes yes
  copy.older           no  no  no  yes yes
  article.ids          no  no  no  yes yes
  person.checkers      no  no  no  yes yes
  person.list          no  no  no  no  yes
  desk.edit            no  no  no  no  yes
`;

const WHO = ['visitor', ...ROLES] as const;
const rows = (table: string) =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .map(([name = '', ...cells]) => [name, cells.map((cell) => cell === 'yes')] as const),
  );
const EXPECTED = rows(TABLE);
const READABLE = rows(READ_TABLE);

function actorOf(who: (typeof WHO)[number]): Actor {
  if (who === 'visitor') return { kind: 'visitor', id: null, name: 'visitor' };
  return { kind: 'person', id: '0193d5b0-0000-7000-8000-000000000001', name: who, role: who };
}

/** A context whose database must not be touched: permission comes before everything. */
function contextOf(who: (typeof WHO)[number]): Context {
  const prisma = new Proxy({} as Context['prisma'], {
    get(_target, property) {
      throw new Error(`the database was asked for ${String(property)}`);
    },
  });
  return { prisma, actor: actorOf(who), now: () => new Date(0), newId: () => 'unused' };
}

/** What a verb says to this role about an input that can never be right. */
async function saidTo(who: (typeof WHO)[number], action: Action): Promise<string> {
  const refusal: unknown = await VERBS.get(action)?.(contextOf(who), Symbol('never right')).catch((thrown) => thrown);
  return isRefusal(refusal) ? refusal.code : `not refused: ${String(refusal)}`;
}

beforeAll(loadDoors, 60_000);

/** What a query says to this role about an input that can never be right. */
async function answeredTo(who: (typeof WHO)[number], read: Read): Promise<string> {
  const refusal: unknown = await QUERIES.get(read)
    ?.ask(contextOf(who), Symbol('never right'))
    .catch((thrown) => thrown);
  return isRefusal(refusal) ? refusal.code : `not refused: ${String(refusal)}`;
}

describe('the rights to read', () => {
  it('are written out for every reading, and each has its query', () => {
    expect([...READABLE.keys()].sort()).toEqual(Object.keys(READS).sort());
    expect([...QUERIES.keys()].sort()).toEqual(Object.keys(READS).sort());
  });

  it('are what every query asks for first, whatever it is given', async () => {
    const wrong: string[] = [];
    for (const read of QUERIES.keys())
      for (const [column, who] of WHO.entries()) {
        const allowed = READABLE.get(read)?.[column] ?? false;
        const expected = allowed ? 'invalid' : who === 'visitor' ? 'not-signed-in' : 'not-allowed';
        const said = await answeredTo(who, read);
        if (said !== expected) wrong.push(`${read} to ${who}: ${said}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('the rights', () => {
  it('are written out for every action', () => {
    expect([...EXPECTED.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
    expect([...EXPECTED.values()].every((cells) => cells.length === WHO.length)).toBe(true);
  });

  it('cover every verb there is', () => {
    expect(VERBS.size).toBeGreaterThan(25);
    expect([...VERBS.keys()].filter((action) => !EXPECTED.has(action))).toEqual([]);
  });

  it('are what every verb asks for first, whatever it is given', async () => {
    const wrong: string[] = [];
    for (const action of VERBS.keys())
      for (const [column, who] of WHO.entries()) {
        const allowed = EXPECTED.get(action)?.[column] ?? false;
        const expected = allowed ? 'invalid' : who === 'visitor' ? 'not-signed-in' : 'not-allowed';
        const said = await saidTo(who, action);
        if (said !== expected) wrong.push(`${action} to ${who}: ${said}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
  });
});
