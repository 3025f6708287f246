import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownNames } from '@/lib/server/queries/known-names';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, type Somebody } from '@/tests/support/people';

describe.each(databaseKinds())('names the desk knows, on the %s database', (kind) => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let ed: Somebody;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    ed = await aPerson(db, 'editor');
  });
  afterAll(() => db.close());

  it('are each offered once, by the alphabet', async () => {
    expect(await knownNames(ed.context)).toEqual({ publishers: [], bylines: [], writers: [] });
    for (const [n, publisher] of ['The Quay', 'Harbour Gazette', 'The Quay', null].entries())
      await addArticle(ed.context, {
        ...{ title: `Boats ${n}`, text: `Boat ${n} left.`, ownership: 'our_draft', publisher },
        byline: n === 0 ? 'Ana Duarte' : null,
        writer: n > 1 ? 'Jo Berg' : null,
      });
    expect(await knownNames(ed.context)).toEqual({
      publishers: ['Harbour Gazette', 'The Quay'],
      bylines: ['Ana Duarte'],
      writers: ['Jo Berg'],
    });
  });
});
