import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GENESIS, rowHash } from '@/lib/server/chain/row';
import type { Database } from '@/lib/server/db/open';
import { dashboard } from '@/lib/server/queries/dashboard';
import { firstStart } from '@/seeds/first-start';
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

  const seed = async (force = false) => {
    const lines: string[] = [];
    const code = await SCENARIOS.newsroom(db, { force, say: (line) => lines.push(line) });
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
    const board = await dashboard(asCommand(db), 'UTC');
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
  });

  it('refuses where people or articles are, and changes nothing', async () => {
    await aPerson(db, 'owner');
    const rows = await db.prisma.history.count();
    expect(await seed()).toEqual({ code: 2, lines: [expect.stringContaining('1 people, 0 articles')] });
    expect(await db.prisma.history.count()).toBe(rows);
    await anArticle(db);
    expect(await seed()).toEqual({ code: 2, lines: [expect.stringContaining('1 people, 1 articles')] });
    expect(await db.prisma.article.count()).toBe(1);
  });
});
