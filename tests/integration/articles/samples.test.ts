import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GENESIS, rowHash } from '@/lib/server/chain/row';
import { articleDesk } from '@/lib/server/queries/desk';
import { addSample } from '@/lib/server/services/articles/add-article';
import { removeSamples } from '@/lib/server/services/articles/remove-samples';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { systemContext } from '@/lib/server/system-context';
import { firstStart } from '@/seeds/first-start';
import { samples } from '@/seeds/samples';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('the samples on the %s database', (kind) => {
  let db: Db;
  beforeEach(async () => {
    db = await freshDatabase(kind);
  });
  afterEach(() => db.close());

  const start = async () => {
    const said: string[] = [];
    await firstStart(db, (line) => said.push(line));
    return said;
  };

  it('come once, unreviewed, marked as samples, with claims of many kinds', async () => {
    expect(await start()).toEqual([expect.stringContaining(`${samples().length} articles`)]);
    expect(await start()).toEqual([]);
    const articles = await db.prisma.article.findMany();
    expect(articles).toHaveLength(samples().length);
    expect(articles.length).toBeGreaterThanOrEqual(5);
    expect(articles.every(({ isSample }) => isSample)).toBe(true);
    const claims = await db.prisma.claim.findMany();
    expect(claims.every(({ status }) => status === 'pending' || status === 'dismissed')).toBe(true);
    const kinds = new Set(claims.filter(({ status }) => status === 'pending').map((claim) => claim.kind));
    for (const rich of ['measure', 'percent', 'money', 'count', 'duration', 'fraction']) expect(kinds).toContain(rich);
  });

  it('come to the last of them, each once, when the start before was ended among them', async () => {
    const context = systemContext(db);
    for (const sample of samples().slice(1, 3)) await addSample(context, sample);
    expect(await start()).toEqual([expect.stringContaining(`added ${samples().length - 2} articles`)]);
    expect(await start()).toEqual([]);
    const titles = (await db.prisma.article.findMany({ where: { isSample: true } })).map(({ title }) => title);
    expect(titles.sort()).toEqual(
      samples()
        .map(({ title }) => title)
        .sort(),
    );
  });

  it('do not come to a desk where something happened already', async () => {
    await anArticle(db);
    expect(await start()).toEqual([]);
    expect(await db.prisma.article.count({ where: { isSample: true } })).toBe(0);
  });

  it('go with what only they used; the desk’s own work and the history stay', async () => {
    await start();
    const owner = await aPerson(db, 'owner');
    const own = await anArticle(db, { sources: 'https://own.example/list' });
    const ferry = await db.prisma.article.findFirstOrThrow({ where: { isSample: true, sources: { some: {} } } });
    const sample = await articleDesk(owner.context, ferry.id);
    const onSample = (url: string) =>
      addEvidence(owner.context, {
        claimId: sample.claims.find(({ status }) => status === 'pending')?.id,
        source: { kind: 'link', url },
        evidence: {},
      });
    await onSample('https://only-the-sample.example/a');
    await onSample('https://shared.example/b');
    const shared = await db.prisma.source.findFirstOrThrow({ where: { url: 'https://shared.example/b' } });
    await addEvidence(owner.context, {
      claimId: claimOf(own, '+6.3%').id,
      sourceId: shared.id,
      evidence: {},
    });
    const before = await db.prisma.history.count();

    expect(await removeSamples(owner.context, {})).toEqual({ removed: samples().length });
    expect(await db.prisma.article.findMany({ select: { id: true } })).toEqual([{ id: own.article.id }]);
    const urls = (await db.prisma.source.findMany({ orderBy: { url: 'asc' } })).map(({ url }) => url);
    expect(urls).toEqual(['https://own.example/list', 'https://shared.example/b']);
    expect(await db.prisma.evidence.count()).toBe(1);
    for (const gone of [
      db.prisma.claim.count({ where: { articleId: { not: own.article.id } } }),
      db.prisma.place.count({ where: { revisionId: { not: own.revision.id } } }),
      db.prisma.revision.count({ where: { articleId: { not: own.article.id } } }),
    ])
      expect(await gone).toBe(0);

    const rows = await db.prisma.history.findMany({ orderBy: { seq: 'asc' } });
    expect(rows.length).toBeGreaterThan(before + samples().length);
    expect(rows.filter(({ action }) => action === 'samples.load').length).toBeGreaterThanOrEqual(samples().length);
    let prevHash = GENESIS;
    for (const row of rows) {
      expect(row.hash).toBe(rowHash(row.format, prevHash, row.text));
      prevHash = row.hash;
    }
    expect(await removeSamples(owner.context, {})).toEqual({ removed: 0 });
    expect(await start()).toEqual([]);
  });

  it('are removed by owners alone', async () => {
    await start();
    const { context } = await aPerson(db, 'editor');
    await expect(removeSamples(context, {})).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await db.prisma.article.count()).toBe(samples().length);
  });
});
