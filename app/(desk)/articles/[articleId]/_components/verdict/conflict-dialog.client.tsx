'use client';

import { Button } from '@mantine/core';
import { ConflictTable } from '@/app/_ui/feedback/conflict-table';
import { Dialog } from '@/app/_ui/feedback/dialog.client';
import type { DeskClaim } from '@/lib/contracts/claims';
import { focusFirst } from '../panel/panel-fields.client';
import { changeWords } from '../state/desk-change';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import type { Conflict } from '../state/desk-state';
import { changesBetween, statusLine } from './desk-conflict';

/** Somebody else was faster: what they changed, and what I wanted. I look, and decide again; nothing was overwritten. */
export function ConflictDialog() {
  const { desk } = useDesk();
  const conflict = useDeskValue((state) => state.conflict);
  const close = () => desk.dispatch({ type: 'conflict', conflict: null });
  const look = () => {
    close();
    if (conflict) desk.moves.go(conflict.now.id, 'step');
  };
  const insist = () => {
    look();
    if (conflict?.mine?.kind === 'verdict') desk.verdicts.decide(conflict.now, conflict.mine.verdict);
  };
  return (
    <Dialog
      opened={conflict !== null}
      onClose={close}
      title="Changed in the meantime"
      footer={
        <>
          {conflict?.mine?.kind === 'verdict' ? (
            <Button variant="default" onClick={insist}>
              Decide as I did
            </Button>
          ) : null}
          <Button onClick={look} ref={focusFirst}>
            Look at it
          </Button>
        </>
      }
      wide
    >
      {conflict ? <Both conflict={conflict} /> : null}
    </Dialog>
  );
}

function Both({ conflict: { mine, seen, now, message } }: { conflict: Conflict }) {
  const rows = changesBetween(seen, now);
  return (
    <>
      <p>{message}</p>
      <ConflictTable of={now.display} rows={rows.length > 0 ? rows : [sameStatus(seen, now)]} />
      <p>{mine ? `You wanted: ${changeWords(mine).toLowerCase()}.` : 'What you typed is still in the form.'}</p>
    </>
  );
}

/** It was changed and changed back: there is still something to look at. */
const sameStatus = (seen: DeskClaim, now: DeskClaim) => ({
  what: 'Status',
  seen: statusLine(seen),
  now: statusLine(now),
});
