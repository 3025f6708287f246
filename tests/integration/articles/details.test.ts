import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyTexts } from '@/lib/server/chain/read';
import { articlesPage } from '@/lib/server/queries/articles';
import { articleDesk } from '@/lib/server/queries/desk';
import { archiveArticle, editArticle, restoreArticle } from '@/lib/server/services/articles/edit-article';
import { deactivatePerson } from '@/lib/server/services/people/deactivate';
import { anArticle } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, asSystem, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

const DETAILS = { title: 'A better title', ownership: 'our_published' as const };

describe.each(databaseKinds())('the details of an article on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let bo: Somebody;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'editor');
    bo = await aPerson(db, 'editor');
  });
  afterAll(() => db.close());

  const lastChange = async (articleId: string) => {
    const [row] = await historyTexts(db.prisma, { where: { subjectId: articleId }, orderBy: { seq: 'desc' }, take: 1 });
    return row as unknown as { action: string; before: object; after: object; actor: { name: string } };
  };

  it('change, one version on, and history keeps only what differs', async () => {
    const { article, revision } = await anArticle(db, { text: 'Wheat rose 11%.', publisher: 'The Post' });
    const edited = await editArticle(ana.context, {
      ...{ articleId: article.id, version: article.version },
      ...{ ...DETAILS, deadline: '2026-04-01T10:00:00+02:00', checkerId: bo.id, publisher: '' },
    });
    expect(edited).toEqual({ articleId: article.id, version: 2 });
    const after = await articleDesk(ana.context, article.id);
    expect(after.article).toMatchObject({ ...DETAILS, publisher: null, checker: { name: bo.name }, version: 2 });
    expect(after.article.deadline).toBe('2026-04-01T08:00:00.000Z');
    expect(after.revision).toEqual(revision);
    const { before, after: then, actor } = await lastChange(article.id);
    expect(actor.name).toBe(ana.name);
    expect(before).toMatchObject({ title: article.title, publisher: 'The Post', version: 1 });
    expect(Object.keys(then).sort()).toEqual(Object.keys(before).sort());
    expect(then).not.toHaveProperty('sha256');
  });

  it('cannot be changed by two at once: the later one sees what stands there', async () => {
    const { article } = await anArticle(db, { text: 'Barley fell 12%.' });
    const input = { articleId: article.id, version: article.version, ...DETAILS };
    const outcomes = await Promise.allSettled([
      editArticle(ana.context, { ...input, title: 'By Ana' }),
      editArticle(bo.context, { ...input, title: 'By Bo' }),
    ]);
    const [lost] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    const { article: now } = await articleDesk(ana.context, article.id);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost).toMatchObject({ code: 'conflict', detail: { article: { title: now.title, version: 2 } } });
  });

  it('are put away and brought back, and the list follows', async () => {
    const { article } = await anArticle(db, { text: 'Oats stayed at 13%.', title: 'Archive me' });
    const find = async (archived?: '1') =>
      (
        await articlesPage(ana.context, {
          q: 'archive me',
          sort: 'newest',
          archived,
          after: undefined,
          before: undefined,
        })
      ).total;
    const { version } = await archiveArticle(ana.context, { articleId: article.id, version: article.version });
    expect([await find(), await find('1')]).toEqual([0, 1]);
    await expect(restoreArticle(bo.context, { articleId: article.id, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await restoreArticle(bo.context, { articleId: article.id, version });
    expect([await find(), await find('1')]).toEqual([1, 0]);
    expect(await lastChange(article.id)).toMatchObject({ action: 'article.restore', after: { archivedAt: null } });
  });

  it('name nobody who has left, but whoever is named already may stay', async () => {
    const leaver = await aPerson(db, 'reviewer');
    const { article } = await anArticle(db, { text: 'Rye rose 14%.', checkerId: leaver.id });
    const other = await anArticle(db, { text: 'Maize rose 15%.' });
    const { version } = await db.prisma.user.findUniqueOrThrow({ where: { id: leaver.id } });
    await deactivatePerson(asSystem(db), { personId: leaver.id, version });
    const name = (id: string) => ({ articleId: id, version: 1, ...DETAILS, checkerId: leaver.id });
    await expect(editArticle(ana.context, name(article.id))).resolves.toMatchObject({ version: 2 });
    await expect(editArticle(ana.context, name(other.article.id))).rejects.toMatchObject({
      code: 'invalid',
      fields: { checkerId: expect.any(String) },
    });
  });

  it('of an article that is gone are not found', async () => {
    const gone = { articleId: '01900000-0000-7000-8000-000000000000', version: 1 };
    await expect(editArticle(ana.context, { ...gone, ...DETAILS })).rejects.toMatchObject({ code: 'not-found' });
    await expect(archiveArticle(ana.context, gone)).rejects.toMatchObject({ code: 'not-found' });
    await expect(articleDesk(ana.context, gone.articleId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(articleDesk(ana.context, '../etc/passwd')).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['viewer', 'reviewer'] as const)('are closed to a %s, and nothing is written', async (role) => {
    const { context } = await aPerson(db, role);
    const { article } = await anArticle(db, { text: `A ${role} read 16 pages.` });
    const rows = await db.prisma.history.count();
    const at = { articleId: article.id, version: 1 };
    for (const refused of [
      editArticle(context, { ...at, ...DETAILS }),
      archiveArticle(context, at),
      restoreArticle(context, at),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await db.prisma.history.count()).toBe(rows);
    expect((await articleDesk(context, article.id)).article).toEqual(article);
  });
});
