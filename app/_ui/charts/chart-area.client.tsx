'use client';

import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import styles from './chart.module.css';
import { moveAmongMarks } from './roving';
import { type Tip, TipBox } from './tip.client';
import { useWidth } from './width';

/**
 * The room of a drawing: its width measured, its height reserved from the start (`wide` and `narrow` in pixels, as
 * `row-room.ts` divides), its tip, its arrow keys. `draw` runs again only when the width or the chart's own props
 * change, not when the tip does: recharts would build every mark anew and the focus would be lost.
 */
export function ChartArea({
  heights,
  draw,
}: {
  heights: { readonly wide: number; readonly narrow: number };
  draw: (width: number, onTip: (tip: Tip | undefined) => void) => ReactNode;
}) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [tip, setTip] = useState<Tip>();
  const drawing = useMemo(() => (width > 0 ? draw(width, setTip) : null), [draw, width]);
  const reserved = { '--wide': `${heights.wide}px`, '--narrow': `${heights.narrow}px` } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are the controls; keys bubble up to here
    <div
      ref={frame}
      className={styles.drawing}
      style={reserved}
      onKeyDown={(event) => moveAmongMarks(event, () => setTip(undefined))}
    >
      {drawing}
      <TipBox tip={tip} width={width} />
    </div>
  );
}
