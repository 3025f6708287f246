import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merklePath, merkleRoot, rootFrom } from '@/lib/server/chain/merkle';
import { digestsOf, joined, partDigest, partsOf } from '@/lib/server/chain/parts';

const sha256 = (...bytes: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(bytes)).digest('hex');
const digests = fc.array(
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  { minLength: 1, maxLength: 70 },
);

describe('the Merkle tree', () => {
  it('is the one of RFC 6962: a byte tells leaves from nodes, the left side is a power of two', () => {
    const [a, b, c] = ['01', '02', '03'].map((byte) => byte.repeat(32)) as [string, string, string];
    const leaf = (hex: string) => sha256(Uint8Array.of(0), Buffer.from(hex, 'hex'));
    const node = (left: string, right: string) =>
      sha256(Uint8Array.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
    expect(merkleRoot([a])).toBe(leaf(a));
    expect(merkleRoot([a, b, c])).toBe(node(node(leaf(a), leaf(b)), leaf(c)));
    expect(() => merkleRoot([])).toThrow('nothing');
  });

  it('leads from every leaf to the root, and from no other digest', () => {
    fc.assert(
      fc.property(digests, fc.nat(), (list, pick) => {
        const index = pick % list.length;
        const path = merklePath(list, index);
        expect(rootFrom(list[index] ?? '', path)).toBe(merkleRoot(list));
        const other = sha256(Buffer.from(list[index] ?? '', 'hex'));
        expect(rootFrom(other, path)).not.toBe(merkleRoot(list));
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(list.length)));
      }),
    );
  });
});

const json = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const side = fc.option(fc.oneof(fc.dictionary(fc.string({ minLength: 1 }), json), json), { nil: null });

describe('the parts of a row', () => {
  it('come together again as they were, through JSON', () => {
    fc.assert(
      fc.property(side, side, fc.option(fc.string(), { nil: null }), (before, after, name) => {
        const parts = partsOf({ before, after }, name);
        const kept = JSON.parse(JSON.stringify(parts)) as typeof parts;
        expect(digestsOf(kept)).toEqual(digestsOf(parts));
        const found = joined(Object.keys(digestsOf(parts)), kept);
        expect(found).toEqual({ before, after, actorName: name, missing: [] });
      }),
      { examples: [[JSON.parse('{"__proto__":{}}'), null, null]] },
    );
  });

  it('each have a salt of their own: equal values are not seen to be equal', () => {
    const fields = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`f${i}`, 'same']));
    const parts = Object.values(partsOf({ before: null, after: fields }, null));
    expect(new Set(parts.map(([salt]) => salt)).size).toBe(600);
    expect(parts.every(([salt]) => /^[0-9a-f]{32}$/.test(salt))).toBe(true);
  });

  it('go missing by name, and leave the others', () => {
    const parts = partsOf({ before: { note: 'a', version: 1 }, after: { note: 'b', version: 2 } }, null);
    const { 'after.note': _taken, ...rest } = parts;
    expect(joined(Object.keys(parts), rest)).toEqual({
      actorName: null,
      before: { note: 'a', version: 1 },
      after: { version: 2 },
      missing: ['after.note'],
    });
  });

  it('have a digest that changes with the name, the salt and the value, and not with the order of keys', () => {
    const digest = partDigest('after.a', ['00', { x: 1, y: [2] }]);
    expect(partDigest('after.a', ['00', { y: [2], x: 1 }])).toBe(digest);
    for (const other of [
      partDigest('after.b', ['00', { x: 1, y: [2] }]),
      partDigest('after.a', ['01', { x: 1, y: [2] }]),
      partDigest('after.a', ['00', { x: 1, y: [3] }]),
    ])
      expect(other).not.toBe(digest);
  });
});
