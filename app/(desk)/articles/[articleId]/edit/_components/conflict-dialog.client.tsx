'use client';

import { Button } from '@mantine/core';
import { ConflictTable } from '@/app/_ui/feedback/conflict-table';
import { Dialog } from '@/app/_ui/feedback/dialog.client';
import type { Checker, Details } from '@/app/(desk)/articles/_components/detail-fields.client';
import { conflictRows } from './details-conflict';

/** Somebody changed the details in the meantime: what one saw, what is there now, what one wanted; then one decides. */
export function ConflictDialog({
  seen,
  now,
  wanted,
  checkers,
  takeTheirs,
  keepMine,
  close,
}: {
  seen: Details;
  now: Details | null;
  wanted: Details;
  checkers: readonly Checker[];
  takeTheirs: () => void;
  keepMine: () => void;
  close: () => void;
}) {
  return (
    <Dialog
      opened={now !== null}
      onClose={close}
      title="Changed in the meantime"
      footer={
        <>
          <Button type="button" variant="default" onClick={takeTheirs}>
            Take what is there now
          </Button>
          <Button type="button" onClick={keepMine}>
            Save what I changed
          </Button>
        </>
      }
      wide
    >
      <p>Somebody changed these details while you did. Nothing was overwritten.</p>
      {now ? <ConflictTable of="Details" rows={conflictRows(seen, now, wanted, checkers)} /> : null}
      <p>Saving puts what you changed over what is there now; the other fields stay as they are now.</p>
    </Dialog>
  );
}
