import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { markLine, readLine } from './notation';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (name) => {
  const lines = readFileSync(path.join(import.meta.dirname, name), 'utf8').split('\n');
  it.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
    const { text, starts } = readLine(line);
    expect(markLine(text, starts)).toBe(line);
  });
});
