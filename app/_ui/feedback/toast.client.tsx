'use client';

import { randomId } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import styles from './toast.module.css';

/**
 * A quiet line at the foot of the page, with an undo when there is one. It stays eight seconds with an undo, four
 * without, and closes by itself once undone. The notification is a live region of its own.
 */
export function showToast({ message, undo }: { message: string; undo?: (() => void) | undefined }): void {
  const id = randomId();
  const takeBack = () => {
    notifications.hide(id);
    undo?.();
  };
  notifications.show({
    id,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
    autoClose: undo ? 8000 : 4000,
    classNames: { root: styles.root ?? '', description: styles.text ?? '' },
    message: (
      <span className={styles.line}>
        <span>{message}</span>
        {undo ? (
          <button type="button" className={styles.undo} onClick={takeBack}>
            Undo
          </button>
        ) : null}
      </span>
    ),
  });
}
