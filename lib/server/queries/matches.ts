import 'server-only';
import type { MatchesView, MatchView, PinEvidence } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import { findDates } from '@/lib/core/checks/find-dates';
import { type Candidate, findEvidence as find, maySettle, type Wanted } from '@/lib/core/checks/find-evidence';
import { LENGTHS_OF_TIME } from '@/lib/core/checks/lengths-of-time';
import type { SourceFigure } from '@/lib/core/checks/source-figures';
import type { Kind } from '@/lib/core/figures/figure';
import type { Context } from '@/lib/server/context';
import type { Prisma } from '@/prisma/generated/client';
import { comparableClaim, comparableSelect } from './comparable-claim';
import { dayText } from './day-text';
import { comparisonOf, comparisonView } from './evidence-view';
import { type SavedText, savedText } from './saved-copy';

const wantedSelect = {
  ...comparableSelect,
  id: true,
  articleId: true,
  sentence: true,
  subject: true,
  ofWhat: true,
  place: true,
  article: { select: { publishedOn: true } },
} as const satisfies Prisma.ClaimSelect;

export type WantedRow = Prisma.ClaimGetPayload<{ select: typeof wantedSelect }>;

/** @throws Refusal not-found */
export async function wantedRow({ prisma }: Pick<Context, 'prisma'>, claimId: string): Promise<WantedRow> {
  const row = await prisma.claim.findUnique({ where: { id: claimId }, select: wantedSelect });
  if (!row) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  return row;
}

function wantedOf(row: WantedRow): Wanted {
  const about = [row.subject, row.ofWhat, row.place].filter((words) => words !== null);
  return { figure: comparableClaim(row), about, sentence: row.sentence };
}

/**
 * The figures of a saved copy that could be the claim's, likeliest first, each ready to be pinned.
 * @throws Refusal not-found
 */
export async function findEvidence(
  { prisma, actor }: Context,
  claimId: string,
  snapshotId: string,
): Promise<MatchesView> {
  const row = await wantedRow({ prisma }, claimId);
  const copy = await savedText(prisma, snapshotId, actor);
  const figures = copy.figures();
  const matches = find(copy.text, figures, wantedOf(row)).flatMap((candidate) => {
    const figure = figures[candidate.index];
    return figure ? [matchView(row, copy, figure, candidate, snapshotId)] : [];
  });
  return { snapshotId, sourceId: copy.sourceId, matches: [...dateMatches(row, copy, snapshotId), ...matches] };
}

/** "Nearly seven months" may rest on a day: the span is counted from there to the article's date. */
function dateMatches(row: WantedRow, { text }: SavedText, snapshotId: string): MatchView[] {
  const published = dayText(row.article.publishedOn);
  if (!LENGTHS_OF_TIME.has(row.kind as Kind) || !published) return [];
  const claim = comparableClaim(row);
  const to = { from: published, to: published };
  return findDates(text, claim, published).map(({ start, end, sentence, from }) => ({
    comparison: comparisonOf(claim, { is: 'span', from, to, ends: { from: 'passage', to: 'article' } }),
    before: text.slice(sentence.start, start),
    quote: text.slice(start, end),
    after: text.slice(end, sentence.end),
    labels: null,
    assumed: false,
    pin: {
      ...{ claimId: row.id, snapshotId, kind: 'date' },
      quote: text.slice(sentence.start, sentence.end),
      selector: { start: sentence.start, end: sentence.end },
      span: { from: { of: 'passage', written: text.slice(start, end) }, to: { of: 'article' } },
    },
  }));
}

/** The other claims of an article that are open and that this copy may settle, best first. */
export async function settles(
  { prisma, actor }: Context,
  snapshotId: string,
  articleId: string,
): Promise<readonly string[]> {
  const open = await prisma.claim.findMany({
    where: { articleId, status: 'pending' },
    orderBy: [{ worthiness: 'desc' }, { id: 'asc' }],
    select: { ...wantedSelect, evidence: { where: { removedAt: null, snapshotId }, select: { id: true } } },
  });
  const copy = await savedText(prisma, snapshotId, actor);
  const figures = copy.figures();
  return open
    .filter(({ evidence }) => evidence.length === 0)
    .filter((row) => maySettle(wantedOf(row), find(copy.text, figures, wantedOf(row), { most: 1, explain: false })))
    .map(({ id }) => id);
}

function matchView(
  row: WantedRow,
  copy: SavedText,
  figure: SourceFigure,
  candidate: Candidate,
  snapshotId: string,
): MatchView {
  const { text } = copy;
  const { start, end, cell } = figure;
  const shown = cell ? { start, end } : around(figure);
  const labels = { row: figure.rowLabel, column: figure.columnLabel, caption: figure.caption };
  const { evidence, finding, slips, assumed } = candidate;
  return {
    comparison: comparisonView(comparableClaim(row), evidence, finding, slips),
    before: text.slice(shown.start, start),
    quote: text.slice(start, end),
    after: text.slice(end, shown.end),
    labels: cell ? labels : null,
    assumed,
    pin: numberPin(row, copy, figure, assumed, snapshotId),
  };
}

/** What pinning one figure of a copy sends. `assumed`: it has no unit there and is read in the claim's. */
export function numberPin(
  row: WantedRow,
  { text }: Pick<SavedText, 'text'>,
  figure: SourceFigure,
  assumed: boolean,
  snapshotId: string,
): PinEvidence {
  const { start, end, cell } = figure;
  const shown = cell ? { start, end } : around(figure);
  return {
    ...{ claimId: row.id, snapshotId, kind: 'number' },
    quote: text.slice(shown.start, shown.end),
    selector: cell ? { ...shown, cell } : shown,
    valueAsPrinted: text.slice(start, end),
    unit: unitFor(row, figure, assumed),
    period: periodOf(figure),
  };
}

/** The unit a bare number is pinned with: its heading's words, or the claim's. */
function unitFor(row: WantedRow, { unitFrom, unitWords }: SourceFigure, assumed: boolean): string | null {
  if (unitFrom === 'heading') return unitWords;
  return assumed ? (row.unitText ?? row.unit) : null;
}

function periodOf({ figure }: SourceFigure): MatchView['pin']['period'] {
  const { text, from, to } = figure.period ?? {};
  return text !== undefined && from && to ? { text: text.slice(0, 300), from, to } : null;
}

const LONGEST = 600;

/** The sentence, or what of it stands near the figure. */
function around({ start, end, around: sentence }: SourceFigure) {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  return { start: Math.max(sentence.start, start - LONGEST / 2), end: Math.min(sentence.end, end + LONGEST / 2) };
}
