import type { Amount, Figure } from './figure';

/** The number an amount stands for, as a float: for lists and charts, never for comparing. */
export function floatOf({ written, times, over }: Amount): number {
  const scaled =
    times === '1'
      ? Number(written)
      : Number(times.startsWith('10') ? `${written}e${times.length - 1}` : Number(written) * Number(times));
  return over === '1' ? scaled : scaled / Number(over);
}

/** One float, the two ends of a range, or null where nothing has a value. */
export function floatsOf({ amount, high }: Pick<Figure, 'amount' | 'high'>): number | readonly [number, number] | null {
  if (amount === null) return null;
  return high === null ? floatOf(amount) : [floatOf(amount), floatOf(high)];
}
