'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/app/_ui/feedback/confirm-dialog.client';
import { Time } from '@/app/_ui/typography/time';
import { writtenCount } from '@/app/_ui/typography/time-format';
import type { JobView } from '@/lib/contracts/jobs';
import { count } from '@/lib/core/text/count';
import styles from './jobs.module.css';
import { isUnderWay } from './use-jobs';

const STATE_WORDS: Readonly<Record<JobView['state'], string>> = {
  waiting: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
};

/** One job: how far it is, or what it came to, with what can be done about it. */
export function JobItem({
  job,
  zone,
  busy,
  onRetry,
  onUndo,
}: {
  job: JobView;
  zone: string;
  busy: boolean;
  onRetry: () => Promise<void>;
  onUndo: () => Promise<void>;
}) {
  const { title, state, by, queuedAt, finishedAt, message, reason, lines, alarm, undoable } = job;
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.item} data-state={state} data-alarm={alarm || undefined}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.state}>{alarm ? 'Look at this' : STATE_WORDS[state]}</span>
      </div>
      <p className={styles.when}>
        Started {by === null ? '' : `by ${by}, `}
        <Time at={queuedAt} zone={zone} style="moment" />
        {finishedAt ? (
          <>
            , ended <Time at={finishedAt} zone={zone} style="moment" />
          </>
        ) : null}
      </p>
      {isUnderWay(job) ? <Far job={job} /> : null}
      {message && !isUnderWay(job) && state !== 'failed' ? <p>{message}</p> : null}
      {reason ? (
        <p className={styles.reason}>{isUnderWay(job) ? `It is tried again soon: ${reason}` : reason}</p>
      ) : null}
      {lines.length > 0 ? (
        <details className={styles.lines}>
          <summary>{count(lines.length, 'line')} more</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {state === 'failed' || undoable > 0 ? (
        <div className={styles.actions}>
          {state === 'failed' ? (
            <Button variant="default" disabled={busy} aria-label={`Retry: ${title}`} onClick={() => void onRetry()}>
              Retry
            </Button>
          ) : null}
          {undoable > 0 ? (
            <Button variant="default" disabled={busy} onClick={() => setAsking(true)}>
              Undo its {count(undoable, 'change')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Undo ${count(undoable, 'change')}?`}
        confirmLabel="Undo them"
        onConfirm={onUndo}
      >
        Everything that “{title}” changed is taken back. What somebody changed since stays as it is.
      </ConfirmDialog>
    </li>
  );
}

/** How far it is: a bar where it is known how much there is, and in words. */
function Far({ job: { done, total, message } }: { job: JobView }) {
  const words = total === null ? 'Waiting for its turn' : `${writtenCount(done)} of ${writtenCount(total)}`;
  return (
    <div className={styles.far}>
      {total === null ? null : <progress value={done} max={Math.max(total, 1)} aria-label="How far it is" />}
      <span>
        {words}
        {message ? `. ${message}` : ''}
      </span>
    </div>
  );
}
