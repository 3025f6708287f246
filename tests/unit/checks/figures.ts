import type { Comparable } from '@/lib/core/checks/comparable';
import type { Amount } from '@/lib/core/figures/figure';

const SCALES = { thousand: '1000', million: '1000000', billion: '1000000000', trillion: '1000000000000' } as const;

/** "7.15 million", "3500", "2/3", "five" (as `words`). */
export function amount(text: string, words = false): Amount {
  const [number = '', scale] = text.split(' ');
  const [written = '', over = '1'] = number.split('/');
  return { written, times: scale === undefined ? '1' : SCALES[scale as keyof typeof SCALES], over, words };
}

const EMPTY: Comparable = {
  kind: 'number',
  amount: null,
  high: null,
  comparator: '=',
  hedge: null,
  direction: null,
  unit: null,
  unitText: null,
  per: null,
};

type More = Partial<Comparable>;

export const figure = (text: string, more: More): Comparable => ({ ...EMPTY, amount: amount(text), ...more });
export const measure = (text: string, unit: string, more: More = {}) =>
  figure(text, { kind: 'measure', unit, ...more });
export const percent = (text: string, more: More = {}) => figure(text, { kind: 'percent', unit: '%', ...more });
export const points = (text: string, more: More = {}) => figure(text, { kind: 'points', unit: '[pp]', ...more });
export const money = (text: string, unit = 'USD', more: More = {}) => figure(text, { kind: 'money', unit, ...more });
export const count = (text: string, more: More = {}) => figure(text, { kind: 'count', ...more });
export const words = (text: string, more: More = {}) =>
  figure(text, { kind: 'count', amount: amount(text, true), ...more });
export const duration = (text: string, unit: string, more: More = {}) =>
  figure(text, { kind: 'duration', unit, amount: amount(text, true), ...more });
