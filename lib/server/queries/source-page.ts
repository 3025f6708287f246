import 'server-only';
import { z } from 'zod';
import type { Selector } from '@/lib/contracts/evidence';
import type { CopyRow, CopyText, RestingClaim, SourceDetail } from '@/lib/contracts/source-page';
import { sourceName } from '@/lib/contracts/source-view';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import { remakeBehind } from '@/lib/server/services/sources/remake-copy';
import type { Prisma } from '@/prisma/generated/client';
import { isId } from './articles';
import { pinnedIn, readingText } from './copy-rows';
import { savedCopy } from './saved-copy';
import { sourceSelect, toSourceView } from './source-view';
import { visibleTo } from './visible';

const MOST_CLAIMS = 200;
const MOST_COPIES = 50;

const copySelect = {
  id: true,
  retrievedAt: true,
  contentType: true,
  readAs: true,
  byteLength: true,
  sha256: true,
  finalUrl: true,
  takenById: true,
} as const satisfies Prisma.SnapshotSelect;

type CopyRecord = Prisma.SnapshotGetPayload<{ select: typeof copySelect }>;

const restingSelect = {
  id: true,
  claimId: true,
  quote: true,
  valueAsPrinted: true,
  snapshotId: true,
  selector: true,
  claim: { select: { articleId: true, display: true, status: true, article: { select: { title: true } } } },
} as const satisfies Prisma.EvidenceSelect;

type RestingRecord = Prisma.EvidenceGetPayload<{ select: typeof restingSelect }>;

/** A source with its saved copies and what rests on it; null when there is none for whoever asks. */
export const sourcePage = query({ reads: 'source.show', input: z.string(), show: showSource });

