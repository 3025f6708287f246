import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendHistory } from '@/lib/server/history';
import { editDesk } from '@/lib/server/services/desk/edit-desk';
import { changeRole } from '@/lib/server/services/people/change-role';
import { editAccount } from '@/lib/server/services/people/edit-account';
import { personState } from '@/lib/server/services/people/person-state';
import { resetPassword } from '@/lib/server/services/people/reset-password';
import { resetPerson } from '@/lib/server/services/people/reset-person';
import { verify } from '@/lib/server/verify/verify';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, asCommand, asVisitor, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('verify names what SQL did to people on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let bo: Somebody;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    [ana, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'viewer')];
    await changeRole(ana.context, { personId: bo.id, role: 'editor', version: 1 });
    const { token } = await resetPerson(ana.context, { personId: bo.id });
    await resetPassword(asVisitor(db), { token, password: 'eight plain otters' });
    await editAccount(bo.context, { name: 'Bo Changed', singleKeys: false, version: 2 });
    await editDesk(asCommand(db), { name: 'The Harbour Desk', timeZone: 'Europe/Oslo', version: 0 });
  }, 180_000);
  afterAll(() => db.close());

  it('and nothing where the verbs did it', async () => {
    const { drift, checked } = await verify(db.prisma);
    expect(drift).toEqual([]);
    expect(checked.people).toBe(2);
  });

  const other = 'f00d:f00d';
  it.each([
    [
      'a role',
      () => `UPDATE users SET role = 'owner' WHERE id = '${bo.id}'`,
      /role is "owner"; row \d+ .* left "editor"/,
    ],
    ['a deactivation', () => `UPDATE users SET "deactivatedAt" = now() WHERE id = '${bo.id}'`, /deactivatedAt/],
    ['an address', () => `UPDATE users SET email = 'x@desk.example' WHERE id = '${ana.id}'`, /email/],
    [
      'a password',
      () => `UPDATE account SET password = '${other}' WHERE "userId" = '${ana.id}'`,
      /password is not the one/,
    ],
    [
      'a password that was reset',
      () => `UPDATE account SET password = '${other}' WHERE "userId" = '${bo.id}'`,
      /password/,
    ],
    ['no password', () => `DELETE FROM account WHERE "userId" = '${ana.id}'`, /password is not the one/],
    [
      'a person',
      () => `INSERT INTO users (id, name, email, role, "createdAt", "updatedAt")
      VALUES ('01900000-0000-7000-8000-00000000dead', 'Eve', 'eve@desk.example', 'owner', now(), now())`,
      /made it/,
    ],
    ['the desk’s name', () => `UPDATE desk SET name = 'Theirs'`, /name is "Theirs"/],
    ['the desk’s time zone', () => `UPDATE desk SET "timeZone" = 'UTC'`, /timeZone is "UTC"/],
    ['the desk’s absence', () => 'DELETE FROM desk', /gone/],
  ])('%s', async (_what, sql, why) => {
    await db.pool.query('CREATE TABLE kept_users AS TABLE users');
    await db.pool.query('CREATE TABLE kept_account AS TABLE account');
    await db.pool.query('CREATE TABLE kept_desk AS TABLE desk');
    await db.pool.query(sql());
    const { drift } = await verify(db.prisma);
    await putBack(db);
    expect(drift.map((one) => one.why).join(' ')).toMatch(why);
    expect(drift).toHaveLength(1);
  });

  it('but no password from before the history kept digests of them', async () => {
    const at = new Date();
    await db.prisma.$transaction(async (tx) => {
      const data = { id: uuidv7(), name: 'Cy Old', email: 'cy@desk.example', createdAt: at, updatedAt: at };
      const old = await tx.user.create({ data });
      const account = { accountId: old.id, providerId: 'credential', password: other, createdAt: at, updatedAt: at };
      await tx.account.create({ data: { id: uuidv7(), userId: old.id, ...account } });
      const change = { subject: { kind: 'person', id: old.id }, before: null, after: personState(old) } as const;
      await appendHistory(tx, { actor: asVisitor(db).actor, action: 'invitation.accept', at }, [change]);
    });
    expect((await verify(db.prisma)).drift).toEqual([]);
  });
});

async function putBack(db: Db): Promise<void> {
  await db.pool.query(`DELETE FROM users WHERE id NOT IN (SELECT id FROM kept_users)`);
  for (const table of ['account', 'desk']) {
    await db.pool.query(`DELETE FROM ${table}`);
    await db.pool.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    await db.pool.query(`DROP TABLE kept_${table}`);
  }
  await db.pool.query(`UPDATE users SET role = k.role, email = k.email, "deactivatedAt" = k."deactivatedAt"
    FROM kept_users k WHERE k.id = users.id`);
  await db.pool.query('DROP TABLE kept_users');
}
