'use client';

import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './confirm-dialog.module.css';
import { Dialog } from './dialog.client';

/**
 * Asks once before what cannot be undone. `confirmLabel` says what the button does ("Remove the samples"). The dialog
 * stays open and busy while `onConfirm` runs, then closes; if it throws, the dialog stays and the error goes up.
 */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  confirmLabel,
  onConfirm,
  danger = false,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  confirmLabel: string;
  onConfirm: () => void | Promise<void>;
  danger?: boolean;
  children: ReactNode;
}) {
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button onClick={() => void confirm()} loading={busy} className={danger ? (styles.danger ?? '') : ''}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
