import 'server-only';
import { createHash } from 'node:crypto';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { toCodePoints } from '@/lib/core/text/offsets';
import { canonical, type State, stateOf } from '@/lib/server/state';
import { figureState } from './compare-readings';

/** Where the figures of one version of a text belong. */
export interface Home {
  readonly articleId: string;
  readonly revisionId: string;
  readonly text: string;
  readonly now: Date;
  /** The columns of `claim`: a figure's first state has each of them. */
  readonly columns: readonly string[];
}

/** One claim as it was first stored: its id and the SHA-256 of its state, from which history is replayed. */
export type Birth = readonly [id: string, sha256: string];

/** Some figures as they are stored: rows of `claim` and `place` as JSON, for one statement each. */
export interface FigureRecords {
  readonly claims: string;
  readonly places: string;
  readonly births: readonly Birth[];
}

/** Few enough that neither making nor storing them holds anybody up. */
const BATCH = 250;

/** Every figure of a text, claimed or dismissed, as rows, in text order. `ids` are theirs, in the same order. */
export function* figureRecords(
  home: Home,
  figures: readonly FigureInContext[],
  ids: readonly string[],
): Generator<FigureRecords> {
  const places = placeRecords(home, figures, ids);
  for (let from = 0; from < figures.length; from += BATCH) {
    const some = figures.slice(from, from + BATCH);
    const claims = some.map((figure, at) => claimRecord(home, figure, ids, from + at));
    yield {
      claims: JSON.stringify(claims),
      places: JSON.stringify(places.slice(from, from + BATCH)),
      births: claims.map((claim) => birthOf(claim, home.columns)),
    };
  }
}

function claimRecord(home: Home, figure: FigureInContext, ids: readonly string[], index: number) {
  return {
    id: ids[index] ?? '',
    articleId: home.articleId,
    madeBy: 'machine',
    ...figureState(home.text, figure),
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

/** What of a claim's row is no state of it. */
export const UNTRACKED = ['createdAt', 'updatedAt'];

/** The claim's state as the database will give it: every column, null where the record says nothing. */
function birthOf(
  record: Readonly<Record<string, unknown>> & { readonly id: string },
  columns: readonly string[],
): Birth {
  const row = Object.fromEntries(columns.map((column) => [column, record[column] ?? null]));
  return [record.id, stateHash(stateOf(row, UNTRACKED))];
}

/** SHA-256, in hex, of a state's canonical JSON. Nothing counts as absent: a column that comes later changes no hash. */
export function stateHash(state: State): string {
  const known = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null));
  return createHash('sha256').update(canonical(known), 'utf8').digest('hex');
}
