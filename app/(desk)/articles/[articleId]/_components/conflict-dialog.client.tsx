'use client';

import { Button, Group, Modal } from '@mantine/core';
import styles from '../dialogs.module.css';
import { changeWords } from './desk-change';
import { changesBetween, statusLine } from './desk-conflict';
import { useDesk, useDeskState } from './desk-context.client';
import type { Conflict } from './desk-state';

/** Somebody else was faster: what they changed, and what I wanted. I look, and decide again; nothing was overwritten. */
export function ConflictDialog() {
  const { desk } = useDesk();
  const { conflict } = useDeskState();
  const close = () => desk.dispatch({ type: 'conflict', conflict: null });
  return (
    <Modal
      opened={conflict !== null}
      onClose={close}
      title="Changed in the meantime"
      size="34rem"
      classNames={{ title: styles.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {conflict ? <Both conflict={conflict} close={close} /> : null}
    </Modal>
  );
}

function Both({ conflict, close }: { conflict: Conflict; close: () => void }) {
  const { desk } = useDesk();
  const { mine, seen, now, message } = conflict;
  const rows = changesBetween(seen, now);
  const insist = () => {
    close();
    desk.moves.go(now.id, 'step');
    if (mine?.kind === 'verdict') desk.verdicts.decide(now, mine.verdict);
  };
  const look = () => {
    close();
    desk.moves.go(now.id, 'step');
  };
  return (
    <>
      <p>{message}</p>
      <table className={styles.conflict}>
        <caption className="unseen">What changed about {now.display}</caption>
        <thead>
          <tr>
            <th scope="col">{now.display}</th>
            <th scope="col">You saw</th>
            <th scope="col">It is now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, seen: was, now: is }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                <bdi>{was}</bdi>
              </td>
              <td>
                <bdi>{is}</bdi>
              </td>
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <th scope="row">Status</th>
              <td>{statusLine(seen)}</td>
              <td>{statusLine(now)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p>{mine ? `You wanted: ${changeWords(mine).toLowerCase()}.` : 'What you typed is still in the form.'}</p>
      <Group justify="flex-end" gap="xs" mt="lg">
        {mine?.kind === 'verdict' ? (
          <Button variant="default" onClick={insist}>
            Decide as I did
          </Button>
        ) : null}
        <Button onClick={look} data-autofocus>
          Look at it
        </Button>
      </Group>
    </>
  );
}
