import 'server-only';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { contextColumns, frameColumns, readingColumns } from '@/lib/server/services/claims/figure-columns';
import { canonical, type State } from '@/lib/server/state';
import { alignFigures } from './align-figures';

/** A figure that a newer engine does not read as one: its row stays, for the history. */
export const UNREAD = { status: 'dismissed', lane: 'none', reason: 'unread' } as const;

/** A claim as it is stored, its moments as ISO text, and where its number stands. */
export interface StoredClaim {
  readonly start: number;
  readonly end: number;
  readonly claim: State & {
    readonly id: string;
    readonly version: number;
    readonly display: string;
    readonly reason: string | null;
  };
}

/** A claim as it was when the article was read: whoever changed it since is not overwritten. */
export interface Seen {
  readonly claimId: string;
  readonly version: number;
  readonly display: string;
}

/** A claim that reads differently now: in its value, or only in what it is of. */
export interface Differing extends Seen {
  readonly figure: FigureInContext;
  readonly inValue: boolean;
}

/** What the engine as it is now makes of an article that an older one read. */
export interface Compared {
  readonly unchanged: number;
  readonly differing: readonly Differing[];
  readonly added: readonly FigureInContext[];
  readonly gone: readonly Seen[];
}

/** Compares what is stored of a text, in any order, with its figures as they are read now. */
export function compareReadings(
  text: string,
  stored: readonly StoredClaim[],
  figures: readonly FigureInContext[],
): Compared {
  const read = stored.filter(({ claim }) => claim.reason !== UNREAD.reason).sort((a, b) => a.start - b.start);
  const { pairs, added, gone } = alignFigures(read, figures);
  const differing = pairs.flatMap(({ old, figure }): Differing[] => {
    const differs = differences(old.claim, figureState(text, figure));
    if (differs.length === 0) return [];
    return [{ ...seen(old), figure, inValue: differs.some((name) => !AROUND.has(name)) }];
  });
  return { unchanged: pairs.length - differing.length, differing, added, gone: gone.map(seen) };
}

const seen = ({ claim: { id, version, display } }: StoredClaim): Seen => ({ claimId: id, version, display });

/** What the engine says about a figure, in the columns of its row, as plain JSON. */
export function figureState(text: string, figure: FigureInContext) {
  return {
    status: figure.status,
    lane: figure.lane,
    reason: figure.reason,
    ...readingColumns(figure),
    ...contextColumns(figure),
    quote: text.slice(figure.quoteStart, figure.quoteEnd),
    sentence: text.slice(figure.sentence.start, figure.sentence.end),
  };
}

/** What does not stand in the figure itself. */
const AROUND: ReadonlySet<string> = new Set([...Object.keys(frameColumns(null)), 'worthiness', 'worthinessReasons']);

/** In which columns a row differs. The version of the engine alone is no difference. */
function differences(row: State, { engineVersion: _version, ...read }: ReturnType<typeof figureState>): string[] {
  return Object.entries(read).flatMap(([name, value]) =>
    row[name] === value || canonical(row[name]) === canonical(value) ? [] : [name],
  );
}
