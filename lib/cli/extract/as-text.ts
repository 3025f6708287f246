import { explainFigures, readFigures } from '@/lib/core/figures/read';
import { floatsOf } from '@/lib/core/figures/value';

/** The claims of a text as a table for the terminal. */
export function asTable(text: string): string {
  const rows = readFigures(text).filter(({ status }) => status === 'pending');
  const lines = rows.map((figure) => [
    figure.display,
    figure.kind,
    JSON.stringify(floatsOf(figure)),
    figure.unit ?? '',
    figure.attribution?.who ?? '',
    text.slice(figure.sentence.start, figure.sentence.end).replace(/\s+/g, ' '),
  ]);
  const head = ['figure', 'kind', 'value', 'unit', 'who says so', 'sentence'];
  const widths = head.map((_, i) => Math.min(32, Math.max(...[head, ...lines].map((line) => (line[i] ?? '').length))));
  return [head, ...lines]
    .map((line) => line.map((cell, i) => (i === 5 ? cell : cell.slice(0, 32).padEnd(widths[i] ?? 0))).join('  '))
    .join('\n');
}

/** For each figure: which recogniser read it, what the refiners did, and why it is claimed or not. */
export function explanation(text: string): string {
  const parts = explainFigures(text).map(({ figure, notes }) => {
    const verdict = figure.status === 'pending' ? 'claimed' : `dismissed (${figure.lane}): ${figure.reason}`;
    const lines = [`kind: ${figure.kind}`, ...notes].map((note) => `    ${note}`);
    return [
      `${text.slice(figure.quoteStart, figure.quoteEnd)}  ->  ${figure.display}  [${verdict}]`,
      ...lines,
      '',
    ].join('\n');
  });
  return parts.join('\n');
}
