import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import { type Part, rereadFrame } from '@/lib/core/frames/frame';
import type { Reader } from '@/lib/server/db/reader';
import type { Change } from '@/lib/server/history';
import { dayText } from '@/lib/server/queries/day-text';
import type { Differences } from '@/lib/server/reading/article-tasks';
import { type Compared, type Differing, type Seen, UNREAD } from '@/lib/server/reading/compare-readings';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { claimState } from '@/lib/server/services/claims/change-claim';
import { correctedColumns } from '@/lib/server/services/claims/corrected-columns';
import { frameUpdate, storedFrame } from '@/lib/server/services/claims/frame-update';
import { canonical, difference } from '@/lib/server/state';
import { verb } from '@/lib/server/verb';
import { type Claim, Prisma, type Revision } from '@/prisma/generated/client';
import { figureColumns } from './figure-update';
import { storeFigures } from './store-figures';

/** What re-reading an article came to. */
export interface Reread {
  readonly articleId: string;
  readonly title: string;
  readonly unchanged: number;
  /** Figures nobody had touched: read anew, found, or none any more. */
  readonly refreshed: number;
  /** Figures a person has touched of which is told better now what they are of; their reading is as it was. */
  readonly reframed: number;
  readonly added: number;
  readonly gone: number;
  /** Figures a person has touched that would read differently now (`now` is null: not at all). They stay as they are. */
  readonly toLookAt: readonly { readonly claimId: string; readonly display: string; readonly now: string | null }[];
}

/** What a re-read changed of an article, in a line; null where it changed nothing. */
export function changesInWords({ title, refreshed, reframed, added, gone }: Reread): string | null {
  if (refreshed + reframed + added + gone === 0) return null;
  const told = reframed === 0 ? '' : `, of ${reframed} reviewed what they are of`;
  return `${title}: ${refreshed} read anew, ${added} found, ${gone} none any more${told}`;
}

/**
 * Reads a stored article with the engine as it is now. The reading of whatever a person touched (verdict, tick, correction,
 * source) stays exactly as it is, and is reported when it would be another; of its frame only a person's own parts stay,
 * and those that a verdict rests on. The rest follows the engine.
 */
export const rereadArticle = verb<{ articleId: string }, Reread, Plan>({
  action: 'article.reread',
  input: z.object({ articleId: id }),
  prepare: ({ db }, { articleId }) => plan(db, articleId),
  async change(tx, { articleId }, { now, newId }, planned) {
    const { revision, published, unchanged, differing, added, gone } = planned;
    const article = await tx.article.findUnique({ where: { id: articleId } });
    if (!article) throw new Refusal('not-found', { message: 'This article is not here any more.' });
    if (article.currentRevisionId !== revision.id || dayText(article.publishedOn) !== published)
      throw changedMeanwhile();
    const touched = await touchedClaims(tx, articleId);
    const mine = <T extends { readonly claimId: string }>(old: T) => touched.has(old.claimId);
    const others = <T extends { readonly claimId: string }>(old: T) => !touched.has(old.claimId);
    const at = now();
    const changes: Change[] = [];
    for (const old of differing.filter(others))
      changes.push(await rewrite(tx, old, figureColumns(revision.text, old.figure), at));
    const reframed = await reframe(tx, differing.filter(mine), at);
    changes.push(...reframed);
    for (const old of gone.filter(others)) changes.push(await rewrite(tx, old, UNREAD, at));
    const fresh = added.map((figure) => ({ ...figure, links: [] }));
    const home = { articleId, revisionId: revision.id, text: revision.text, now: at, newId };
    const births = await storeFigures(tx, home, fresh);
    const ids = births.map(([claimId]) => claimId);
    changes.push(...(await birthChanges(tx, articleId, ids)));
    const answer: Reread = {
      articleId,
      title: article.title,
      unchanged,
      refreshed: differing.filter(others).length,
      reframed: reframed.length,
      added: added.length,
      gone: gone.filter(others).length,
      toLookAt: [
        ...differing.filter((old) => mine(old) && old.inValue).map((old) => lookAt(old, old.figure)),
        ...gone.filter(mine).map((old) => lookAt(old, null)),
      ],
    };
    return { answer, changes };
  },
});

/** What the engine as it is now makes of an article, worked out before the transaction. */
interface Plan extends Compared {
  readonly revision: Revision;
  readonly published: string | null;
}

const changedMeanwhile = () =>
  new Refusal('conflict', { message: 'Somebody changed this article while it was read. Read it again.' });

const lookAt = ({ claimId, display }: Seen, figure: { readonly display: string } | null) => ({
  claimId,
  display,
  now: figure?.display ?? null,
});

