'use client';

import styles from './chart.module.css';

/** What a mark says: its lines, and the point in the drawing (pixels) above which they stand. */
export type Tip = { readonly x: number; readonly y: number; readonly lines: readonly string[] };

/** The readout of the mark under the pointer or with the focus. Screen readers have the mark's own label instead. */
export function TipBox({ tip, width }: { tip: Tip | undefined; width: number }) {
  if (!tip) return null;
  const side = tip.x > width * 0.66 ? 'end' : tip.x < width * 0.33 ? 'start' : 'middle';
  return (
    <div className={styles.tip} data-side={side} style={{ left: tip.x, top: tip.y }} aria-hidden="true">
      {tip.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
