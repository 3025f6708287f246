import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackClaims } from '@/lib/contracts/claim-rows';
import { articleDesk } from '@/lib/server/queries/desk';
import { wholeClaims } from '@/lib/server/queries/desk-claim';
import { nextArticle } from '@/lib/server/queries/next-article';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { anArticle } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { longText } from '@/tests/support/long-text';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

describe.each(databaseKinds())('a very long article on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let desk: Awaited<ReturnType<typeof anArticle>>;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    desk = await anArticle(db, { text: longText(1600) });
  });
  afterAll(() => db.close());

  const opened = async (who: Somebody) => {
    const shown = await articleDesk(who.context, desk.article.id);
    return unpackClaims(shown.rows ?? '', shown.revision.text, shown.claims);
  };

  it('is sent as rows, with the first figures to check whole', async () => {
    const claims = await opened(ana);
    expect(desk.claims).toHaveLength(20);
    expect(claims.length).toBeGreaterThanOrEqual(1600);
    expect(claims.filter(({ partial }) => !partial)).toHaveLength(20);
    for (const { quote, start, end } of claims) expect(desk.revision.text.slice(start, end)).toBe(quote);
    expect(claims.map(({ start }) => start)).toEqual(claims.map(({ start }) => start).toSorted((a, b) => a - b));
  });

  it('says of every figure what was decided, and how many sources it has', async () => {
    const far = (await opened(ana)).at(-1);
    if (!far) throw new Error('There is no last figure.');
    await addEvidence(ana.context, {
      claimId: far.id,
      source: { kind: 'conversation', who: 'A man at the quay', confidential: true },
      evidence: { note: 'He knows.' },
    });
    const { version } = await db.prisma.claim.findUniqueOrThrow({ where: { id: far.id } });
    await recordVerdict(ana.context, { claimId: far.id, version, status: 'verified', checkedAs: 'fact', note: 'p. 3' });
    const bo = await aPerson(db, 'viewer');
    const now = (await opened(bo)).at(-1);
    expect(now).toMatchObject({ status: 'verified', checkedAs: 'fact', note: 'p. 3', decidedBy: ana.name });
    expect(now?.partial).toEqual({ sources: 1 });
    const [whole] = await wholeClaims(bo.context, { articleId: desk.article.id, claimIds: [far.id] });
    expect(whole).toMatchObject({ id: far.id, evidence: [{ hidden: true, note: null }] });
    expect(whole?.partial).toBeUndefined();
  });

  it('gives figures of this article only, some at a time', async () => {
    const other = await anArticle(db, {});
    const claimId = other.claims[0]?.id ?? '';
    expect(await wholeClaims(ana.context, { articleId: desk.article.id, claimIds: [claimId] })).toEqual([]);
    const many = Array.from({ length: 61 }, () => claimId);
    await expect(wholeClaims(ana.context, { articleId: desk.article.id, claimIds: many })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('leads on to the article that is due first, the reader’s own before the others', async () => {
    const due = (title: string, deadline: string | null, checkerId: string | null = null) =>
      anArticle(db, { title, text: `${title} moved 5,400 tonnes of salt.\n`, deadline, checkerId });
    const now = new Date('2026-03-01T12:00:00.000Z');
    const context = { ...ana.context, now: () => now };
    await due('Tomorrow', '2026-03-02T12:00:00.000Z');
    const late = await due('Yesterday', '2026-02-28T12:00:00.000Z');
    expect(await nextArticle(context, desk.article.id)).toMatchObject({
      ...{ id: late.article.id, title: 'Yesterday', overdue: true, toCheck: 1 },
    });
    const mine = await due('Mine, some day', null, ana.id);
    expect(await nextArticle(context, desk.article.id)).toMatchObject({ id: mine.article.id, overdue: false });
    expect((await nextArticle(context, mine.article.id))?.id).toBe(late.article.id);
  });
});
