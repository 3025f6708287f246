import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSource } from '@/lib/server/services/sources/add-source';
import { addLink, fetchCopy } from '@/lib/server/services/sources/from-outside';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { type HostileServer, startHostileServer } from '@/tests/support/hostile-server';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('links on the %s database', (kind) => {
  let db: Db;
  let site: HostileServer;
  let ana: Somebody;

  beforeAll(async () => {
    [db, site] = await Promise.all([freshDatabase(kind), startHostileServer()]);
    ana = await aPerson(db, 'reviewer');
  });
  afterAll(async () => {
    await site.close();
    await db.close();
  });

  const allowed = () => ({ allow: [site.allow] });

  it('are fetched and kept, with the title the page gives itself', async () => {
    const { source, snapshotId, failure } = await addLink(ana.context, site.url('/'), {}, allowed());
    expect(failure).toBeNull();
    expect(source).toMatchObject({ kind: 'link', title: 'Harbour notes' });
    const copy = await db.prisma.snapshot.findUniqueOrThrow({ where: { id: snapshotId ?? '' } });
    expect(copy).toMatchObject({ readAs: 'html', contentType: 'text/html; charset=utf-8', finalUrl: site.url('/') });
    expect(copy.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of the same page again keep one copy', async () => {
    const first = await addLink(ana.context, site.url('/'), {}, allowed());
    const again = await fetchCopy(ana.context, first.source?.id ?? '', allowed());
    expect(again.snapshotId).toBe(first.snapshotId);
  });

  it('that cannot be fetched leave nothing, as the message says; one that is listed already stays', async () => {
    const before = await db.prisma.source.count();
    const history = await db.prisma.history.count();
    const gone = await addLink(ana.context, site.url('/nowhere'), {}, allowed());
    const failure = 'The page answered 404, so nothing was saved.';
    expect(gone).toEqual({ source: null, snapshotId: null, failure });
    expect([await db.prisma.source.count(), await db.prisma.history.count()]).toEqual([before, history]);
    const { source } = await addSource(ana.context, { source: { kind: 'link', url: site.url('/nowhere') } });
    expect(await fetchCopy(ana.context, source.id, allowed())).toMatchObject({ source: { id: source.id }, failure });
    expect(await db.prisma.snapshot.count({ where: { sourceId: source.id } })).toBe(0);
  });

  it('into the private network are never followed', async () => {
    const before = site.seen.length;
    const { failure } = await addLink(ana.context, site.url('/'));
    expect(failure).toMatch(/private network/);
    expect(site.seen).toHaveLength(before);
  });

  it('are fetched for nobody who may not', async () => {
    const viewer = await aPerson(db, 'viewer');
    const before = site.seen.length;
    await expect(addLink(viewer.context, site.url('/'), {}, allowed())).rejects.toMatchObject({ code: 'not-allowed' });
    expect(site.seen).toHaveLength(before);
  });
});
