'use client';

import type { ComparisonView, DrawnInterval } from '@/lib/contracts/evidence';
import styles from '../../evidence.module.css';

type Drawn = NonNullable<ComparisonView['drawn']>;

const WIDTH = 320;
const HEIGHT = 44;
const ROOM = 24;

/** The claim's interval as a bar, the source's value as a point on it, both named. */
export function NumberLine({ drawn }: { drawn: Drawn }) {
  const { claim, source, value } = drawn;
  const at = scaleOf(drawn);
  const [from, to] = ends(claim, at);
  const [near, far] = ends(source, at);
  const point = at(value);
  return (
    <figure className={styles.line}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={lineWords(drawn)}>
        <line className={styles.axis} x1="0" x2={WIDTH} y1="22" y2="22" />
        <rect className={styles.claimBar} x={from} y="15" width={Math.max(2, to - from)} height="14" rx="2" />
        <line className={styles.sourceBar} x1={near} x2={Math.max(near + 1, far)} y1="22" y2="22" />
        <path className={styles.point} d={`M${point} 14 l6 8 l-6 8 l-6 -8 z`} />
        <text x={clamp((from + to) / 2)} y="11" textAnchor="middle">
          text
        </text>
        <text x={clamp(point)} y="42" textAnchor="middle">
          source
        </text>
      </svg>
    </figure>
  );
}

const clamp = (x: number) => Math.max(20, Math.min(WIDTH - 20, x));

/** From a value to its place, so that both intervals fit with room at either side. Open ends run to the edge. */
function scaleOf({ claim, source, value }: Drawn): (of: number) => number {
  const known = [claim.low, claim.high, source.low, source.high, value].filter((end) => end !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = high - low || Math.abs(high) || 1;
  return (of) => ROOM + ((of - low) / span) * (WIDTH - 2 * ROOM) + (high === low ? WIDTH / 2 - ROOM : 0);
}

function ends({ low, high }: DrawnInterval, at: (of: number) => number): [number, number] {
  return [low === null ? 0 : at(low), high === null ? WIDTH : at(high)];
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 8 });

function spanWords({ low, high }: DrawnInterval): string {
  if (low === null && high === null) return 'anything';
  if (low === null) return `up to ${number.format(high ?? 0)}`;
  if (high === null) return `${number.format(low)} or more`;
  return low === high ? number.format(low) : `${number.format(low)} to ${number.format(high)}`;
}

/** The same drawing in words. */
function lineWords({ claim, source, value }: Drawn): string {
  const exactly = source.low === source.high ? '' : ` (${spanWords(source)} as printed)`;
  return `On a number line: the text says ${spanWords(claim)}, the source ${number.format(value)}${exactly}.`;
}
