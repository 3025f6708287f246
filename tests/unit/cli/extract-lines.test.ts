import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLines } from '@/lib/cli/extract/answer-lines';
import { batches } from '@/lib/cli/lines/batches';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { asPrinted } from '@/tests/support/figure-json';

const MARK = '\ufeff';

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function collected(bytes: Uint8Array, sizes: readonly number[]): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const batch of batches(inChunks(bytes, sizes))) all.push(Buffer.from(batch));
  return all;
}

describe('batches', () => {
  it('hold the input, cut only behind line ends', async () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', 'ü', '\n', '😀', MARK) })
      .map((piece) => `x${piece.repeat(9_000)}`);
    const sizes = fc.array(fc.integer({ min: 1_000, max: 400_000 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(text, sizes, async (whole, chunks) => {
        const found = await collected(Buffer.from(whole), chunks);
        expect(Buffer.concat(found).equals(Buffer.from(whole))).toBe(true);
        for (const batch of found.slice(0, -1)) expect(batch.at(-1)).toBe(0x0a);
      }),
      { numRuns: 40 },
    );
  });

  it('come before the whole input is there', async () => {
    const line = `${'x'.repeat(99_999)}\n`;
    expect((await collected(Buffer.from(line.repeat(30)), [65_536])).length).toBeGreaterThan(5);
  });

  it('leave out a byte order mark in front, however it is cut, and only there', async () => {
    for (const size of [1, 2, 3, 100]) {
      const found = Buffer.concat(await collected(Buffer.from(`${MARK}a\n${MARK}b`), [size]));
      expect(found.toString()).toBe(`a\n${MARK}b`);
    }
  });

  it('of nothing are none', async () => {
    expect(await collected(Buffer.from(''), [10])).toEqual([]);
  });
});

const answer = (input: string | Uint8Array) => {
  const { bytes, lines, wrong } = answerLines(Buffer.from(input));
  return { text: Buffer.from(bytes).toString(), lines, wrong };
};

describe('answers to lines', () => {
  it('stand in their order, one for each line that is not empty', () => {
    const texts = ['Sales rose 5% to $3 million.', 'Nothing here.', 'Über 7 “km” — 😀 8 km.'];
    const rows = texts.map((text, id) => JSON.stringify({ id, text }));
    const expected = texts.map((text, id) => {
      const figures = readFigures(text, { grammar: english() }).map(asPrinted);
      return `${JSON.stringify({ id, figures })}\n`;
    });
    const found = answer(`${rows[0]}\n\n  \r\n${rows[1]}\r\n${rows[2]}`);
    expect(found).toEqual({ text: expected.join(''), lines: 5, wrong: null });
  });

  it('keep any id, and say null where there is none', () => {
    const found = answer('{"text":""}\n{"id":"ä\\"","text":""}\n{"id":{"a":[1]},"text":""}');
    expect(found.text.split('\n')).toEqual([
      '{"id":null,"figures":[]}',
      '{"id":"ä\\"","figures":[]}',
      '{"id":{"a":[1]},"figures":[]}',
      '',
    ]);
  });

  it.each([
    ['{"id":1,', 'is not JSON.'],
    [`${MARK}{"text":"5%"}`, 'is not JSON.'],
    ['{"id":1}', 'has no "text".'],
    ['null', 'has no "text".'],
    ['{"text":5}', 'has no "text".'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'is not UTF-8 text.'],
  ])('end before a line that is wrong: %s', (line, wrong) => {
    const input = Buffer.concat([Buffer.from('{"text":""}\n\n'), Buffer.from(line), Buffer.from('\n{"text":""}\n')]);
    expect(answer(input)).toEqual({ text: '{"id":null,"figures":[]}\n', lines: 2, wrong });
  });
});
