import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleDesk } from '@/lib/server/queries/desk';
import { changesInWords, rereadArticle } from '@/lib/server/services/articles/reread-article';
import { correctClaim } from '@/lib/server/services/claims/correct-claim';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { undoChange } from '@/lib/server/services/claims/undo-change';
import { undoVerdict } from '@/lib/server/services/claims/undo-verdict';
import { Prisma } from '@/prisma/generated/client';
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

  describe('of a claim that a person touched', () => {
    const textOf = (month: string) => `In ${month} the port moved 340 carts to Peru, the union says.`;
    /** As an older engine knew it: the words in their columns, and other ones. */
    const older = (id: string) =>
      db.prisma.claim.update({ where: { id }, data: { frame: Prisma.DbNull, subject: 'moved', place: 'Chile' } });

    it('tells anew what it is of, and keeps what a person wrote', async () => {
      const desk = await anArticle(db, { text: textOf('May') });
      const { id, version, frame, subject } = claimOf(desk, '340 carts');
      expect(frame).toMatchObject({
        measured: { text: subject },
        destination: { text: 'Peru' },
        when: { text: 'May' },
      });
      await correctClaim(ana.context, { claimId: id, version, attribution: 'the dockers', ofWhat: '' });
      const corrected = claimOf(await articleDesk(asCommand(db), desk.article.id), '340 carts');
      const stale = { ...corrected.frame, measured: { ...corrected.frame.measured, text: 'moved' } };
      await db.prisma.claim.update({ where: { id }, data: { frame: stale as never, subject: 'moved' } });

      const reread = await rereadArticle(asCommand(db), { articleId: desk.article.id });
      expect(reread).toMatchObject({ refreshed: 0, reframed: 1, toLookAt: [] });
      expect(changesInWords(reread)).toMatch(
        /: 0 read anew, 0 found, 0 none any more, of 1 reviewed what they are of$/,
      );
      const after = claimOf(await articleDesk(asCommand(db), desk.article.id), '340 carts');
      expect(after).toMatchObject({ subject, attribution: 'the dockers', ofWhat: null, version: 3 });
      expect(after.frame).toEqual(corrected.frame);
      const again = await rereadArticle(asCommand(db), { articleId: desk.article.id });
      expect(again).toMatchObject({ refreshed: 0, reframed: 0 });
    });

    it('that was read before there were frames keeps what the history says a person wrote', async () => {
      const desk = await anArticle(db, { text: textOf('June') });
      const { id, version, subject } = claimOf(desk, '340 carts');
      await correctClaim(ana.context, { claimId: id, version, place: 'Valparaiso', base: 'April', ofWhat: '' });
      await undoVerdict(ana.context, { claimId: id, version: 2 });
      await correctClaim(ana.context, { claimId: id, version: 3, attribution: 'the dockers', period: '' });
      await older(id);
      expect(claimOf(await articleDesk(asCommand(db), desk.article.id), '340 carts').frame).toMatchObject({
        measured: { text: 'moved', start: null },
      });
      await rereadArticle(asCommand(db), { articleId: desk.article.id });
      const { frame, ...after } = claimOf(await articleDesk(asCommand(db), desk.article.id), '340 carts');
      expect(after).toMatchObject({
        subject,
        attribution: 'the dockers',
        period: null,
        periodFrom: null,
      });
      expect(frame).toMatchObject({
        speaker: { text: 'the dockers', by: 'person' },
        when: { text: '', by: 'person' },
        measured: { text: subject, by: 'machine' },
      });
      expect(frame.base).toBeUndefined();
    });

    it('keeps an older correction through a later one, and one that a taken back one had replaced', async () => {
      const desk = await anArticle(db, { text: textOf('August') });
      const { id, version } = claimOf(desk, '340 carts');
      await correctClaim(ana.context, { claimId: id, version, attribution: 'the dockers' });
      await correctClaim(ana.context, { claimId: id, version: 2, attribution: 'the mayor' });
      await undoVerdict(ana.context, { claimId: id, version: 3 });
      await older(id);
      const now = claimOf(await articleDesk(asCommand(db), desk.article.id), '340 carts');
      await correctClaim(ana.context, { claimId: id, version: now.version, base: 'April' });
      await rereadArticle(asCommand(db), { articleId: desk.article.id });
      const after = claimOf(await articleDesk(asCommand(db), desk.article.id), '340 carts');
      expect(after).toMatchObject({ attribution: 'the dockers', base: 'April' });
      expect(after.frame).toMatchObject({ speaker: { by: 'person' }, base: { by: 'person' } });
    });

    it('keeps the days and the speaker that a verdict rests on, the verdict and its undo', async () => {
      const desk = await anArticle(db, { text: textOf('July') });
      const { id, version, subject } = claimOf(desk, '340 carts');
      const verdict = { status: 'verified', checkedAs: 'said' } as const;
      await recordVerdict(ana.context, { claimId: id, version, ...verdict });
      await older(id);
      await db.prisma.claim.update({ where: { id }, data: { attribution: 'a clerk', period: 'spring' } });
      await rereadArticle(asCommand(db), { articleId: desk.article.id });
      const after = claimOf(await articleDesk(asCommand(db), desk.article.id), '340 carts');
      expect(after).toMatchObject({
        ...verdict,
        attribution: 'a clerk',
        period: 'spring',
        subject,
        version: 3,
      });
      const undone = await undoChange(ana.context, { articleId: desk.article.id });
      expect(undone.claim).toMatchObject({ id, status: 'pending', subject });
    });
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
