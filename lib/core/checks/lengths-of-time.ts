import type { Kind } from '../figures/figure';

/** Figures that are a length of time, which two dates can settle. */
export const LENGTHS_OF_TIME: ReadonlySet<Kind> = new Set(['duration', 'age']);
