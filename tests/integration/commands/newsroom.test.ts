import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signInWithPassword } from '@/lib/server/auth/sign-in';
import { GENESIS, rowHash } from '@/lib/server/chain/row';
import type { Database } from '@/lib/server/db/open';
import { dashboard } from '@/lib/server/queries/dashboard';
import { colleagues } from '@/lib/server/queries/people';
import { settingsPage } from '@/lib/server/queries/settings';
import { removeSamples } from '@/lib/server/services/articles/remove-samples';
import { verify } from '@/lib/server/verify/verify';
import { firstStart } from '@/seeds/first-start';
import { NEWSROOM_PASSWORD } from '@/seeds/newsroom-people';
import { SCENARIOS } from '@/seeds/scenarios';
import { anArticle } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, asCommand } from '@/tests/support/people';

describe.each(databaseKinds())('the newsroom on the %s database', (kind) => {
  let db: Database;
  beforeEach(async () => {
    db = await freshDatabase(kind);
  });
  afterEach(() => db.close());

  const seed = async (force = false, articles = 40) => {
    const lines: string[] = [];
    const code = await SCENARIOS.newsroom(db, { force, articles, say: (line) => lines.push(line) });
    return { code, lines };
  };

  /** The whole story as lines of text, without its ids and moments. */
  const told = async () => {
    const claims = await db.prisma.claim.findMany({
      orderBy: [{ article: { title: 'asc' } }, { id: 'asc' }],
      select: { display: true, status: true, note: true, article: { select: { title: true } } },
    });
    return claims.map(({ article, ...claim }) => [article.title, ...Object.values(claim)].join(' | ')).join('\n');
  };

  it('takes the place of samples, whole, in one chain, and is the same when it replaces itself', async () => {
    await firstStart(db, () => {});
    const { code, lines } = await seed();
    expect(code).toBe(0);
    expect(lines[0]).toContain('8 people, 40 articles');
    expect(await db.prisma.article.count({ where: { isSample: true } })).toBe(0);
    expect(await db.prisma.article.count()).toBe(40);
    expect(await db.prisma.user.count()).toBe(8);
    expect(await db.prisma.verdict.count()).toBeGreaterThan(150);
    const reasons = await db.prisma.claim.groupBy({ by: ['disputeReason'], where: { status: 'disputed' } });
    expect(reasons.length).toBeGreaterThan(5);
    const board = await dashboard(asCommand(db), { timeZone: 'UTC' });
    for (const count of Object.values(board.totals)) expect(count).toBeGreaterThan(5);
    expect(board.domains.length).toBeGreaterThan(3);
    expect(board.byKind.length).toBeGreaterThan(5);
    expect(board.days.filter(({ counts }) => counts.fact > 0).length).toBeGreaterThan(15);
    expect(board.articles.some(({ deadline }) => deadline !== null)).toBe(true);
    let prevHash = GENESIS;
    for (const row of await db.prisma.history.findMany({ orderBy: { seq: 'asc' } })) {
      expect(row.hash).toBe(rowHash(row.format, prevHash, row.text));
      prevHash = row.hash;
    }
    const late = await db.prisma.verdict.count({ where: { at: { gt: new Date() } } });
    expect(late).toBe(0);

    const first = await told();
    const again = await seed(true);
    expect(again.code).toBe(0);
    expect(again.lines[0]).toMatch(/^Replacing 8 people, 40 articles, \d+ verdicts and \d+ sources\.$/);
    expect(await told()).toEqual(first);
    expect(await db.prisma.user.count()).toBe(8);
  }, 480_000);

  it('comes beside what a desk of people has, as samples, and goes with them; nothing of the desk is lost', async () => {
    await firstStart(db, () => {});
    const owner = await aPerson(db, 'owner');
    const { article: own } = await anArticle(db);
    const before = await db.prisma.user.findUniqueOrThrow({ where: { id: owner.id } });
    const { code, lines } = await seed(false, 5);
    expect([code, lines[0]]).toEqual([0, 'The demonstration newsroom is here as samples: 8 people, 5 articles.']);
    expect(await db.prisma.user.findUniqueOrThrow({ where: { id: owner.id } })).toEqual(before);
    expect(await db.prisma.article.count({ where: { isSample: false } })).toBe(1);
    expect(await db.prisma.article.count({ where: { isSample: true } })).toBe(11);
    const invented = { email: { endsWith: '@newsroom.example' } };
    expect(await db.prisma.user.count({ where: { ...invented, role: 'owner' } })).toBe(0);
    expect(await db.prisma.session.count()).toBe(0);
    const tried = { email: 'ana@newsroom.example', password: NEWSROOM_PASSWORD };
    await expect(signInWithPassword(db.prisma, tried, new Headers())).rejects.toMatchObject({ code: 'invalid' });
    expect(await settingsPage(owner.context)).toMatchObject({ samples: 11, newsroom: true });

    const again = await seed(false, 5);
    expect([again.code, again.lines[0]]).toEqual([2, expect.stringContaining('is here already, with 5 articles')]);
    await removeSamples(owner.context, {});
    expect((await db.prisma.article.findMany({ select: { id: true } })).map(({ id }) => id)).toEqual([own.id]);
    expect(await db.prisma.user.count({ where: { ...invented, deactivatedAt: null } })).toBe(0);
    expect((await colleagues(owner.context)).map(({ id }) => id)).toEqual([owner.id]);
    expect((await seed(false, 1)).code).toBe(0);
    expect(await db.prisma.user.count({ where: invented })).toBe(8);
    expect((await verify(db.prisma)).drift).toEqual([]);
  });
});
