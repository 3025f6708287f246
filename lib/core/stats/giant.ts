/**
 * Does one article flatten the charts? It has at least half of all claims, and at least eight times those of the next
 * one, whose bar is then an eighth of its length at most.
 */
export function isGiant(largest: number, next: number, all: number): boolean {
  return next > 0 && 2 * largest >= all && largest >= 8 * next;
}
