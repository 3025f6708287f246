import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SourceFilters } from '@/lib/contracts/source-list';
import { articleDesk } from '@/lib/server/queries/desk';
import { mergePartners } from '@/lib/server/queries/merge-partners';
import { copyText, mergedInto, sourcePage } from '@/lib/server/queries/source-page';
import { sourcesPage } from '@/lib/server/queries/sources';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { addSource } from '@/lib/server/services/sources/add-source';
import { removeEvidence, restoreEvidence } from '@/lib/server/services/sources/edit-evidence';
import { editSource, removeSource, renameSource, restoreSource } from '@/lib/server/services/sources/edit-source';
import { addFile, addPastedText } from '@/lib/server/services/sources/from-outside';
import { mergeSources, unmergeSources } from '@/lib/server/services/sources/merge-sources';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { firstMatch } from '@/tests/support/evidence';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;
type Desk = Awaited<ReturnType<typeof anArticle>>;

const BULLETIN = 'The harbour office counted 4.118 million tonnes of grain in February.';

describe.each(databaseKinds())('one source is one, on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let bo: Somebody;
  let viewer: Somebody;
  let desk: Desk;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    [ana, bo, viewer] = [await aPerson(db, 'reviewer'), await aPerson(db, 'reviewer'), await aPerson(db, 'viewer')];
    desk = await anArticle(db);
  });
  afterAll(() => db.close());
  beforeEach(async () => expect((await verify(db.prisma)).drift).toEqual([]));

  const listed = async (who: Somebody) => (await sourcesPage(who.context, SourceFilters.parse({}))).total;
  const actionsOf = (id: string) =>
    db.prisma.history
      .findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
      .then((rows) => rows.map((row) => row.action));
  const paper = (title: string, more: object = {}) =>
    addSource(ana.context, { source: { kind: 'paper', title, ...more } }).then(({ source }) => source);

  it('when the same text or file comes again, at the same time too', async () => {
    const before = await listed(ana);
    const [first, again] = await Promise.all([
      addPastedText(ana.context, BULLETIN, { title: 'Harbour office' }),
      addPastedText(bo.context, BULLETIN),
    ]);
    const file = { name: 'bulletin.txt', contentType: 'text/plain', bytes: new TextEncoder().encode(BULLETIN) };
    const asFile = await addFile(bo.context, file);
    expect(again.source.id).toBe(first.source.id);
    expect(asFile.source.id).toBe(first.source.id);
    expect(again.snapshotId).toBe(first.snapshotId);
    expect(await listed(ana)).toBe(before + 1);
    expect(await actionsOf(first.source.id)).toEqual(['source.add']);
  });

  it('but what is confidential is never shown, or told of, by that', async () => {
    const text = 'The night shift loaded 512 wagons.';
    const secret = await addPastedText(ana.context, text, { confidential: true });
    const open = await addPastedText(bo.context, text);
    const own = await addPastedText(ana.context, text, { confidential: true });
    const forBo = await addPastedText(ana.context, text, { confidential: true, readers: [bo.id] });
    expect(open.source.id).not.toBe(secret.source.id);
    expect(own.source.id).toBe(secret.source.id);
    expect(forBo.source.id).not.toBe(secret.source.id);
  });

  it('when two are merged: passages and copies move, and the address leads on', async () => {
    const claimId = claimOf(desk, '4.12 million tons').id;
    const twin = await addPastedText(ana.context, `${BULLETIN} Printed again.`, { title: 'Harbour office, reprint' });
    const { evidenceId } = await pinEvidence(
      ana.context,
      await firstMatch(ana.context, claimId, twin.snapshotId ?? ''),
    );
    const into = await paper('Harbour office bulletin 3');
    const offered = await mergePartners(ana.context, { sourceId: twin.source.id, words: 'bulletin 3' });
    expect(offered.map(({ source }) => source.id)).toEqual([into.id]);
    const input = { sourceId: twin.source.id, version: twin.source.version, intoId: into.id };
    await expect(mergeSources(viewer.context, input)).rejects.toMatchObject({ code: 'not-allowed' });
    const keyed = { ...ana.context, requestKey: 'merge-1' };
    const merged = await mergeSources(keyed, input);
    expect(await mergeSources(keyed, input)).toEqual(merged);
    expect(merged).toMatchObject({ intoId: into.id, claims: 1, copies: 1 });

    expect(await sourcePage(ana.context, twin.source.id)).toBeNull();
    expect(await mergedInto(ana.context, twin.source.id)).toBe(into.id);
    const page = await sourcePage(bo.context, into.id);
    expect(page).toMatchObject({ claimCount: 1, merged: [{ id: twin.source.id, name: 'Harbour office, reprint' }] });
    expect(page?.copies.map(({ id }) => id)).toEqual([twin.snapshotId]);
    expect((await copyText(bo.context, { snapshotId: twin.snapshotId ?? '', evidenceId }))?.chosen?.evidenceId).toBe(
      evidenceId,
    );
    expect(await actionsOf(evidenceId)).toEqual(['evidence.pin', 'source.merge']);
    expect((await actionsOf(into.id)).at(-1)).toBe('source.merge');
    expect((await verify(db.prisma)).drift).toEqual([]);

    const since = await pinEvidence(
      bo.context,
      await firstMatch(bo.context, claimOf(desk, '4.12 million tons').id, twin.snapshotId ?? ''),
    );
    await unmergeSources(ana.context, { sourceId: merged.source.id, version: merged.source.version });
    expect(await sourcePage(ana.context, twin.source.id)).toMatchObject({ claimCount: 2 });
    expect(await sourcePage(ana.context, into.id)).toMatchObject({ claimCount: 0, copies: [], merged: [] });
    expect(await actionsOf(since.evidenceId)).toEqual(['evidence.pin', 'source.unmerge']);
    await expect(
      unmergeSources(ana.context, { sourceId: merged.source.id, version: merged.source.version + 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('a link of a writer’s list is the source that has it; the list names it once', async () => {
    const url = 'https://harbour.example/bulletin-5';
    const { source } = await addSource(ana.context, { source: { kind: 'link', url } });
    const editor = await aPerson(db, 'editor');
    const { articleId } = await addArticle(editor.context, {
      ...{ title: 'Boats', text: 'Nine boats left.', ownership: 'our_draft' },
      sources: `Bulletin five: ${url}\n${url}\nNotes of the harbour master`,
    });
    const { sources } = (await articleDesk(ana.context, articleId)) ?? {};
    expect(sources?.map(({ id, title }) => (id === source.id ? 'known' : title))).toEqual([
      'known',
      'Notes of the harbour master',
    ]);
  });

  it('a link that was merged is known by the source it became', async () => {
    const url = 'https://harbour.example/bulletin-4';
    const link = await addSource(ana.context, { source: { kind: 'link', url } });
    const into = await paper('Bulletin 4 on paper');
    await mergeSources(ana.context, { sourceId: link.source.id, version: 1, intoId: into.id });
    const { claim, evidenceId } = await addEvidence(bo.context, {
      claimId: claimOf(desk, '+6.3%').id,
      source: { kind: 'link', url },
      evidence: {},
    });
    expect(claim.evidence.find(({ id }) => id === evidenceId)?.source.id).toBe(into.id);
  });

  it('is not merged where that would show it to more people, or hide it from some', async () => {
    const open = await paper('Open notebook');
    const secret = await paper('Closed notebook', { confidential: true, readers: [bo.id] });
    const other = await paper('Other closed notebook', { confidential: true });
    const merge = (from: { id: string; version: number }, into: { id: string }) =>
      mergeSources(ana.context, { sourceId: from.id, version: from.version, intoId: into.id });
    for (const [from, into] of [
      [secret, open],
      [open, secret],
      [secret, other],
      [other, secret],
    ] as const)
      await expect(merge(from, into)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/same people/),
      });
    await expect(merge(open, open)).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      mergeSources(bo.context, { sourceId: open.id, version: open.version, intoId: other.id }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(
      (await mergePartners(bo.context, { sourceId: secret.id, words: '' })).map(({ source }) => source.id),
    ).not.toContain(other.id);
    expect(await mergePartners(bo.context, { sourceId: other.id, words: '' })).toEqual([]);
    const twin = await paper('Closed notebook, once more', { confidential: true, readers: [bo.id] });
    const { source } = await merge(twin, secret);
    await editSource(ana.context, {
      ...{ sourceId: secret.id, version: secret.version },
      source: { kind: 'paper', title: 'Closed notebook', confidential: true, readers: [] },
    });
    await expect(unmergeSources(ana.context, { sourceId: source.id, version: source.version })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is renamed, and deleted when nothing rests on it; both can be taken back', async () => {
    const { id, version } = await paper('Untitled scan');
    const { source } = await renameSource(ana.context, { sourceId: id, version, title: ' Berth ledger ' });
    expect(source).toMatchObject({ title: 'Berth ledger', version: 2 });
    await expect(renameSource(bo.context, { sourceId: id, version, title: 'Late' })).rejects.toMatchObject({
      code: 'conflict',
      detail: { source: { title: 'Berth ledger' } },
    });
    await expect(renameSource(ana.context, { sourceId: id, version: 2, title: ' ' })).rejects.toMatchObject({
      fields: { title: 'Give it a name.' },
    });
    const added = await addEvidence(ana.context, {
      claimId: claimOf(desk, '+6.3%').id,
      sourceId: id,
      evidence: {},
    });
    await expect(removeSource(ana.context, { sourceId: id, version: 2 })).rejects.toMatchObject({
      message: expect.stringMatching(/^1 claim rests on this source\./),
    });
    await removeEvidence(ana.context, { evidenceId: added.evidenceId, version: 1 });
    const removed = await removeSource(ana.context, { sourceId: id, version: 2 });
    expect(await sourcePage(ana.context, id)).toBeNull();
    await restoreSource(ana.context, { sourceId: id, version: removed.source.version });
    expect(await sourcePage(ana.context, id)).toMatchObject({ claimCount: 0 });
    await removeSource(ana.context, { sourceId: id, version: removed.source.version + 1 });
    await restoreEvidence(ana.context, { evidenceId: added.evidenceId, version: 2 });
    expect(await sourcePage(ana.context, id)).toMatchObject({ claimCount: 1 });
    expect((await verify(db.prisma)).drift).toEqual([]);
  });
});
