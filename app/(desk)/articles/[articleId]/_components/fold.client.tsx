'use client';

import type { ReactNode } from 'react';
import styles from '../panel.module.css';

/** A part that is folded until somebody wants it. `onOpen` is told when it opens. */
export function Fold({
  title,
  count,
  onOpen,
  children,
}: {
  title: string;
  count?: number | undefined;
  onOpen?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <details className={styles.fold} data-rest onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary>
        {count === undefined ? null : <span className={styles.count}>{count}</span>} {title}
      </summary>
      {children}
    </details>
  );
}
