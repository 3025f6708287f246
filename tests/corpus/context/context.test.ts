import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import type { Period } from '@/lib/core/frames/parts';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

interface Case {
  readonly text: string;
  readonly quote: string;
  /** By its letter, the readings that are right; "" is none. */
  readonly wanted: ReadonlyMap<string, readonly string[]>;
}

const FIELDS = ['S', 'O', 'A', 'P', 'B', 'W', 'L'];

function cases(): Case[] {
  const found: Case[] = [];
  let text = '';
  for (const line of readFileSync(path.join(import.meta.dirname, 'sentences.txt'), 'utf8').split('\n')) {
    if (line.startsWith('T ')) text = line.slice(2);
    if (!line.startsWith('C ')) continue;
    const [quote = '', ...parts] = line.slice(2).split(' | ');
    const wanted = new Map(
      parts.map((part) => [
        part[0] ?? '',
        part
          .slice(2)
          .split('/')
          .map((one) => one.trim()),
      ]),
    );
    found.push({ text, quote, wanted });
  }
  return found;
}

const plain = (words: string) => words.toLowerCase().replace(/^(?:the|a|an|its|their|his|her|our|some|all) /, '');
const days = (period: Period | null) =>
  period === null ? '' : `${period.text}>${period.from ?? ''}>${period.to ?? ''}`;

function contextOf(text: string, figures: readonly FigureInContext[], figure: FigureInContext): Record<string, string> {
  const quoted = (at: number) => text.slice(figures[at]?.quoteStart, figures[at]?.quoteEnd);
  return {
    S: figure.subject?.text ?? '',
    O: figure.ofWhat?.text ?? '',
    A: figure.place?.text ?? '',
    P: days(figure.period),
    B: days(figure.base),
    W: figure.attribution?.who ?? '',
    L: figure.links.map((link) => `${link.relation}>${quoted(link.figure)}`).join(' '),
  };
}

/** A period's text and days may be wanted apart: "the year to March/March>2023-04-01>2024-03-31". */
function timeIs(have: string, wanted: readonly string[]): boolean {
  const [text = '', from, to] = have.split('>');
  const named = wanted.some((one) => plain(one.split('>')[0] ?? '') === plain(text));
  const dated = wanted.filter((one) => one.includes('>')).map((one) => one.split('>'));
  const right = dated.some(([, first, last]) => (first === '*' || first === from) && (last === '*' || last === to));
  return named && (dated.length === 0 || right);
}

function isRight(field: string, have: string, wanted: readonly string[]): boolean {
  if (wanted.includes('*')) return true;
  if (have === '') return wanted.includes('') || wanted.includes('-');
  if (field === 'P' || field === 'B') return timeIs(have, wanted);
  if (field === 'L') return wanted.some((one) => one !== '' && one !== '-' && have.includes(one));
  return wanted.some((one) => plain(one) === plain(have));
}

/** Of a hundred. The rest are sentences whose grammar is read wrong; a line is never taught by itself. */
const RIGHT = 82;

function faultsOf({ text, quote, wanted }: Case): string[] {
  const figures = readFigures(text, { date: '2024-05-15', grammar: english() });
  const figure = figures.find(
    ({ status, quoteStart, quoteEnd }) => status === 'pending' && text.slice(quoteStart, quoteEnd).includes(quote),
  );
  if (figure === undefined) return ['no such figure'];
  const have = contextOf(text, figures, figure);
  return FIELDS.filter((field) => !isRight(field, have[field] ?? '', wanted.get(field) ?? [''])).map(
    (field) => `${field}: "${have[field]}" for ${(wanted.get(field) ?? []).join('/')}`,
  );
}

describe('what stands around a figure', () => {
  it.each(cases().map((one) => [one.quote, one.text, one] as const))(
    'who says so, when, where and its ties: %s: %s',
    (_, __, one) => {
      expect(faultsOf(one).filter((fault) => !/^[SO]:/.test(fault))).toEqual([]);
    },
  );

  it(`what it is of is right in at least ${RIGHT} of 100`, () => {
    const all = cases();
    const wrong = all.flatMap((one) => {
      const faults = faultsOf(one).filter((fault) => /^[SO]:/.test(fault));
      return faults.length > 0 ? [`${one.quote} in “${one.text}”: ${faults.join('; ')}`] : [];
    });
    const right = (100 * (all.length - wrong.length)) / all.length;
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(RIGHT);
  });
});
