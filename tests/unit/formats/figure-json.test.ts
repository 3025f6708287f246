import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeFigures } from '@/lib/core/formats/figure-json';
import { JsonBytes } from '@/lib/core/formats/json-bytes';
import { readFigures } from '@/lib/core/frames/read-figures';
import { readLine } from '@/tests/corpus/notation';
import { asPrinted } from '@/tests/support/figure-json';

const written = (write: (out: JsonBytes) => void): string => {
  const out = new JsonBytes();
  write(out);
  return Buffer.from(out.written).toString('utf8');
};

describe('JSON as bytes', () => {
  it('writes every text as JSON.stringify does, lone surrogates and control characters included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom('"', '\\', '\n', '\0', '\ud800', 'é', '’', '😀'), fc.string()) }),
        (text) => {
          expect(written((out) => out.string(text))).toBe(JSON.stringify(text));
        },
      ),
    );
    expect(written((out) => out.string(null))).toBe('null');
  });

  it('writes every number as JSON.stringify does', () => {
    const numbers = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.nat(),
      fc.constantFrom(0, -0, 9, 10, 99, 100, 999_999_999, 1e9, 1e21),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        expect(written((out) => out.number(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('grows with what is written, and begins anew when cleared', () => {
    const out = new JsonBytes();
    for (let i = 0; i < 50_000; i++) out.ascii('12345');
    out.string('ü'.repeat(100_000));
    expect(Buffer.from(out.written).toString('utf8')).toBe(`${'12345'.repeat(50_000)}"${'ü'.repeat(100_000)}"`);
    out.clear();
    out.number(7);
    expect(Buffer.from(out.written).toString('utf8')).toBe('7');
  });
});

describe('figures as JSON', () => {
  const folder = path.join(import.meta.dirname, '../../corpus');
  const corpora = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  it.each(corpora)('are each what JSON.stringify makes of it, with its value: %s', (name) => {
    const lines = readFileSync(path.join(folder, name), 'utf8').split('\n');
    for (const text of lines.map((line) => readLine(line).text)) {
      const figures = readFigures(text);
      const expected = JSON.stringify(figures.map(asPrinted));
      expect(written((out) => writeFigures(out, figures))).toBe(expected);
    }
  });
});
