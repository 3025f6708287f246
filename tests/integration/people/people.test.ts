import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setUpCode } from '@/lib/server/auth/set-up-code';
import { historyTexts } from '@/lib/server/chain/read';
import type { HistoryText } from '@/lib/server/chain/row';
import type { Database } from '@/lib/server/db/open';
import { awaitsOwner, checkers, colleagues, openLink, peoplePage } from '@/lib/server/queries/people';
import { settingsPage } from '@/lib/server/queries/settings';
import { editDesk } from '@/lib/server/services/desk/edit-desk';
import { acceptInvitation } from '@/lib/server/services/people/accept-invitation';
import { changeRole } from '@/lib/server/services/people/change-role';
import { createOwner } from '@/lib/server/services/people/create-owner';
import { deactivatePerson } from '@/lib/server/services/people/deactivate';
import { editAccount } from '@/lib/server/services/people/edit-account';
import { invite } from '@/lib/server/services/people/invite';
import { reactivatePerson } from '@/lib/server/services/people/reactivate';
import { resetPassword } from '@/lib/server/services/people/reset-password';
import { resetPerson } from '@/lib/server/services/people/reset-person';
import { revokeInvitation } from '@/lib/server/services/people/revoke-invitation';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, asCommand, asVisitor, PASSWORD } from '@/tests/support/people';

const OWNER = { name: 'Ida Berg', email: 'Ida@Desk.example', password: PASSWORD, timeZone: 'Europe/Oslo' };
const DAY = 24 * 3_600_000;
const inDays = (days: number) => () => new Date(Date.now() + days * DAY);

