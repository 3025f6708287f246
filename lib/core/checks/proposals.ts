/** What a source offers for a claim, figures that stand in it and workings over its cells in one order. */
import { type Candidate, findEvidence } from './find-evidence';
import { specificity } from './judged';
import type { SourceFigure } from './source-figure';
import { Fitting, type Wanted } from './statistics/fitting';
import { type WorkedOut, workOut } from './statistics/work-out';

export type Proposal =
  | { readonly is: 'figure'; readonly candidate: Candidate }
  | { readonly is: 'working'; readonly working: WorkedOut };

interface Options {
  readonly most?: number;
  /** Without it no slips are looked for. */
  readonly explain?: boolean;
}

const MOST = 8;

const scoreOf = (one: Proposal): number => (one.is === 'figure' ? one.candidate.score : one.working.score);

/** Likeliest first, at most `most`. `figures` is the reading of `text` (`sourceFigures`). */
export function proposals(
  text: string,
  figures: readonly SourceFigure[],
  wanted: Wanted,
  { most = MOST, explain = true }: Options = {},
): readonly Proposal[] {
  if (wanted.figure.amount === null) return [];
  const fitting = new Fitting(wanted, text, figures);
  const found: Proposal[] = [
    ...findEvidence(text, figures, wanted, { most, explain, fitting }).map(
      (candidate) => ({ is: 'figure', candidate }) as const,
    ),
    ...workOut(figures, wanted, fitting).map((working) => ({ is: 'working', working }) as const),
  ];
  return found.sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, most);
}

/** Would the best of them settle the claim? It agrees, and more than the digits says that it is the same thing. */
export function maySettle(wanted: Wanted, [best]: readonly Proposal[]): boolean {
  if (best === undefined) return false;
  if (best.is === 'working') return best.working.standing === 'agrees' && best.working.shared.length > 0;
  const { standing, shared, assumed } = best.candidate;
  return standing === 'agrees' && shared.length > 0 && (!assumed || specificity(wanted.figure) === 1);
}
