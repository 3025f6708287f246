'use client';

import { type ReactNode, useState } from 'react';
import { writtenCount } from '@/app/_ui/typography/time-format';
import styles from './panel.module.css';

/** A part that is folded until somebody wants it; only then is it drawn. `onOpen` is told when it opens. */
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
  const [isOpen, setOpen] = useState(false);
  const toggled = (open: boolean) => {
    setOpen(open);
    if (open) onOpen?.();
  };
  return (
    <details className={styles.fold} data-rest onToggle={(event) => toggled(event.currentTarget.open)}>
      <summary>
        {count === undefined ? null : <span className={styles.count}>{writtenCount(count)}</span>} {title}
      </summary>
      {isOpen ? children : null}
    </details>
  );
}
