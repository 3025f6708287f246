'use client';

import { Button } from '@mantine/core';
import { useChange } from '@/app/_ui/feedback/use-change';
import { Time } from '@/app/_ui/typography/time';
import type { InvitationRow } from '@/lib/contracts/people';
import { takeBackInvitation } from '../actions';
import styles from './people.module.css';

/** The open invitations, each of which can be taken back. */
export function InvitationList({ invitations, zone }: { invitations: readonly InvitationRow[]; zone: string }) {
  const { change, busy } = useChange();
  if (invitations.length === 0) return <p className={styles.none}>No invitation is open.</p>;
  return (
    <ul className={styles.list} aria-label="Open invitations">
      {invitations.map(({ id, role, email, madeBy, expiresAt }) => (
        <li key={id} className={styles.item}>
          <div>
            <strong>{email ?? 'Whoever has the link'}</strong>
            <span className={styles.detail}>
              as {role}
              {madeBy ? `, by ${madeBy}` : ''}, until <Time at={expiresAt} zone={zone} style="moment" />
            </span>
          </div>
          <Button
            variant="default"
            disabled={busy}
            aria-label={`Take back the invitation for ${email ?? `a ${role}`}`}
            onClick={() => void change(() => takeBackInvitation(id), 'The invitation no longer works.')}
          >
            Take back
          </Button>
        </li>
      ))}
    </ul>
  );
}
