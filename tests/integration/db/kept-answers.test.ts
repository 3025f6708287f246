import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/server/context';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { asCommand, asSystem } from '@/tests/support/people';

const NOON = Date.parse('2026-03-02T12:00:00.000Z');
const WEEK = 7 * 24 * 3_600_000;
const INPUT = { title: 'Ferries', ownership: 'our_draft', text: 'Five ferries sank, 12 were late.' };

describe.each(databaseKinds())('the answer kept for a request key on the %s database', (kind) => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  beforeEach(async () => {
    db = await freshDatabase(kind);
  });
  afterEach(() => db.close());

  const at = (context: Context, milliseconds: number, requestKey = 'one'): Context => ({
    ...context,
    requestKey,
    now: () => new Date(NOON + milliseconds),
  });
  const keys = async () =>
    (await db.prisma.request.findMany({ orderBy: { key: 'asc' } })).map(({ key, at: when }) => [
      key,
      when.getTime() - NOON,
    ]);

  it('is given for a week, whatever became of what was done', async () => {
    const first = await addArticle(at(asCommand(db), 0), INPUT);
    await db.prisma.article.deleteMany();
    expect(await addArticle(at(asCommand(db), WEEK), INPUT)).toEqual(first);
    expect(await db.prisma.article.count()).toBe(0);
    expect(await keys()).toEqual([['one', 0]]);
  });

  it('is forgotten after it: the same key does its work anew, and is kept from then on', async () => {
    const first = await addArticle(at(asCommand(db), 0), INPUT);
    await db.prisma.article.deleteMany();
    const later = await addArticle(at(asCommand(db), WEEK + 1), INPUT);
    expect(later.articleId).not.toBe(first.articleId);
    expect(await db.prisma.article.findMany({ select: { id: true } })).toEqual([{ id: later.articleId }]);
    expect(await keys()).toEqual([['one', WEEK + 1]]);
    expect(await addArticle(at(asCommand(db), WEEK + 2), INPUT)).toEqual(later);
  });

  it('is free for another use after it, and taken for that before', async () => {
    await addArticle(at(asCommand(db), 0), INPUT);
    const other = { ...INPUT, text: 'Six ferries sank.' };
    await expect(addArticle(at(asCommand(db), WEEK), other)).rejects.toMatchObject({ code: 'key-reused' });
    expect((await addArticle(at(asCommand(db), WEEK + 1), other)).toCheck).toBeGreaterThan(0);
  });

  it('goes when anybody writes with a key: nothing old is left lying', async () => {
    await addArticle(at(asCommand(db), 0), INPUT);
    await addArticle(at(asCommand(db), 5, 'two'), { ...INPUT, text: 'Seven ferries sank.' });
    await addArticle(at(asSystem(db), WEEK + 3, 'three'), { ...INPUT, text: 'Eight ferries sank.' });
    expect(await keys()).toEqual([
      ['three', WEEK + 3],
      ['two', 5],
    ]);
  });
});
