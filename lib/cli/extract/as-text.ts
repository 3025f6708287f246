import { markOf } from '@/lib/core/figures/mark';
import { explainFigures } from '@/lib/core/figures/read';
import { floatsOf } from '@/lib/core/figures/value';
import { aboutFigure } from '@/lib/core/frames/frame-words';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { laidOut } from './laid-out';

const HEAD = ['figure', 'as written', 'kind', 'value', 'unit', 'what it is of', 'sentence'];

/** The claims of a text as a table: as wide as the terminal, or as its cells need where it is read by a program (null). */
export function asTable(text: string, width: number | null): string {
  const rows = readFigures(text, { grammar: english() }).filter(({ status }) => status === 'pending');
  const cells = rows.map((figure) => {
    const { start, end } = markOf(text, figure);
    return [
      figure.display,
      text.slice(start, end),
      figure.kind,
      JSON.stringify(floatsOf(figure)),
      figure.unit ?? '',
      aboutFigure(figure.frame),
      text.slice(figure.sentence.start, figure.sentence.end),
    ].map((cell) => cell.replace(/\s+/g, ' '));
  });
  return laidOut(HEAD, cells, width);
}

/** For each figure: which recogniser read it, what the refiners did, and why it is claimed or not. */
export function explanation(text: string): string {
  const parts = explainFigures(text).map(({ figure, notes }) => {
    const { start, end } = markOf(text, figure);
    const verdict = figure.status === 'pending' ? 'claimed' : `dismissed (${figure.lane}): ${figure.reason}`;
    const lines = [`kind: ${figure.kind}`, ...notes].map((note) => `    ${note}`);
    return [`${text.slice(start, end)}  ->  ${figure.display}  [${verdict}]`, ...lines, ''].join('\n');
  });
  return parts.join('\n');
}
