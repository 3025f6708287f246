import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Grammar } from '@/lib/core/grammar/grammar';
import { LinearModel } from '@/lib/core/grammar/linear-model';
import { second as secondOf, ThreeWayModel, third as thirdOf } from '@/lib/core/grammar/three-way-model';
import { NotWeights, readWeights, writeWeights } from '@/lib/core/grammar/weights';

const modelOf = (classes: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 0x3ffffff }), { maxLength: 40 })
    .chain((keys) =>
      fc.record({
        classes: fc.constant(classes),
        keys: fc.constant(Int32Array.from([...keys].sort((a, b) => a - b))),
        rows: fc.array(fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 1, maxLength: classes }), {
          minLength: keys.length,
          maxLength: keys.length,
        }),
      }),
    )
    .map(({ classes, keys, rows }) => ({
      classes,
      keys,
      counts: Uint8Array.from(rows, (row) => row.length),
      about: Uint8Array.from(rows.flatMap((row) => row.map((_, c) => c))),
      weights: Int8Array.from(rows.flat()),
    }));

describe('weights', () => {
  it('come back from their bytes: every feature speaks for its classes as before', () => {
    fc.assert(
      fc.property(fc.array(modelOf(5), { maxLength: 3 }), (models) => {
        const asked = readWeights(writeWeights(models)).map((one) => new LinearModel(one));
        expect(asked).toHaveLength(models.length);
        models.forEach(({ keys, counts, about, weights }, m) => {
          let at = 0;
          keys.forEach((key, i) => {
            const wanted = [0, 0, 0, 0, 0];
            for (let k = 0; k < (counts[i] as number); k++, at++) wanted[about[at] as number] = weights[at] as number;
            expect([...(asked[m]?.score(Int32Array.of(key), 1) ?? [])]).toEqual(wanted);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of three classes say by how much each leads the first, however many features are asked at once', () => {
    fc.assert(
      fc.property(modelOf(3), fc.array(fc.nat(), { maxLength: 60 }), ({ keys, counts, about, weights }, picked) => {
        const plain = new LinearModel({ classes: 3, keys, counts, about, weights });
        const packed = new ThreeWayModel({ classes: 3, keys, counts, about, weights });
        const asked = Int32Array.from(picked, (n) => (keys.length === 0 ? n + 1 : (keys[n % keys.length] as number)));
        const [first = 0, second = 0, third = 0] = plain.score(asked, asked.length);
        const sum = packed.sum(asked, asked.length);
        expect([secondOf(sum), thirdOf(sum)]).toEqual([second - first, third - first]);
      }),
      { numRuns: 100 },
    );
  });

  it('that are cut or something else are refused by name', () => {
    const bytes = writeWeights([
      {
        classes: 2,
        keys: Int32Array.of(7),
        counts: Uint8Array.of(1),
        about: Uint8Array.of(1),
        weights: Int8Array.of(3),
      },
    ]);
    expect(() => readWeights(Uint8Array.from([1, 2, 3, 4, 5]))).toThrow(NotWeights);
    for (let length = 4; length < bytes.length; length++)
      expect(() => readWeights(bytes.slice(0, length)), `${length} bytes`).toThrow(NotWeights);
    expect(() => new Grammar(bytes)).toThrow('four models');
  });
});
