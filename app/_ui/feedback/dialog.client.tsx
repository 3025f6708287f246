'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { CrossGlyph } from '../typography/glyphs';
import styles from './dialog.module.css';

/**
 * A dialog over the page: the browser's own, so focus stays inside, Escape closes and the page behind is inert.
 * `footer` holds its buttons. Its contents are drawn only while it is open.
 */
export function Dialog({
  opened,
  onClose,
  title,
  footer,
  wide = false,
  whole = false,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  footer?: ReactNode;
  wide?: boolean | undefined;
  /** It takes the whole window, as a room of its own. */
  whole?: boolean | undefined;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (opened && !element.open) element.showModal();
    if (!opened && element.open) element.close();
  }, [opened]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide || undefined}
      data-whole={whole || undefined}
      aria-labelledby={id}
      onClose={onClose}
    >
      {opened ? (
        <>
          <div className={styles.head}>
            <h2 id={id}>{title}</h2>
            <button type="button" className={styles.close} aria-label="Close" onClick={onClose}>
              <CrossGlyph />
            </button>
          </div>
          <div className={styles.body}>{children}</div>
          {footer ? <div className={styles.footer}>{footer}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}
