import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewArticle } from '@/lib/server/queries/preview';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { GRAIN } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { asCommand } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('the preview of an article on the %s database', (kind) => {
  let db: Db;
  beforeAll(async () => {
    db = await freshDatabase(kind);
  });
  afterAll(() => db.close());

  it('says what adding it would give, stores nothing, and knows the text afterwards', async () => {
    const preview = await previewArticle(asCommand(db), GRAIN.replaceAll('\n', '\r\n'));
    expect(preview).toMatchObject({
      masthead: {
        title: 'Grain corridor carries more than last year',
        byline: 'Ada Lindqvist',
        publishedOn: '2026-03-03',
      },
      known: null,
    });
    expect(preview.claims).toContainEqual({
      display: '4.12 million tons',
      before: 'The corridor carried ',
      quote: '4.12 million tons',
      after: ' in February, up 6.3% from a year ago, the port authority said.',
    });
    expect(await db.prisma.article.count()).toBe(0);
    const input = { title: 'Grain', ownership: 'our_draft', publishedOn: preview.masthead.publishedOn, text: GRAIN };
    const { articleId, title, added: _, ...counts } = await addArticle(asCommand(db), input);
    const { toCheck, toTick, nothingToCheck } = preview;
    expect(counts).toEqual({ toCheck, toTick, nothingToCheck });
    expect(await previewArticle(asCommand(db), GRAIN)).toMatchObject({ known: { id: articleId, title } });
  });

  it('refuses what adding would refuse', async () => {
    const refused = (text: string) => expect(previewArticle(asCommand(db), text)).rejects;
    await refused(' ').toMatchObject({ code: 'invalid' });
    await refused('3\0').toMatchObject({ code: 'not-text' });
    await refused('3 '.repeat(500_001)).toMatchObject({ code: 'too-large' });
  });

  it('shows two hundred claims of a long text and counts them all', async () => {
    const text = Array.from({ length: 250 }, (_, i) => `Town ${'abc'[i % 3]} lost ${i + 2} shops.`).join('\n');
    const { claims, toCheck } = await previewArticle(asCommand(db), text);
    expect([claims.length, toCheck]).toEqual([200, 250]);
  });
});
