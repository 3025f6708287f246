import { ENGLISH } from '../figures/engine';
import type { FigureInContext } from '../figures/figure';
import { eachBlock, toFigure } from '../figures/read';
import type { Grammar } from '../grammar/grammar';
import { inContext } from './context';

export interface ReadOptions {
  /** The article's date (ISO): what "last July" is counted from. */
  readonly date?: string;
  /** Where reading stops; without it a text may hold any number of figures. */
  readonly most?: number;
  /** Reads what each figure is of; without it nothing is said of that. */
  readonly grammar?: Grammar | null;
}

/** A text held more figures than it was to be read for. */
export class TooManyFigures extends Error {
  override readonly name = 'TooManyFigures';
  constructor(readonly most: number) {
    super(`more than ${most} figures`);
  }
}

/**
 * Every number of a text, read, with what stands around it.
 * @throws TooManyFigures as soon as there are more than `most`
 */
export function readFigures(
  text: string,
  { date, most = Number.POSITIVE_INFINITY, grammar = null }: ReadOptions = {},
): FigureInContext[] {
  const figures: FigureInContext[] = [];
  const state = { day: date ?? null, figures: 0, grammar };
  eachBlock(text, ENGLISH, false, (t, drafts) => {
    for (const figure of inContext(t, drafts, (draft) => toFigure(t, draft), state)) figures.push(figure);
    if (figures.length > most) throw new TooManyFigures(most);
  });
  return figures;
}
