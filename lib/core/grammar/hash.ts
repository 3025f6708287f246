const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** How many bits of a feature's key are kept: enough that two features seldom share one, few enough to store. */
const KEY = 0x3ffffff;

/** A 32-bit hash of a short text (FNV-1a over UTF-16 units). */
export function hashOf(text: string): number {
  let hash = SEED | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash | 0;
}

/**
 * The key of a feature: which template it fills, and with what. Never 0. The four are multiplied side by side and mixed
 * once at the end: a hundred keys are made for every word.
 */
export function key(template: number, a: number, b = 0, c = 0, d = 0): number {
  let hash =
    Math.imul(template + 1, 0x9e3779b1) +
    Math.imul(a, 0x85ebca6b) +
    Math.imul(b, 0xc2b2ae35) +
    Math.imul(c, 0x27d4eb2f) +
    Math.imul(d, 0x165667b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) & KEY) + 1;
}
