import { decided as decidedIn, type Outcome } from '../review/status';
import { addDays } from './days';

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export interface DayCounts extends OutcomeCounts {
  readonly day: string;
}

export interface Day {
  readonly day: string;
  readonly counts: OutcomeCounts;
  readonly backlog: number;
}

const NONE: OutcomeCounts = { fact: 0, both: 0, said: 0, disputed: 0, unverifiable: 0 };

/**
 * A row for each of the `length` days up to `today`, and what was still to check at the end of each: the claims added
 * until then less those decided until then.
 */
export function verdictDays(
  today: string,
  length: number,
  decided: readonly DayCounts[],
  added: readonly { readonly day: string; readonly claims: number }[],
): Day[] {
  const first = addDays(today, 1 - length);
  const decidedOn = new Map(decided.map((row) => [row.day, row]));
  const addedOn = new Map(added.map(({ day, claims }) => [day, claims]));
  let backlog = 0;
  for (const { day, claims } of added) if (day < first) backlog += claims;
  for (const row of decided) if (row.day < first) backlog -= decidedIn(row);
  return Array.from({ length }, (_, i) => {
    const day = addDays(first, i);
    const { fact, both, said, disputed, unverifiable } = decidedOn.get(day) ?? NONE;
    const counts = { fact, both, said, disputed, unverifiable };
    backlog += (addedOn.get(day) ?? 0) - decidedIn(counts);
    return { day, counts, backlog };
  });
}
