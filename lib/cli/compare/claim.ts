import { comparableOf } from '@/lib/core/checks/source-figure';
import type { Wanted } from '@/lib/core/checks/statistics/fitting';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { Wrong } from '../lines/wrong';

/**
 * The figure of a claim that is meant, with the words around it. `meant` is the figure as it is written there, or a part of it;
 * null takes the first that is claimed. @throws Wrong
 */
export function wantedIn(claim: string, meant: string | null, date: string | null): Wanted {
  const figures = readFigures(claim, { ...(date === null ? {} : { date }), grammar: english() });
  const figure = meant === null ? figures.find(({ status }) => status === 'pending') : figureAt(claim, figures, meant);
  if (figure === undefined) throw new Wrong(meant === null ? 'has no figure in its claim.' : sayNone(meant));
  const about = [figure.subject, figure.ofWhat, figure.place].flatMap((said) => (said === null ? [] : [said.text]));
  return {
    figure: comparableOf(figure),
    about,
    sentence: claim.slice(figure.sentence.start, figure.sentence.end),
    role: figure.role,
  };
}

const sayNone = (meant: string): string => `has no figure “${meant.slice(0, 60)}” in its claim.`;

/** The figure that shares most characters with the words that were meant. */
function figureAt(claim: string, figures: readonly FigureInContext[], meant: string): FigureInContext | undefined {
  const start = placeOf(claim, meant);
  if (start < 0) return undefined;
  const shared = ({ quoteStart, quoteEnd }: FigureInContext) =>
    Math.min(quoteEnd, start + meant.length) - Math.max(quoteStart, start);
  const [best] = figures
    .filter((figure) => figure.amount !== null && shared(figure) > 0)
    .sort((a, b) => shared(b) - shared(a));
  return best;
}

/** "5" is not the 5 of "15": whole numbers first. */
function placeOf(claim: string, meant: string): number {
  for (let at = claim.indexOf(meant); at >= 0; at = claim.indexOf(meant, at + 1)) {
    const [before, after] = [claim.charAt(at - 1), claim.charAt(at + meant.length)];
    if (!/[\d.,]/.test(before) && !/\d/.test(after)) return at;
  }
  return claim.indexOf(meant);
}
