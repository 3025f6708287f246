/**
 * The row that something drawn stands for, by the id that travels with it. Never by its place among what is drawn:
 * recharts leaves out bars without extent, and then the tenth bar is not of the tenth row.
 */
export function rowOf<Row extends { readonly id: string }>(rows: readonly Row[], id: unknown): Row | undefined {
  return rows.find((row) => row.id === id);
}

/** The id in what recharts hands to a shape: the payload is the very object it was given. */
export function idOf(payload: unknown): unknown {
  return payload !== null && typeof payload === 'object' && 'id' in payload ? payload.id : undefined;
}
