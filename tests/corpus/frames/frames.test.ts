import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '@/lib/core/frames/frame';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

interface Case {
  readonly text: string;
  readonly quote: string;
  readonly wanted: string;
}

function cases(): Case[] {
  const found: Case[] = [];
  let text = '';
  for (const line of readFileSync(path.join(import.meta.dirname, 'frames.txt'), 'utf8').split('\n')) {
    if (line.startsWith('T ')) text = line.slice(2);
    if (!line.startsWith('C ')) continue;
    const [quote = '', ...parts] = line.slice(2).split(' | ');
    found.push({ text, quote, wanted: parts.join(' | ') });
  }
  return found;
}

describe('the frame of a figure', () => {
  it.each(cases().map((one) => [one.quote, one.text, one] as const))('of %s in: %s', (_, __, one) => {
    const { text, quote, wanted } = one;
    const figure = readFigures(text, { grammar: english() }).find(
      ({ status, quoteStart, quoteEnd }) =>
        status === 'pending' && quoteStart < text.indexOf(quote) + quote.length && quoteEnd > text.indexOf(quote),
    );
    const frame = figure?.frame ?? null;
    const ends = [wordsOf(frame, 'origin') ?? '-', wordsOf(frame, 'destination') ?? '-'];
    expect([frame?.role?.is, frame?.sureness?.is, ...ends].join(' | ')).toBe(wanted);
  });
});