describe.each(databaseKinds())('people on the %s database', (kind) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(kind);
  });
  afterAll(() => db.close());

  async function history(subjectId: string): Promise<HistoryText[]> {
    return historyTexts(db.prisma, { where: { subjectId } });
  }
  const person = (id: string) => db.prisma.user.findUniqueOrThrow({ where: { id } });

  describe('a first visit', () => {
    afterEach(() => vi.unstubAllEnvs());

    it('needs the code from the terminal where others reach the desk', async () => {
      vi.stubEnv('HOST', '0.0.0.0');
      for (const code of [undefined, 'kfm4-t7wz-9bcd'])
        await expect(createOwner(asVisitor(db), { ...OWNER, code })).rejects.toMatchObject({ code: 'wrong-code' });
      const open = await freshDatabase(kind);
      await createOwner(asVisitor(open), { ...OWNER, code: setUpCode() });
      expect(await awaitsOwner(asVisitor(open))).toBe(false);
      await open.close();
    });

    it('makes one owner, even when two come at once, and is closed afterwards', async () => {
      expect(await awaitsOwner(asVisitor(db))).toBe(true);
      const other = { ...OWNER, name: 'Jon Berg', email: 'jon@desk.example' };
      const tries = await Promise.allSettled([createOwner(asVisitor(db), OWNER), createOwner(asVisitor(db), other)]);
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already-set-up' } });
      expect(await db.prisma.user.count()).toBe(1);
      expect(await awaitsOwner(asVisitor(db))).toBe(false);
      await expect(createOwner(asVisitor(db), other)).rejects.toMatchObject({ code: 'already-set-up' });
    });

    it('takes the desk’s time zone from the browser', async () => {
      expect(await settingsPage(asCommand(db))).toMatchObject({ timeZone: 'Europe/Oslo', version: 1 });
    });

    it('says what to change about a short password and no name', async () => {
      await expect(createOwner(asVisitor(db), { ...OWNER, name: ' ', password: 'short' })).rejects.toMatchObject({
        code: 'invalid',
        fields: { name: expect.stringContaining('name'), password: 'Use at least 10 characters.' },
      });
    });
  });

  describe('an invitation', () => {
    const newcomer = { name: 'New Comer', password: PASSWORD };
    let sent = 0;
    let email = '';
    beforeEach(() => {
      sent += 1;
      email = `newcomer${sent}@desk.example`;
    });

    it('works once, even for two at once, and gives its role', async () => {
      const owner = await aPerson(db, 'owner');
      const { token, linkId } = await invite(owner.context, { role: 'editor', email: '' });
      const both = [email, `other-${email}`].map((mail) =>
        acceptInvitation(asVisitor(db), { ...newcomer, token, email: mail }),
      );
      const tries = await Promise.allSettled(both);
      const accepted = tries.find((one) => one.status === 'fulfilled');
      expect(tries.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'link-used' } }]);
      expect(await person(accepted?.value.personId ?? '')).toMatchObject({ role: 'editor', name: 'New Comer' });
      await expect(
        acceptInvitation(asVisitor(db), { ...newcomer, token, email: `third-${email}` }),
      ).rejects.toMatchObject({ code: 'link-used' });
      expect(await openLink(asVisitor(db), { token, purpose: 'invitation' })).toBeNull();
      expect((await history(linkId)).map(({ action }) => action)).toEqual(['person.invite', 'invitation.accept']);
    });

    it('ends after seven days', async () => {
      const owner = await aPerson(db, 'owner');
      const { token } = await invite(owner.context, { role: 'viewer' });
      expect(await openLink(asVisitor(db, inDays(6.9)), { token, purpose: 'invitation' })).not.toBeNull();
      expect(await openLink(asVisitor(db, inDays(7.1)), { token, purpose: 'invitation' })).toBeNull();
      await expect(acceptInvitation(asVisitor(db, inDays(7.1)), { ...newcomer, token, email })).rejects.toMatchObject({
        code: 'link-used',
      });
      expect(await db.prisma.user.count({ where: { email } })).toBe(0);
    });

    it('can be taken back, once', async () => {
      const owner = await aPerson(db, 'owner');
      const { token, linkId } = await invite(owner.context, { role: 'viewer' });
      expect((await peoplePage(owner.context)).invitations.map(({ id }) => id)).toContain(linkId);
      await revokeInvitation(owner.context, { invitationId: linkId });
      expect((await peoplePage(owner.context)).invitations.map(({ id }) => id)).not.toContain(linkId);
      await expect(acceptInvitation(asVisitor(db), { ...newcomer, token, email })).rejects.toMatchObject({
        code: 'link-used',
      });
      await expect(revokeInvitation(owner.context, { invitationId: linkId })).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('for an e-mail works with that one only, and stays open after a mistake', async () => {
      const owner = await aPerson(db, 'owner');
      const { token } = await invite(owner.context, { role: 'reviewer', email });
      await expect(
        acceptInvitation(asVisitor(db), { ...newcomer, token, email: 'thief@desk.example' }),
      ).rejects.toMatchObject({ fields: { email: 'This invitation is for another e-mail.' } });
      await acceptInvitation(asVisitor(db), { ...newcomer, token, email: email.toUpperCase() });
      await expect(invite(owner.context, { role: 'viewer', email })).rejects.toMatchObject({ code: 'invalid' });
    });

    it('closes when the owner who made it goes', async () => {
      const [stays, goes] = [await aPerson(db, 'owner'), await aPerson(db, 'owner')];
      const { token } = await invite(goes.context, { role: 'owner' });
      await deactivatePerson(stays.context, { personId: goes.id, version: 1 });
      await expect(acceptInvitation(asVisitor(db), { ...newcomer, token, email })).rejects.toMatchObject({
        code: 'link-used',
      });
    });
  });

  describe('a role', () => {
    it('changes at once, with its history, and not over a newer change', async () => {
      const [owner, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'viewer')];
      await changeRole(owner.context, { personId: bo.id, role: 'editor', version: 1 });
      expect(await person(bo.id)).toMatchObject({ role: 'editor', version: 2 });
      await expect(changeRole(owner.context, { personId: bo.id, role: 'viewer', version: 1 })).rejects.toMatchObject({
        code: 'conflict',
        detail: { role: 'editor' },
      });
      expect((await history(bo.id)).at(-1)).toMatchObject({
        action: 'person.role',
        actor: { id: owner.id, name: owner.name },
        before: { role: 'viewer' },
        after: { role: 'editor' },
      });
    });

    it('of an owner who was demoted a moment ago no longer counts', async () => {
      const [one, two, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'owner'), await aPerson(db, 'viewer')];
      await changeRole(one.context, { personId: two.id, role: 'viewer', version: 1 });
      await expect(changeRole(two.context, { personId: bo.id, role: 'owner', version: 1 })).rejects.toMatchObject({
        code: 'not-allowed',
      });
      expect(await person(bo.id)).toMatchObject({ role: 'viewer' });
    });
  });

  describe('the last owner', () => {
    let lone: Database;
    beforeEach(async () => {
      lone = await freshDatabase(kind);
      return () => lone.close();
    });
    const owners = () => lone.prisma.user.count({ where: { role: 'owner', deactivatedAt: null } });

    it('stays', async () => {
      const owner = await aPerson(lone, 'owner');
      const self = { personId: owner.id, version: 1 };
      await expect(changeRole(owner.context, { ...self, role: 'editor' })).rejects.toMatchObject({
        code: 'last-owner',
      });
      await expect(deactivatePerson(owner.context, self)).rejects.toMatchObject({ code: 'last-owner' });
      expect(await owners()).toBe(1);
    });

    it('stays when two owners demote each other at once', async () => {
      const [one, two] = [await aPerson(lone, 'owner'), await aPerson(lone, 'owner')];
      const tries = await Promise.allSettled([
        changeRole(one.context, { personId: two.id, role: 'viewer', version: 1 }),
        deactivatePerson(two.context, { personId: one.id, version: 1 }),
      ]);
      expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      expect(await owners()).toBe(1);
    });

    it('stays when two owners step down at once', async () => {
      const [one, two] = [await aPerson(lone, 'owner'), await aPerson(lone, 'owner')];
      const stepDown = ({ id, context }: typeof one) =>
        changeRole(context, { personId: id, role: 'viewer', version: 1 });
      const tries = await Promise.allSettled([stepDown(one), stepDown(two)]);
      expect(tries.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'last-owner' } }]);
      expect(await owners()).toBe(1);
    });
  });

  it('who are deactivated keep their name in the list and can come back', async () => {
    const [owner, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'reviewer')];
    await deactivatePerson(owner.context, { personId: bo.id, version: 1 });
    const row = async () => (await peoplePage(owner.context)).people.find(({ id }) => id === bo.id);
    expect(await row()).toMatchObject({ name: bo.name, deactivatedAt: expect.any(String) });
    expect((await checkers(asCommand(db))).map(({ id }) => id)).not.toContain(bo.id);
    await expect(resetPerson(owner.context, { personId: bo.id })).rejects.toMatchObject({ code: 'not-allowed' });
    await reactivatePerson(owner.context, { personId: bo.id, version: 2 });
    expect(await row()).toMatchObject({ deactivatedAt: null, role: 'reviewer' });
    expect((await history(bo.id)).map(({ action }) => action)).toEqual([
      'invitation.accept',
      'person.deactivate',
      'person.reactivate',
    ]);
  });

  it('are seen by everybody on the desk, by name and role; who has left is not, and visitors see nobody', async () => {
    const [owner, bo, viewer] = [await aPerson(db, 'owner'), await aPerson(db, 'editor'), await aPerson(db, 'viewer')];
    const seen = await colleagues(viewer.context);
    expect(seen).toContainEqual({ id: bo.id, name: bo.name, role: 'editor' });
    expect(JSON.stringify(seen)).not.toContain('@');
    await deactivatePerson(owner.context, { personId: bo.id, version: 1 });
    expect((await colleagues(viewer.context)).map(({ id }) => id)).not.toContain(bo.id);
    await expect(colleagues(asVisitor(db))).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(peoplePage(viewer.context)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('can have a change of role undone, as the history tells it, and that undone again', async () => {
    const [owner, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'reviewer')];
    const row = async () => (await peoplePage(owner.context)).people.find(({ id }) => id === bo.id);
    expect(await row()).toMatchObject({ role: 'reviewer', roleBefore: null });
    const { version } = await changeRole(owner.context, { personId: bo.id, role: 'editor', version: 1 });
    expect(await row()).toMatchObject({
      role: 'editor',
      roleBefore: { role: 'reviewer', changedBy: owner.name, changedAt: expect.any(String) },
    });
    await changeRole(owner.context, { personId: bo.id, role: (await row())?.roleBefore?.role, version });
    expect(await row()).toMatchObject({ role: 'reviewer', roleBefore: { role: 'editor' } });
    expect((await history(bo.id)).filter(({ action }) => action === 'person.role')).toHaveLength(2);
  });

  it('get a new password by a link that works once and closes the one before', async () => {
    const [owner, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'viewer')];
    const [first, second] = [
      await resetPerson(owner.context, { personId: bo.id }),
      await resetPerson(owner.context, { personId: bo.id }),
    ];
    const use = (token: string) => resetPassword(asVisitor(db), { token, password: 'another good one' });
    await expect(use(first.token)).rejects.toMatchObject({ code: 'link-used' });
    expect(await use(second.token)).toEqual({ email: bo.email });
    await expect(use(second.token)).rejects.toMatchObject({ code: 'link-used' });
    const { token } = await invite(owner.context, { role: 'viewer' });
    await expect(use(token)).rejects.toMatchObject({ code: 'link-used' });
  });

  it('change their own name and keys, nobody else’s', async () => {
    const ana = await aPerson(db, 'viewer');
    await editAccount(ana.context, { name: '  Ana   Maria ', singleKeys: false, version: 1, role: 'owner' });
    expect(await person(ana.id)).toMatchObject({ name: 'Ana Maria', singleKeys: false, role: 'viewer', version: 2 });
    await expect(editAccount(ana.context, { name: 'x', singleKeys: true, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('who own the desk name it and set its zone', async () => {
    const owner = await aPerson(db, 'owner');
    const { version } = await settingsPage(asCommand(db));
    const desk = { name: 'Harbour Times', timeZone: 'America/New_York' };
    await expect(editDesk(owner.context, { ...desk, timeZone: 'Mars/Olympus', version })).rejects.toMatchObject({
      fields: { timeZone: 'Choose a time zone from the list.' },
    });
    const tries = await Promise.allSettled([
      editDesk(owner.context, { ...desk, version }),
      editDesk(owner.context, { ...desk, name: 'Hill Times', version }),
    ]);
    expect(tries.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'conflict' } }]);
    expect((await history('1')).at(-1)).toMatchObject({ action: 'desk.edit', after: { timeZone: 'America/New_York' } });
  });

  it('leave no password, token or hash in the history, nor in kept requests', async () => {
    const [owner, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'viewer')];
    const [invitation, way] = [
      await invite(owner.context, { role: 'viewer' }),
      await resetPerson(owner.context, { personId: bo.id }),
    ];
    await resetPassword(asVisitor(db), { token: way.token, password: 'one more passphrase' });
    const rows = await db.prisma.history.findMany({ include: { parts: true } });
    const everything = rows.map(({ text, parts }) => `${text}\n${parts?.parts}`).join('\n');
    const accounts = await db.prisma.account.findMany({ select: { password: true } });
    const links = await db.prisma.oneTimeLink.findMany({ select: { tokenHash: true } });
    const sessions = await db.prisma.session.findMany({ select: { token: true } });
    const secrets = [
      ...[PASSWORD, 'one more passphrase', 'another good one', invitation.token, way.token],
      ...accounts.map(({ password }) => password ?? PASSWORD),
      ...links.map(({ tokenHash }) => tokenHash),
      ...sessions.map(({ token }) => token),
    ];
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
    const withKey = { ...owner.context, requestKey: 'k1' };
    await expect(invite(withKey, { role: 'viewer' })).rejects.toThrow('takes no request key');
    expect(await db.prisma.request.count()).toBe(0);
  });
});
