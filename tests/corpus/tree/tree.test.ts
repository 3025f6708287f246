import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { markFigures, readLine } from '../notation';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));

/** Sentences in which only the grammar tells how a figure is meant; the corpora one floor up are read without it. */
describe.each(files)('%s', (name) => {
  const lines = readFileSync(path.join(import.meta.dirname, name), 'utf8').split('\n');
  it.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
    const { text, starts } = readLine(line);
    expect(markFigures(text, readFigures(text, { grammar: english() }), starts)).toBe(line);
  });
});
