import { floatsOf } from '@/lib/core/figures/value';
import { directionOf } from '@/lib/core/formats/figure-json';
import { aboutFigure } from '@/lib/core/frames/frame-words';
import type { FigureInContext } from '@/lib/core/frames/in-context';

/** A figure as `extract` prints it: the way the text states, of a change and of a level alike, and its value as a float. */
export function asPrinted(figure: FigureInContext): Readonly<Record<string, unknown>> {
  const { direction, movement } = figure;
  const fields = Object.entries(figure).map(([key, value]) => {
    if (key === 'direction') return [key, direction ?? movement];
    if (key === 'frame') return ['about', figure.frame === null ? null : aboutFigure(figure.frame)];
    return key === 'movement' ? ['directionOf', directionOf(figure)] : [key, value];
  });
  return { ...Object.fromEntries(fields), value: floatsOf(figure) };
}
