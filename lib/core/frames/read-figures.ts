import { ENGLISH } from '../figures/engine';
import { eachBlock, toFigure } from '../figures/read';
import type { Grammar } from '../grammar/grammar';
import { inContext } from './context';
import { frameOf } from './frame-of';
import type { FigureInContext } from './in-context';

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
    const found = inContext(t, drafts, (draft) => toFigure(t, draft), state);
    const before = figures.length;
    for (const figure of found) figures.push(grammar === null ? figure : framed(figure, found, before));
    if (figures.length > most) throw new TooManyFigures(most);
  });
  return figures;
}

/** A figure with its frame; its links point to those of its block, of which the first has the number `before`. */
function framed(figure: FigureInContext, block: readonly FigureInContext[], before: number): FigureInContext {
  return figure.status === 'pending' ? { ...figure, frame: frameOf(figure, block, before) } : figure;
}
