import 'server-only';
import { createHash } from 'node:crypto';
import type { FigureInContext } from '@/lib/core/figures/figure';
import { toCodePoints } from '@/lib/core/text/offsets';
import { claimState } from '@/lib/server/services/claims/change-claim';
import { contextColumns, readingColumns } from '@/lib/server/services/claims/figure-columns';
import { canonical, type State } from '@/lib/server/state';
import { type Claim, Prisma } from '@/prisma/generated/client';

export interface Home {
  readonly articleId: string;
  readonly revisionId: string;
  readonly text: string;
  readonly now: Date;
  readonly newId: () => string;
}

/** One claim as it was first stored: its id and the SHA-256 of its state, from which history is replayed. */
export type Birth = readonly [id: string, sha256: string];

const BATCH = 1000;

/**
 * Stores every figure of a text, claimed or dismissed, with its place, in a few statements whatever their number.
 * @returns the births of the claims, in text order, for the history
 */
export async function storeFigures(
  tx: Prisma.TransactionClient,
  home: Home,
  figures: readonly FigureInContext[],
): Promise<Birth[]> {
  const ids = figures.map(() => home.newId());
  const claims = figures.map((figure, i) => claimRecord(home, figure, ids, i));
  const places = placeRecords(home, figures, ids);
  for (let from = 0; from < claims.length; from += BATCH) {
    const rows = JSON.stringify(claims.slice(from, from + BATCH));
    await tx.$executeRaw`INSERT INTO claim SELECT * FROM jsonb_populate_recordset(null::claim, ${rows}::jsonb)`;
    const stands = JSON.stringify(places.slice(from, from + BATCH));
    await tx.$executeRaw`INSERT INTO place SELECT * FROM jsonb_populate_recordset(null::place, ${stands}::jsonb)`;
  }
  return claims.map(birthOf);
}

function claimRecord(home: Home, figure: FigureInContext, ids: readonly string[], index: number) {
  return {
    id: ids[index] ?? home.newId(),
    articleId: home.articleId,
    madeBy: 'machine',
    status: figure.status,
    lane: figure.lane,
    reason: figure.reason,
    ...readingColumns(figure),
    ...contextColumns(figure),
    quote: home.text.slice(figure.quoteStart, figure.quoteEnd),
    sentence: home.text.slice(figure.sentence.start, figure.sentence.end),
    links: figure.links.map(({ relation, figure: other }) => ({ relation, claimId: ids[other] ?? null })),
    createdAt: home.now,
    updatedAt: home.now,
    version: 1,
  };
}

function placeRecords(home: Home, figures: readonly FigureInContext[], ids: readonly string[]) {
  const points = toCodePoints(
    home.text,
    figures.flatMap(({ quoteStart, quoteEnd }) => [quoteStart, quoteEnd]),
  );
  return figures.map((figure, i) => ({
    claimId: ids[i],
    revisionId: home.revisionId,
    start: figure.start,
    end: figure.end,
    quoteStart: figure.quoteStart,
    quoteEnd: figure.quoteEnd,
    quoteStartPoint: points[2 * i],
    quoteEndPoint: points[2 * i + 1],
    sentenceStart: figure.sentence.start,
    sentenceEnd: figure.sentence.end,
  }));
}

const COLUMNS = Object.values(Prisma.ClaimScalarFieldEnum);

/** The claim's state as the database will give it: every column, null where the record says nothing. */
function birthOf(record: Readonly<Record<string, unknown>> & { readonly id: string }): Birth {
  const row = Object.fromEntries(COLUMNS.map((column) => [column, record[column] ?? null])) as unknown as Claim;
  return [record.id, stateHash(claimState(row))];
}

/** SHA-256, in hex, of a state's canonical JSON. Nothing counts as absent: a column that comes later changes no hash. */
export function stateHash(state: State): string {
  const known = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null));
  return createHash('sha256').update(canonical(known), 'utf8').digest('hex');
}
