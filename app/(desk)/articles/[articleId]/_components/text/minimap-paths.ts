import type { DeskClaim } from '@/lib/contracts/claims';
import type { Status } from '@/lib/core/review/status';

/** The map's height in steps: figures closer together than one share a tick. */
export const STEPS = 1000;

export interface MapPaths {
  /** One path for every status that occurs, its ticks from x = 8 to 24. */
  readonly ticks: readonly { readonly status: Status; readonly d: string }[];
  /** The marks beside the ticks of figures whose sums disagree. */
  readonly doubts: string;
}

/** All figures as a handful of paths, however many they are. `length`: of the text, in UTF-16 units. */
export function mapPaths(
  claims: readonly DeskClaim[],
  length: number,
  doubts: Readonly<Record<string, unknown>>,
): MapPaths {
  const places = new Map<Status, Set<number>>();
  const doubted = new Set<number>();
  for (const { id, start, status } of claims) {
    const step = stepOf(start, length);
    const seen = places.get(status);
    if (seen) seen.add(step);
    else places.set(status, new Set([step]));
    if (id in doubts) doubted.add(step);
  }
  return {
    ticks: [...places].map(([status, steps]) => ({ status, d: [...steps].map((step) => tick(status, step)).join('') })),
    doubts: [...doubted].map((step) => `M27 ${step}h4`).join(''),
  };
}

/** Where in the map a place of the text is, from 0 to STEPS. */
export const stepOf = (place: number, length: number): number => Math.round((place / Math.max(length, 1)) * STEPS);

/** What could not be confirmed has a double line, as in the text. */
const tick = (status: Status, step: number): string =>
  status === 'unverifiable' ? `M8 ${step - 2}h16M8 ${step + 2}h16` : `M8 ${step}h16`;
