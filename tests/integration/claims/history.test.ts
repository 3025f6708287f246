import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyTexts } from '@/lib/server/chain/read';
import { GENESIS, rowHash } from '@/lib/server/chain/row';
import { stateHash } from '@/lib/server/reading/figure-records';
import { claimState } from '@/lib/server/services/claims/change-claim';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { anArticle } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('history on the %s database', (kind) => {
  let db: Db;
  beforeAll(async () => {
    db = await freshDatabase(kind);
  });
  afterAll(() => db.close());

  const chain = () => db.prisma.history.findMany({ orderBy: { seq: 'asc' } });

  it('is one chain without gaps or forks, however many write at once', async () => {
    const ana = await aPerson(db, 'reviewer');
    const numbers = Array.from({ length: 30 }, (_, i) => `Town ${'abcdefghij'[i % 10]} lost ${i + 2}% of its shops.`);
    const { claims } = await anArticle(db, { text: numbers.join('\n') });
    const pending = claims.filter(({ status }) => status === 'pending');
    expect(pending).toHaveLength(30);
    await Promise.all(
      pending.map(({ id, version }) => recordVerdict(ana.context, { claimId: id, version, status: 'unverifiable' })),
    );
    let prevHash = GENESIS;
    for (const [index, row] of (await chain()).entries()) {
      expect(row.seq).toBe(BigInt(index + 1));
      expect(row.prevHash).toBe(prevHash);
      expect(row.hash).toBe(rowHash(row.format, prevHash, row.text));
      prevHash = row.hash;
    }
    expect((await chain()).filter(({ action }) => action === 'verdict.record')).toHaveLength(30);
  });

  it('keeps the hash of every claim as it was born', async () => {
    const { article } = await anArticle(db, { text: 'Eggs cost 7% less, milk 3% more.' });
    const [row] = await historyTexts(db.prisma, { where: { subjectId: article.id, action: 'article.add' } });
    const after = row?.after as { claims: [string, string][] };
    const claims = await db.prisma.claim.findMany({ where: { articleId: article.id } });
    expect(new Map(after.claims)).toEqual(new Map(claims.map((claim) => [claim.id, stateHash(claimState(claim))])));
  });

  it.each([
    ['UPDATE', `UPDATE history SET text = 'x' WHERE seq = 1`],
    ['DELETE', 'DELETE FROM history WHERE seq = 1'],
    ['TRUNCATE', 'TRUNCATE history CASCADE'],
  ])('is closed to %s', async (_, sql) => {
    await expect(db.prisma.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    expect((await chain()).length).toBeGreaterThan(0);
  });

  it('lets nobody change the text of a revision', async () => {
    await expect(db.prisma.$executeRaw`UPDATE revision SET text = text || '!'`).rejects.toThrow(/never change/);
  });
});
