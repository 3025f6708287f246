import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCommand } from '@/lib/cli/account';
import type { Database } from '@/lib/server/db/open';
import { deactivatePerson } from '@/lib/server/services/people/deactivate';
import { resetPassword } from '@/lib/server/services/people/reset-password';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, asCommand, asVisitor } from '@/tests/support/people';

describe.each(databaseKinds())('npm run account on the %s database', (kind) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(kind);
  });
  afterAll(() => db.close());

  async function account(...args: string[]) {
    const lines: string[] = [];
    const code = await accountCommand(asCommand(db), args, (line) => lines.push(line));
    return { code, lines };
  }

  it('says how it is used', async () => {
    for (const args of [
      [],
      ['reset'],
      ['list', 'x'],
      ['owner', 'a@desk.example', 'b'],
      ['destroy', 'a@desk.example'],
    ]) {
      const { code, lines } = await account(...args);
      expect([code, lines[0]?.startsWith('Usage: npm run account')]).toEqual([2, true]);
    }
  });

  it('lists everybody', async () => {
    expect((await account('list')).lines).toEqual(['Nobody yet: open Figurecheck in a browser and make the owner.']);
    const [ida, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'viewer')];
    await deactivatePerson(ida.context, { personId: bo.id, version: 1 });
    expect((await account('list')).lines).toEqual([
      `owner     ${ida.email}  ${ida.name}`,
      `viewer    ${bo.email}  ${bo.name}  (deactivated)`,
    ]);
  });

  it('prints a link to a new password that works once, within the hour', async () => {
    const ana = await aPerson(db, 'editor');
    const { code, lines } = await account('reset', ana.email.toUpperCase());
    expect(code).toBe(0);
    const token = /\/reset\/([\w-]{43})$/.exec(lines[1] ?? '')?.[1];
    const late = asVisitor(db, () => new Date(Date.now() + 61 * 60_000));
    const change = { token, password: 'a brand new one' };
    await expect(resetPassword(late, change)).rejects.toMatchObject({ code: 'link-used' });
    expect(await resetPassword(asVisitor(db), change)).toEqual({ email: ana.email });
  });

  it('makes an owner, of somebody deactivated too', async () => {
    const [ida, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'viewer')];
    await deactivatePerson(ida.context, { personId: bo.id, version: 1 });
    expect(await account('owner', bo.email)).toEqual({ code: 0, lines: [`${bo.name} is an owner.`] });
    expect(await db.prisma.user.findUnique({ where: { id: bo.id } })).toMatchObject({
      role: 'owner',
      deactivatedAt: null,
    });
  });

  it('says when nobody has that e-mail', async () => {
    expect((await account('reset', 'nobody@desk.example')).code).toBe(2);
  });
});
