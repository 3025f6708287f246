'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { showToast } from '@/app/_ui/feedback/toast.client';
import { Time } from '@/app/_ui/typography/time';
import type { SessionRow } from '@/lib/contracts/people';
import { endOneSession } from '../actions';
import styles from './account.module.css';

/** One's open sessions. The one in use ends by signing out. */
export function SessionList({
  sessions,
  ownId,
  zone,
}: {
  sessions: readonly SessionRow[];
  ownId: string;
  zone: string;
}) {
  const [ending, setEnding] = useState<string | null>(null);
  const end = async (id: string) => {
    setEnding(id);
    const result = await endOneSession(id).catch(() => null);
    setEnding(null);
    if (!result) showToast({ message: 'The desk did not answer. Try again.' });
    else showToast({ message: result.ok ? 'The session ended.' : result.refusal.message });
  };
  return (
    <ul className={styles.list} aria-label="Sessions">
      {sessions.map(({ id, browser, address, startedAt }) => (
        <li key={id} className={styles.item}>
          <div>
            <strong>{browser}</strong>
            {id === ownId ? ', this one' : ''}
            <span className={styles.detail}>
              since <Time at={startedAt} zone={zone} style="moment" />
              {address ? `, from ${address}` : ''}
            </span>
          </div>
          {id === ownId ? null : (
            <Button
              variant="default"
              loading={ending === id}
              aria-label={`End ${browser}`}
              onClick={() => void end(id)}
            >
              End
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
