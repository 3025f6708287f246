import 'server-only';
import { createHash } from 'node:crypto';

/** The hashes beside the way from a leaf up to the root, from below, each with the side it stands on. */
export type MerklePath = readonly { readonly side: 'left' | 'right'; readonly hash: string }[];

const hashed = (prefix: number, ...parts: readonly string[]): string => {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part, 'hex');
  return hash.digest('hex');
};
const leaf = (digest: string) => hashed(0, digest);
const node = (left: string, right: string) => hashed(1, left, right);

/** The largest power of two below n. */
function split(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/**
 * The Merkle tree hash of RFC 6962 (section 2.1) over SHA-256 digests in hex: leaves and nodes are told apart by a byte
 * before them, so that none can pass for the other.
 * @throws Error for no digest at all
 */
export function merkleRoot(digests: readonly string[]): string {
  const [first] = digests;
  if (first === undefined) throw new Error('There is no Merkle root of nothing.');
  if (digests.length === 1) return leaf(first);
  const k = split(digests.length);
  return node(merkleRoot(digests.slice(0, k)), merkleRoot(digests.slice(k)));
}

/** The audit path of RFC 6962 for the digest at `index`. */
export function merklePath(digests: readonly string[], index: number): MerklePath {
  if (digests.length <= 1) return [];
  const k = split(digests.length);
  const [left, right] = [digests.slice(0, k), digests.slice(k)];
  return index < k
    ? [...merklePath(left, index), { side: 'right', hash: merkleRoot(right) }]
    : [...merklePath(right, index - k), { side: 'left', hash: merkleRoot(left) }];
}

/** The root that a digest and its path lead to. */
export function rootFrom(digest: string, path: MerklePath): string {
  return path.reduce(
    (below, { side, hash }) => (side === 'left' ? node(hash, below) : node(below, hash)),
    leaf(digest),
  );
}
