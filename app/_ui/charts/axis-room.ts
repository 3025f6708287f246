import { writtenCount } from '../typography/time-format';
import { textWidth } from './fit-text';

const TICK = 12;
const VALUE = 14;

/** Pixels left of a scale for its longest number, with air. A scale ends at a round number above what it holds. */
export function axisRoom(values: readonly number[]): number {
  const top = Math.max(0, ...values);
  return Math.max(36, Math.ceil(textWidth(writtenCount(Math.ceil(top * 1.35)), TICK)) + 14);
}

/** Pixels right of a line for the number at its end, which is set in bold. */
export function endRoom(value: number): number {
  return Math.max(44, Math.ceil(textWidth(writtenCount(value), VALUE) * 1.08) + 14);
}
