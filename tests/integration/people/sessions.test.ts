import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf } from '@/lib/server/auth/session-person';
import { signInWithPassword, signOut } from '@/lib/server/auth/sign-in';
import type { Database } from '@/lib/server/db/open';
import { changePassword } from '@/lib/server/services/people/change-password';
import { deactivatePerson } from '@/lib/server/services/people/deactivate';
import { endSession } from '@/lib/server/services/people/end-session';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, headersWith, PASSWORD, sessionCookieFor } from '@/tests/support/people';

const FROM = new Headers({ 'x-forwarded-for': '192.0.2.7', 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/130.0' });

/** The session cookie that an answer sets, as a browser would send it back. */
function cookieFrom(answered: Headers): Headers {
  return new Headers({ cookie: (answered.get('set-cookie') ?? '').split(';', 1)[0] ?? '' });
}

describe.each(databaseKinds())('sessions on the %s database', (kind) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(kind);
  });
  afterAll(() => db.close());

  const history = (subjectId: string) => db.prisma.history.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } });

  it('start with the right password, carry a guarded cookie, and end by signing out', async () => {
    const ana = await aPerson(db, 'reviewer');
    const answered = await signInWithPassword(
      db.prisma,
      { email: ` ${ana.email.toUpperCase()}`, password: PASSWORD },
      FROM,
    );
    const set = answered.get('set-cookie') ?? '';
    expect(set).toMatch(/^figurecheck\.session_token=/);
    expect(set).toMatch(/HttpOnly/i);
    expect(set).toMatch(/SameSite=Lax/i);
    const found = await personOf(db.prisma, cookieFrom(answered));
    expect(found).toMatchObject({ id: ana.id, role: 'reviewer', name: ana.name });

    await signOut(db.prisma, cookieFrom(answered));
    expect(await personOf(db.prisma, cookieFrom(answered))).toBeNull();
    const rows = await history(found?.sessionId ?? '');
    expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['session.start', ana.id],
      ['session.end', ana.id],
    ]);
  });

  it('refuse a wrong password and an unknown e-mail in the same words', async () => {
    const ana = await aPerson(db, 'viewer');
    const wrong = signInWithPassword(db.prisma, { email: ana.email, password: 'not the password' }, FROM);
    const unknown = signInWithPassword(db.prisma, { email: 'nobody@desk.example', password: 'not the password' }, FROM);
    const said = await Promise.all([wrong, unknown].map((attempt) => attempt.catch((refusal: unknown) => refusal)));
    expect(said[0]).toMatchObject({ code: 'invalid', message: 'That e-mail and password do not go together.' });
    expect(said[1]).toEqual(said[0]);
    expect(await db.prisma.session.count({ where: { userId: ana.id } })).toBe(0);
  });

  it('are nobody when the cookie was changed', async () => {
    const ana = await aPerson(db, 'viewer');
    const cookie = await sessionCookieFor(db, ana.id);
    expect(await personOf(db.prisma, headersWith(cookie))).toMatchObject({ id: ana.id });
    const forged = { ...cookie, value: `${cookie.value.slice(0, -6)}AAAA%3D` };
    expect(await personOf(db.prisma, headersWith(forged))).toBeNull();
    expect(await personOf(db.prisma, new Headers())).toBeNull();
  });

  it('end at once when somebody is deactivated, who then cannot start another', async () => {
    const [owner, bo] = [await aPerson(db, 'owner'), await aPerson(db, 'editor')];
    const cookie = await sessionCookieFor(db, bo.id);
    await deactivatePerson(owner.context, { personId: bo.id, version: 1 });
    expect(await personOf(db.prisma, headersWith(cookie))).toBeNull();
    expect(await db.prisma.session.count({ where: { userId: bo.id } })).toBe(0);
    await expect(signInWithPassword(db.prisma, { email: bo.email, password: PASSWORD }, FROM)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(sessionCookieFor(db, bo.id)).rejects.toThrow('deactivated');
  });

  it('of one person do not let themselves be ended by another', async () => {
    const [ana, bo] = [await aPerson(db, 'viewer'), await aPerson(db, 'owner')];
    const cookie = await sessionCookieFor(db, ana.id);
    const sessionId = (await personOf(db.prisma, headersWith(cookie)))?.sessionId;
    await expect(endSession(bo.context, { sessionId })).rejects.toMatchObject({ code: 'not-found' });
    await endSession(ana.context, { sessionId });
    expect(await personOf(db.prisma, headersWith(cookie))).toBeNull();
  });

  it('but the one in use end when the password changes, which needs the current one', async () => {
    const ana = await aPerson(db, 'reviewer');
    const [here, there] = [await sessionCookieFor(db, ana.id), await sessionCookieFor(db, ana.id)];
    const sessionId = (await personOf(db.prisma, headersWith(here)))?.sessionId;
    const change = { currentPassword: PASSWORD, newPassword: 'a quite different one', sessionId };
    await expect(changePassword(ana.context, { ...change, currentPassword: 'guess guess' })).rejects.toMatchObject({
      code: 'wrong-password',
    });
    expect(await changePassword(ana.context, change)).toEqual({ ended: 1 });
    expect(await personOf(db.prisma, headersWith(here))).not.toBeNull();
    expect(await personOf(db.prisma, headersWith(there))).toBeNull();
    const email = ana.email;
    await expect(signInWithPassword(db.prisma, { email, password: PASSWORD }, FROM)).rejects.toMatchObject({
      code: 'invalid',
    });
    await signInWithPassword(db.prisma, { email, password: change.newPassword }, FROM);
  });
});
