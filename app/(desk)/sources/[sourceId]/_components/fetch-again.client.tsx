'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Submitted } from '@/lib/contracts/submitted';

export type FetchAgainAction = (sourceId: string) => Promise<Submitted<{ readonly failure: string | null }>>;

/** Takes a copy of the page as it is now, and says what came of it. */
export function FetchAgain({
  sourceId,
  again,
  fetchAgain,
}: {
  sourceId: string;
  again: boolean;
  fetchAgain: FetchAgainAction;
}) {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const go = async () => {
    setBusy(true);
    say('Fetching the page …');
    const outcome = await fetchAgain(sourceId).catch(() => null);
    setBusy(false);
    if (!outcome) say('The connection is gone. Nothing was saved; try again.');
    else if (!outcome.ok) say(outcome.refusal.message);
    else say(outcome.answer.failure ?? 'Saved. If the page has not changed, the copy above is still the newest.');
  };
  return (
    <div>
      <Button variant="default" onClick={go} loading={busy}>
        {again ? 'Take another copy' : 'Save a copy'}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}
