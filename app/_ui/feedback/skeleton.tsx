import styles from './skeleton.module.css';

/**
 * The room of what is still loading, in its exact size, so nothing moves when it comes. It appears after 300 ms; before
 * that a wait is none. `label` is what screen readers hear.
 */
export function SkeletonRows({ rows = 8, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="unseen">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bars that never move
        <div key={row} className={styles.row}>
          <span style={{ width: `${WIDTHS[row % WIDTHS.length]}%` }} />
        </div>
      ))}
    </div>
  );
}

/** The room of a list with its search above it. */
export function SkeletonTable({ rows = 14, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <>
      <div className={`${styles.skeleton} ${styles.tools}`} aria-hidden="true" />
      <SkeletonRows rows={rows} label={label} />
    </>
  );
}

/** The room of a chart or any other block, `height` in pixels. */
export function SkeletonBlock({ height, label = 'Loading' }: { height: number; label?: string }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="unseen">{label}</span>
      <div className={styles.block} style={{ height }} />
    </div>
  );
}

/** Lines of running text, for an article. */
export function SkeletonText({ lines = 12, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="unseen">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bars that never move
        <div key={line} className={styles.line} style={{ width: line % 5 === 4 ? '62%' : '100%' }} />
      ))}
    </div>
  );
}

const WIDTHS = [72, 64, 80, 56, 76, 68] as const;