async function plan(db: Reader, articleId: string): Promise<Plan> {
  const article = await db.article.findUnique({ where: { id: articleId } });
  if (!article?.currentRevisionId) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  const revision = await db.revision.findUniqueOrThrow({ where: { id: article.currentRevisionId } });
  const published = dayText(article.publishedOn);
  const stored = await storedClaims(db, revision.id);
  const parts: string[] = [];
  const options = { timeLimitMs: LIMITS.reading, onPart: (part: string) => parts.push(part) };
  const unchanged = await readers().ask('article.again', { text: revision.text, day: published, stored }, options);
  return { revision, published, unchanged, ...(await joined(parts)) };
}

/** Few enough that loading them holds nobody up. */
const PAGE = 200;

/** The claims of one version of a text, page by page as JSON: the reader takes them apart. */
async function storedClaims(db: Reader, revisionId: string): Promise<string[]> {
  const pages: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: StoredPage = await db.place.findMany({
      where: { revisionId, ...(after === null ? {} : { claimId: { gt: after } }) },
      orderBy: { claimId: 'asc' },
      take: PAGE,
      select: { claimId: true, start: true, end: true, claim: true },
    });
    pages.push(JSON.stringify(page));
    after = page.at(-1)?.claimId ?? null;
    if (after === null || page.length < PAGE) return pages;
  }
}

type StoredPage = Prisma.PlaceGetPayload<{ select: { claimId: true; start: true; end: true; claim: true } }>[];

/** The differences that were told one after the other, each taken apart in a turn of its own. */
async function joined(parts: readonly string[]): Promise<Omit<Compared, 'unchanged'>> {
  const all: Differences[] = [];
  for (const part of parts) {
    await setImmediate();
    all.push(JSON.parse(part) as Differences);
  }
  return {
    differing: all.flatMap(({ differing = [] }) => differing),
    added: all.flatMap(({ added = [] }) => added),
    gone: all.flatMap(({ gone = [] }) => gone),
  };
}

/** Everything a person did to a claim or took from a source for it, as history has it. */
async function touchedClaims(tx: Prisma.TransactionClient, articleId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.history.findMany({
    where: { articleId, subjectKind: 'claim', action: { not: 'article.reread' } },
    distinct: ['subjectId'],
    select: { subjectId: true },
  });
  const evidence = await tx.evidence.findMany({ where: { claim: { articleId } }, select: { claimId: true } });
  return new Set([...rows.map(({ subjectId }) => subjectId), ...evidence.map(({ claimId }) => claimId)]);
}

/** Tells anew what figures are of that a person has touched; their reading, their verdict and a person's words stay. */
async function reframe(tx: Prisma.TransactionClient, touched: readonly Differing[], at: Date): Promise<Change[]> {
  const ids = touched.map(({ claimId }) => claimId);
  const frameless = await tx.claim.findMany({
    where: { id: { in: ids }, frame: { equals: Prisma.DbNull } },
    select: { id: true },
  });
  const corrected = await correctedColumns(
    tx,
    frameless.map(({ id }) => id),
  );
  const changes: Change[] = [];
  for (const { claimId, version, figure } of touched) {
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    if (claim.version !== version) throw changedMeanwhile();
    const stored = storedFrame(claim, corrected.get(claimId));
    const frame = figure.frame === null ? stored : rereadFrame(stored, figure.frame, restsOn(claim));
    if (canonical(frame) === canonical(claim.frame)) continue;
    changes.push(await rewrite(tx, { claimId, version }, frameUpdate(frame), at));
  }
  return changes;
}

/** A verdict compares the days of its figure and its sources, and says of whom it is true that they said it. */
function restsOn({ decidedAt, tickedAt, checkedAs }: Claim): readonly Part[] {
  if (decidedAt === null && tickedAt === null) return [];
  return checkedAs === null ? ['when', 'base'] : ['when', 'base', 'speaker'];
}

async function rewrite(
  tx: Prisma.TransactionClient,
  { claimId, version }: Pick<Seen, 'claimId' | 'version'>,
  columns: Prisma.ClaimUncheckedUpdateInput,
  at: Date,
): Promise<Change> {
  const before = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
  if (before.version !== version) throw changedMeanwhile();
  const data = { ...columns, updatedAt: at, version: version + 1 };
  const after = await tx.claim.update({ where: { id: claimId }, data });
  return {
    subject: { kind: 'claim', id: claimId },
    articleId: before.articleId,
    ...difference(claimState(before), claimState(after)),
  };
}

async function birthChanges(tx: Prisma.TransactionClient, articleId: string, ids: string[]): Promise<Change[]> {
  const claims = await tx.claim.findMany({ where: { id: { in: ids } } });
  return claims.map((claim) => ({
    subject: { kind: 'claim', id: claim.id },
    articleId,
    before: null,
    after: claimState(claim),
  }));
}
