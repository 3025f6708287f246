'use client';

import type { ComparisonView, DrawnInterval } from '@/lib/contracts/evidence';
import styles from './evidence.module.css';
import { endsOf, lineScale, lineWords, valueLabels } from './number-line';

export type Drawn = NonNullable<ComparisonView['drawn']>;

const WIDTH = 360;
const ROW = 15;

/** The claim's interval as a bar, each source's value as a point with its number, and the same in words. */
export function NumberLine({ drawn }: { drawn: readonly Drawn[] }) {
  const [first] = drawn;
  if (!first) return null;
  const at = lineScale(drawn, WIDTH);
  const labels = valueLabels(drawn, at, WIDTH);
  const axis = 8 + ROW * Math.max(1, ...labels.map(({ row }) => row + 1));
  return (
    <figure className={styles.line}>
      <svg viewBox={`0 0 ${WIDTH} ${axis + 28}`} role="img" aria-label={lineWords(drawn)}>
        <line className={styles.axis} x1="0" x2={WIDTH} y1={axis} y2={axis} />
        <ClaimBar claim={first.claim} at={at} axis={axis} />
        {drawn.map((each, k) => (
          <Source key={labels[k]?.id} drawn={each} at={at} axis={axis} />
        ))}
        {labels.map(({ id, x, row, words }) => (
          <text key={id} x={x} y={axis - 10 - row * ROW} textAnchor="middle">
            {words}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** The bar of the text, its ends named below the axis. */
function ClaimBar({ claim, at, axis }: { claim: DrawnInterval; at: (of: number) => number; axis: number }) {
  const [from, to] = [claim.low === null ? 0 : at(claim.low), claim.high === null ? WIDTH : at(claim.high)];
  return (
    <>
      <rect className={styles.claimBar} x={from} y={axis - 6} width={Math.max(2, to - from)} height="12" rx="2" />
      {endsOf(claim, at, WIDTH).map(({ x, words }) => (
        <text key={words} className={styles.end} x={x} y={axis + 20} textAnchor="middle">
          {words}
        </text>
      ))}
    </>
  );
}

function Source({ drawn: { source, value }, at, axis }: { drawn: Drawn; at: (of: number) => number; axis: number }) {
  const [near, far] = [source.low === null ? 0 : at(source.low), source.high === null ? WIDTH : at(source.high)];
  return (
    <>
      <line className={styles.sourceBar} x1={near} x2={Math.max(near + 1, far)} y1={axis} y2={axis} />
      <path className={styles.point} d={`M${at(value)} ${axis - 7} l5 7 l-5 7 l-5 -7 z`} />
    </>
  );
}