async function showSource(prisma: Reader, sourceId: string, { actor }: ShowContext): Promise<SourceDetail | null> {
  if (!isId(sourceId)) return null;
  const found = await prisma.source.findFirst({
    where: { id: sourceId, removedAt: null, AND: [visibleTo(actor)] },
    select: {
      ...sourceSelect,
      createdAt: true,
      addedById: true,
      addedBy: { select: { name: true } },
      readers: { select: { user: { select: { id: true, name: true } } } },
      snapshots: { orderBy: { retrievedAt: 'desc' }, take: MOST_COPIES, select: copySelect },
    },
  });
  if (!found) return null;
  const resting = { sourceId, removedAt: null };
  const [evidence, claimCount, articleCount, merged, names, people] = await Promise.all([
    prisma.evidence.findMany({ where: resting, orderBy: { id: 'desc' }, take: MOST_CLAIMS, select: restingSelect }),
    prisma.evidence.count({ where: resting }),
    prisma.articleSource.count({ where: { sourceId } }),
    prisma.source.findMany({
      where: { mergedIntoId: sourceId, AND: [visibleTo(actor)] },
      orderBy: { updatedAt: 'desc' },
      select: sourceSelect,
    }),
    namesOf(prisma, found.snapshots),
    prisma.user.findMany({
      where: { deactivatedAt: null, ...(found.addedById ? { id: { not: found.addedById } } : {}) },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ]);
  return {
    source: toSourceView(found),
    addedBy: found.addedBy?.name ?? null,
    createdAt: found.createdAt.toISOString(),
    people,
    readers: found.confidential ? found.readers.map(({ user }) => user) : [],
    copies: found.snapshots.map((copy) => copyRow(copy, names)),
    claims: evidence.map(restingClaim),
    claimCount,
    articleCount,
    merged: merged.map((each) => ({ id: each.id, version: each.version, name: sourceName(each) })),
  };
}

/** The source that took the place of a merged one, for whoever may see both. */
export const mergedInto = query({
  reads: 'source.merged',
  input: z.string(),
  async show(db, sourceId, { actor }): Promise<string | null> {
    if (!isId(sourceId)) return null;
    const merged = await db.source.findFirst({
      where: { id: sourceId, removedAt: { not: null }, AND: [visibleTo(actor)] },
      select: { mergedIntoId: true },
    });
    return merged?.mergedIntoId ?? null;
  },
});

async function namesOf(prisma: Reader, copies: readonly CopyRecord[]): Promise<ReadonlyMap<string, string>> {
  const ids = copies.flatMap(({ takenById }) => (takenById ? [takenById] : []));
  const people = await prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function copyRow({ takenById, retrievedAt, ...copy }: CopyRecord, names: ReadonlyMap<string, string>): CopyRow {
  return { ...copy, retrievedAt: retrievedAt.toISOString(), takenBy: names.get(takenById ?? '') ?? null };
}

function restingClaim({ id, claim, claimId, quote, valueAsPrinted, ...pin }: RestingRecord): RestingClaim {
  const { articleId, display, status, article } = claim;
  const passage =
    pin.snapshotId && pin.selector ? { snapshotId: pin.snapshotId, selector: pin.selector as Selector } : null;
  return {
    evidenceId: id,
    claimId,
    articleId,
    articleTitle: article.title,
    display,
    status,
    quote,
    valueAsPrinted,
    passage,
  };
}

/** UTF-16 units of a copy shown at a time. */
export const SHOWN = 20_000;
const BEFORE = 2_000;

/** What to show of a copy: a passage of one piece of evidence (the first, or the `at`th), or what begins somewhere. */
const Where = z.object({
  snapshotId: z.string(),
  evidenceId: z.string().optional(),
  at: z.number().int().positive().default(1),
  from: z.number().int().nonnegative().optional(),
});

/** A stretch of a saved copy as text, with its pinned passages; null when there is none for whoever asks. */
export const copyText = query({ reads: 'copy.text', input: Where, show: showCopy });

async function showCopy(
  db: Reader,
  { snapshotId, evidenceId, at, from }: z.output<typeof Where>,
  { actor, system }: ShowContext,
): Promise<CopyText | null> {
  const snapshot = isId(snapshotId)
    ? await db.snapshot.findFirst({
        where: { id: snapshotId, source: { removedAt: null, AND: [visibleTo(actor)] } },
        select: { ...copySelect, source: { select: sourceSelect } },
      })
    : null;
  if (!snapshot) return null;
  const { source, ...copy } = snapshot;
  const pins = await db.evidence.findMany({
    where: { snapshotId, removedAt: null },
    orderBy: { id: 'asc' },
    select: { ...restingSelect, readingId: true, carried: { select: { readingId: true, selector: true } } },
  });
  const newest = await savedCopy(db, snapshotId, actor);
  const chosen = pins.find(({ id }) => id === evidenceId);
  const isLost = chosen !== undefined && placeIn(newest.readingId, chosen) === null && chosen.selector !== null;
  const shown = isLost ? await savedCopy(db, snapshotId, actor, pinnedIn(chosen)) : newest;
  remakeBehind(
    system,
    newest,
    pins.every((pin) => isPlaced(newest.readingId, pin)),
  );
  const text = await readingText(db, shown.readingId);
  const all = pins.flatMap((pin) => marksOf(pin.id, placeIn(shown.readingId, pin)));
  const own = all.filter(({ id }) => id === evidenceId);
  const shownFirst = own[at - 1] ?? own[0];
  const begin = startOfLine(text, shownFirst ? Math.max(0, shownFirst.start - BEFORE) : clamp(from ?? 0, text.length));
  const end = Math.min(text.length, begin + SHOWN);
  const inside = all.filter((mark) => mark.start >= begin && mark.end <= end);
  return {
    copy: copyRow(copy, await namesOf(db, [copy])),
    source: toSourceView(source),
    text: text.slice(begin, end),
    from: begin,
    length: text.length,
    marks: apart(inside, evidenceId).map(({ start, end: stop, id, number }) => ({
      ...{ start: start - begin, end: stop - begin, evidenceId: id, chosen: id === evidenceId, number },
    })),
    chosen: chosen
      ? {
          evidenceId: chosen.id,
          claim: restingClaim(chosen),
          passages: own.map(({ start, end: stop, number }) => ({
            number: number ?? 1,
            words: text.slice(start, stop),
          })),
          isInOlderReading: isLost,
        }
      : null,
  };
}

type PinRecord = Pick<RestingRecord, 'snapshotId' | 'selector'> & {
  readonly readingId: string | null;
  readonly carried: { readonly readingId: string; readonly selector: Prisma.JsonValue } | null;
};

/** Where a passage stands in a reading: where it was pinned, or where it was carried to; null where that is not known. */
function placeIn(readingId: string, pin: PinRecord): Selector | null {
  if (pinnedIn(pin) === readingId) return pin.selector as Selector | null;
  return pin.carried?.readingId === readingId ? (pin.carried.selector as Selector | null) : null;
}

const isPlaced = (readingId: string, pin: PinRecord): boolean =>
  pin.selector === null || pinnedIn(pin) === readingId || pin.carried?.readingId === readingId;

const clamp = (from: number, length: number) => Math.max(0, Math.min(Math.trunc(from), Math.max(0, length - 1)));

/** Nothing is cut in the middle of a line, unless the line has no end. */
function startOfLine(text: string, at: number): number {
  const line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  return at === 0 || at - line > BEFORE ? at : line;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly number: number | null;
}

function marksOf(id: string, selector: Selector | null): readonly Mark[] {
  if (!selector) return [];
  if (!('passages' in selector)) return [{ start: selector.start, end: selector.end, id, number: null }];
  const several = selector.passages.length > 1;
  return selector.passages.map(({ start, end }, at) => ({ start, end, id, number: several ? at + 1 : null }));
}

/** The chosen passage wins where two overlap; else the first. */
function apart(marks: readonly Mark[], chosen: string | undefined): Mark[] {
  const kept: Mark[] = [];
  const wanted = (mark: Mark) => (mark.id === chosen ? 0 : 1);
  for (const mark of [...marks].sort((a, b) => wanted(a) - wanted(b) || a.start - b.start))
    if (kept.every(({ start, end }) => mark.end <= start || mark.start >= end)) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}
