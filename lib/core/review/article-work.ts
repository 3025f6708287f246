import type { Tally } from './status';

/** "14 to check, 2 disputed, 3 to tick": what stands between the article and its end; null when nothing does. */
export function holds({ pending, disputed, toTick }: Tally): string | null {
  const parts = [
    pending > 0 ? `${pending} to check` : null,
    disputed > 0 ? `${disputed} disputed` : null,
    toTick > 0 ? `${toTick} to tick` : null,
  ];
  return parts.filter(Boolean).join(', ') || null;
}

/** Its deadline has passed and something is still to check or to tick. A disputed figure is the writer's to settle. */
export function isOverdue(
  { deadline, tally }: { readonly deadline: string | null; readonly tally: Tally },
  now: Date,
): boolean {
  return deadline !== null && new Date(deadline) < now && tally.pending + tally.toTick > 0;
}
