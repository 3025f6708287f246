import 'server-only';
import type { z } from 'zod';
import {
  type AnyMatch,
  LookInCopy,
  type MatchesView,
  type MatchView,
  type WorkingMatchView,
} from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import { sayWorking } from '@/lib/core/checks/proof';
import { saySlipKind } from '@/lib/core/checks/say';
import type { Frame } from '@/lib/core/frames/frame';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import type { FoundDate, FoundFigure, FoundWorking, WantedClaim } from '@/lib/server/reading/look-tasks';
import type { PinnedTo } from '@/lib/server/reading/number-pin';
import type { Prisma } from '@/prisma/generated/client';
import { comparableClaim, comparableSelect } from './comparable-claim';
import { dayText } from './day-text';
import { comparisonOf, comparisonView, drawn } from './evidence-view';
import { askOfCopy, savedCopy } from './saved-copy';

export const wantedSelect = {
  ...comparableSelect,
  id: true,
  version: true,
  articleId: true,
  sentence: true,
  subject: true,
  ofWhat: true,
  place: true,
  frame: true,
  article: { select: { publishedOn: true } },
} as const satisfies Prisma.ClaimSelect;

export type WantedRow = Prisma.ClaimGetPayload<{ select: typeof wantedSelect }>;

/** @throws Refusal not-found */
export async function wantedRow(db: Reader, claimId: string): Promise<WantedRow> {
  const row = await db.claim.findUnique({ where: { id: claimId }, select: wantedSelect });
  if (!row) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  return row;
}

/** A stored claim as a reader looks for it. */
export function wantedOf(row: WantedRow): WantedClaim {
  const about = [row.subject, row.ofWhat, row.place].filter((words) => words !== null);
  const { id, unit, unitText, sentence, article } = row;
  const role = (row.frame as Frame | null)?.role?.is ?? null;
  return {
    id,
    unit,
    unitText,
    sentence,
    about,
    role,
    figure: comparableClaim(row),
    published: dayText(article.publishedOn),
  };
}

/**
 * The figures of a saved copy that could be the claim's, likeliest first, each ready to be pinned.
 * @throws Refusal not-found, too-much
 */
export const findEvidence = query({ reads: 'claim.matches', input: LookInCopy, show: showMatches });

/** The same, inside another reading. */
export async function showMatches(
  db: Reader,
  { claimId, snapshotId }: z.output<typeof LookInCopy>,
  { actor, system }: ShowContext,
): Promise<MatchesView> {
  const row = await wantedRow(db, claimId);
  const copy = await savedCopy(db, snapshotId, actor);
  const claim = wantedOf(row);
  const pinnedTo = { snapshotId, readingId: copy.readingId };
  const { dates, found } = await askOfCopy(system, copy, 'copy.find', { claim, copy: pinnedTo });
  const matches: AnyMatch[] = [
    ...dates.map((date) => dateMatch(claim, date, pinnedTo)),
    ...found.map((one) => (one.is === 'working' ? workingMatch(one) : matchView(claim, one))),
  ];
  return { snapshotId, sourceId: copy.sourceId, matches };
}

function dateMatch(claim: WantedClaim, { before, quote, after, from, sentence }: FoundDate, copy: PinnedTo): MatchView {
  const day = claim.published ?? '';
  const to = { from: day, to: day };
  return {
    is: 'figure',
    comparison: comparisonOf(claim.figure, { is: 'span', from, to, ends: { from: 'passage', to: 'article' } }),
    ...{ before, quote, after },
    labels: null,
    assumed: false,
    against: [],
    pin: {
      ...{ claimId: claim.id, ...copy, kind: 'date' },
      quote: before + quote + after,
      selector: { start: sentence.start, end: sentence.end },
      span: { from: { of: 'passage', written: quote }, to: { of: 'article' } },
    },
  };
}

function matchView(claim: WantedClaim, { evidence, finding, standing, slips, ...found }: FoundFigure): MatchView {
  const { before, quote, after, labels, assumed, against, pin } = found;
  return {
    is: 'figure',
    comparison: { ...comparisonView(claim.figure, evidence, finding, slips), standing },
    ...{ before, quote, after, labels, assumed, against, pin },
  };
}

function workingMatch(found: FoundWorking): WorkingMatchView {
  const { expression, relation, cells, finding, standing, slips, assumed } = found;
  const { ifExact, ifRounded } = finding;
  return {
    is: 'working',
    ...{ expression, relation, assumed },
    comparison: {
      ...{ standing, outcome: ifExact.outcome, sentence: sayWorking(found).sentence, slips: slips.map(saySlipKind) },
      drawn: drawn(ifRounded),
    },
    cells: cells.map(({ name, quote, labels, pin }) => ({ name, quote, labels, pin })),
  };
}
