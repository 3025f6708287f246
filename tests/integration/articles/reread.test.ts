import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleDesk } from '@/lib/server/queries/desk';
import { rereadArticle } from '@/lib/server/services/articles/reread-article';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, asCommand, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** An older engine is played by spoiling the rows that today's engine wrote. */
describe.each(databaseKinds())('reading stored articles anew on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'editor');
  });
  afterAll(() => db.close());

  it('changes nothing when the engine says the same', async () => {
    const desk = await anArticle(db);
    const rows = await db.prisma.history.count();
    const reread = await rereadArticle(asCommand(db), { articleId: desk.article.id });
    expect(reread).toMatchObject({ unchanged: desk.claims.length, refreshed: 0, added: 0, gone: 0, toLookAt: [] });
    expect(await db.prisma.history.count()).toBe(rows);
  });

  it('follows the engine where nobody was, and leaves what a person touched', async () => {
    const desk = await anArticle(db, { text: 'Sales rose 12% to 340 carts. Rents fell 3%, taxes 4%.' });
    const [untouched, judged] = [claimOf(desk, '340 carts'), claimOf(desk, '+12%')];
    const [lost, odd] = [claimOf(desk, '−3%'), claimOf(desk, '340 carts')];
    await recordVerdict(ana.context, { claimId: judged.id, version: judged.version, status: 'unverifiable' });
    await db.prisma.claim.update({ where: { id: judged.id }, data: { written: '21', display: '+21%' } });
    await db.prisma.claim.update({
      where: { id: untouched.id },
      data: { written: '34', display: '34 carts', movement: null },
    });
    await db.prisma.claim.delete({ where: { id: lost.id } });

    const reread = await rereadArticle(asCommand(db), { articleId: desk.article.id });
    expect(reread).toMatchObject({ refreshed: 1, added: 1, gone: 0 });
    expect(reread.toLookAt).toEqual([{ claimId: judged.id, display: '+21%', now: '+12%' }]);
    const after = await articleDesk(asCommand(db), desk.article.id);
    expect(claimOf(after, '340 carts')).toMatchObject({ id: odd.id, reading: { direction: null, movement: 'up' } });
    expect(claimOf(after, '+21%')).toMatchObject({ status: 'unverifiable' });
    expect(claimOf(after, '−3%').status).toBe('pending');
  });

  it('keeps the row of a figure that is none any more, out of the queue', async () => {
    const desk = await anArticle(db, { text: 'Nothing was said. Milk costs 9% more.' });
    const [claim] = desk.claims;
    await db.prisma.place.update({
      where: { claimId_revisionId: { claimId: claim?.id ?? '', revisionId: desk.revision.id } },
      data: { start: 0, end: 7, quoteStart: 0, quoteEnd: 7, quoteStartPoint: 0, quoteEndPoint: 7, sentenceStart: 0 },
    });
    const reread = await rereadArticle(asCommand(db), { articleId: desk.article.id });
    expect(reread).toMatchObject({ gone: 1, added: 1 });
    const row = await db.prisma.claim.findUniqueOrThrow({ where: { id: claim?.id ?? '' } });
    expect(row).toMatchObject({ status: 'dismissed', lane: 'none', reason: 'unread' });
    expect(await rereadArticle(asCommand(db), { articleId: desk.article.id })).toMatchObject({ gone: 0, added: 0 });
  });
});
