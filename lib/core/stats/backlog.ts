import { addDays } from './days';

export interface DayCounts {
  readonly day: string;
  readonly verified: number;
  readonly disputed: number;
  readonly unverifiable: number;
}

export interface Day {
  readonly day: string;
  readonly counts: { readonly verified: number; readonly disputed: number; readonly unverifiable: number };
  readonly backlog: number;
}

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
  const sum = (row: DayCounts | undefined) => (row ? row.verified + row.disputed + row.unverifiable : 0);
  let backlog = 0;
  for (const { day, claims } of added) if (day < first) backlog += claims;
  for (const row of decided) if (row.day < first) backlog -= sum(row);
  return Array.from({ length }, (_, i) => {
    const day = addDays(first, i);
    const row = decidedOn.get(day);
    backlog += (addedOn.get(day) ?? 0) - sum(row);
    const counts = { verified: row?.verified ?? 0, disputed: row?.disputed ?? 0, unverifiable: row?.unverifiable ?? 0 };
    return { day, counts, backlog };
  });
}
