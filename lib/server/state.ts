import 'server-only';

/** A row as plain JSON: dates as ISO text, big integers and decimals as text. What history keeps and `verify` replays. */
export type State = Readonly<Record<string, unknown>>;

export function stateOf(row: Readonly<Record<string, unknown>>, leaveOut: readonly string[] = []): State {
  const state: Record<string, unknown> = {};
  for (const key of Object.keys(row).sort()) if (!leaveOut.includes(key)) state[key] = plain(row[key]);
  return state;
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  return value ?? null;
}

/** Only what differs, on both sides. Values are compared as JSON. */
export function difference(before: State, after: State): { readonly before: State; readonly after: State } {
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  for (const key of Object.keys(after)) {
    if (sameJson(before[key], after[key])) continue;
    was[key] = before[key] ?? null;
    is[key] = after[key] ?? null;
  }
  return { before: was, after: is };
}

const sameJson = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** JSON with sorted keys: PostgreSQL's jsonb does not keep their order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
