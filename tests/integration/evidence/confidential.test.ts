import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClaimFilters } from '@/lib/contracts/claim-list';
import { SourceFilters } from '@/lib/contracts/source-list';
import { claimsPage } from '@/lib/server/queries/claims';
import { dashboard } from '@/lib/server/queries/dashboard';
import { articleDesk, claimHistory } from '@/lib/server/queries/desk';
import { findEvidence } from '@/lib/server/queries/matches';
import { sourcePage } from '@/lib/server/queries/source-page';
import { sourcesPage } from '@/lib/server/queries/sources';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { addSource } from '@/lib/server/services/sources/add-source';
import { editEvidence, removeEvidence } from '@/lib/server/services/sources/edit-evidence';
import { editSource, removeSource } from '@/lib/server/services/sources/edit-source';
import { addPastedText, fetchCopy } from '@/lib/server/services/sources/from-outside';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { firstMatch, settles } from '@/tests/support/evidence';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** Words that nobody but Ana and Bo may ever read. */
const SECRET = 'Whistleblower heron';
const LEAK = `${SECRET} says that in February the corridor carried 4.118 million tonnes of grain.`;

describe.each(databaseKinds())('a confidential source on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let bo: Somebody;
  let cy: Somebody;
  let desk: Awaited<ReturnType<typeof anArticle>>;
  let claimId: string;
  let source: { id: string; version: number };
  let snapshotId: string;
  let evidenceId: string;
  let linkId: string;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    [ana, bo, cy] = [await aPerson(db, 'reviewer'), await aPerson(db, 'reviewer'), await aPerson(db, 'owner')];
    desk = await anArticle(db);
    claimId = claimOf(desk, '4.12 million tons').id;
    const kept = { confidential: true, readers: [bo.id] };
    const added = await addPastedText(ana.context, LEAK, { title: SECRET, note: SECRET, ...kept });
    source = added.source;
    snapshotId = added.snapshotId ?? '';
    const pin = { ...(await firstMatch(ana.context, claimId, snapshotId)), note: SECRET };
    ({ evidenceId } = await pinEvidence(ana.context, pin));
    const link = { kind: 'link' as const, url: 'https://heron.example/leak', title: SECRET, ...kept };
    linkId = (await addSource(ana.context, { source: link })).source.id;
    await addEvidence(ana.context, {
      claimId,
      sourceId: linkId,
      evidence: { quote: SECRET, value: '4.13 million tonnes' },
    });
    await recordVerdict(ana.context, {
      ...{ claimId: claimOf(desk, '+6.3%').id, version: 1, status: 'verified', checkedAs: 'fact' },
      working: { expression: 'a / a - 0.937', inputs: [{ name: 'a', evidenceId }] },
    });
  });
  afterAll(() => db.close());

  const all = (who: Somebody) =>
    Promise.all([
      articleDesk(who.context, desk.article.id),
      claimHistory(who.context, claimId),
      sourcesPage(who.context, SourceFilters.parse({})),
      sourcesPage(who.context, SourceFilters.parse({ q: 'heron' })),
      claimsPage(who.context, { filters: ClaimFilters.parse({}), timeZone: 'UTC' }),
      dashboard(who.context, { timeZone: 'UTC' }),
    ]);

  it('shows to whoever added it and to those it names', async () => {
    for (const who of [ana, bo]) {
      expect(JSON.stringify(await all(who))).toContain(SECRET);
      expect((await findEvidence(who.context, { claimId, snapshotId })).matches).not.toHaveLength(0);
      expect((await sourcePage(who.context, source.id))?.source.title).toBe(SECRET);
    }
  });

  it('shows to nobody else, an owner included, but that it is there', async () => {
    const seen = await all(cy);
    expect(JSON.stringify(seen)).not.toMatch(/heron|4[.,]118|4[.,]13 /i);
    const claim = claimOf(seen[0], '4.12 million tons');
    expect(claim.evidence).toMatchObject([
      { hidden: true, quote: null },
      { hidden: true, quote: null },
    ]);
    expect(claim.sourcesDisagree).toBeNull();
    const worked = claimOf(seen[0], '+6.3%').working;
    expect(worked?.sentence).toBe('The working rests on a confidential source.');
    expect(seen[1].some(({ what }) => what.endsWith('(confidential)'))).toBe(true);
    expect(seen[2].total).toBe(0);
  });

  it('tells its changes to nobody who asks by its own ids, for the history is a claim’s', async () => {
    const links = await db.prisma.oneTimeLink.findFirstOrThrow({ select: { id: true } });
    for (const id of [evidenceId, source.id, linkId, snapshotId, ana.id, desk.article.id, links.id])
      for (const who of [ana, cy])
        await expect(claimHistory(who.context, id), id).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives nobody else its copy, its page, or a match in it', async () => {
    await expect(findEvidence(cy.context, { claimId, snapshotId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(settles(cy.context, snapshotId, desk.article.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await sourcePage(cy.context, source.id)).toBeNull();
  });

  it('says nothing in a conflict either', async () => {
    const late = recordVerdict(cy.context, { claimId, version: 7, status: 'unverifiable' });
    const thrown = await late.catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'conflict' });
    expect(JSON.stringify((thrown as { detail: unknown }).detail)).not.toMatch(/heron/i);
  });

  it('can be used and changed by nobody else', async () => {
    const tries = [
      () => addEvidence(cy.context, { claimId, sourceId: source.id, evidence: {} }),
      () => editEvidence(cy.context, { evidenceId, version: 1, note: 'mine' }),
      () => removeEvidence(cy.context, { evidenceId, version: 1 }),
      () =>
        editSource(cy.context, {
          sourceId: source.id,
          version: 1,
          source: { kind: 'text', title: 'x', confidential: false },
        }),
      () => removeSource(cy.context, { sourceId: linkId, version: 1 }),
      () => fetchCopy(cy.context, linkId),
      () =>
        pinEvidence(cy.context, {
          claimId,
          snapshotId,
          kind: 'number',
          quote: 'x',
          selector: { start: 0, end: 1 },
          valueAsPrinted: '1',
        }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('cannot be found out by its link or its domain', async () => {
    const url = 'https://heron.example/leak';
    const { claim } = await addEvidence(cy.context, { claimId, source: { kind: 'link', url }, evidence: {} });
    expect(claim.evidence.at(-1)).toMatchObject({ source: { title: null, confidential: false } });
    const other = claimOf(desk, '+6.3%').id;
    await addEvidence(ana.context, { claimId: other, sourceId: linkId, evidence: {} });
    const filters = ClaimFilters.parse({ domain: 'heron.example' });
    const ids = async (who: Somebody) =>
      (await claimsPage(who.context, { filters, timeZone: 'UTC' })).rows.map(({ id }) => id);
    for (const who of [bo, cy]) expect(await ids(who)).not.toContain(other);
  });

  it('opens when its readers are named anew', async () => {
    const named = { kind: 'text' as const, title: SECRET, readers: [bo.id, cy.id] };
    await editSource(bo.context, { sourceId: source.id, version: 1, source: named });
    expect((await sourcePage(cy.context, source.id))?.source.title).toBe(SECRET);
    const row = await db.prisma.source.findUniqueOrThrow({ where: { id: source.id } });
    expect(row.confidential).toBe(true);
  });
});
