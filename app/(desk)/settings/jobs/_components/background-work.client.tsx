'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { showToast } from '@/app/_ui/feedback/toast.client';
import { useChange } from '@/app/_ui/feedback/use-change';
import { Section } from '@/app/_ui/frame/page';
import { exactTime } from '@/app/_ui/typography/time-format';
import type { JobsView, StartedView, StartJob } from '@/lib/contracts/jobs';
import { retry, start } from '../actions';
import { JobItem } from './job-item.client';
import styles from './jobs.module.css';
import { useJobs } from './use-jobs';

/** What can be started, and what was: how far it is, what it came to. */
export function BackgroundWork({ view: given, mayVerify }: { view: JobsView; mayVerify: boolean }) {
  const { view, silent, refresh } = useJobs(given);
  const { change, busy } = useChange();
  const [said, setSaid] = useState('');
  const begin = async (wanted: StartJob) => {
    const started = await change(() => start(wanted));
    if (!started) return;
    setSaid(startedWords(started, view.zone));
    await refresh();
  };
  const again = async (jobId: string) => {
    if (await change(() => retry({ jobId }))) showToast({ message: 'It is tried again, from where it got to.' });
    await refresh();
  };
  return (
    <>
      <Section title="Start">
        <ul className={styles.choices}>
          {mayVerify ? (
            <Choice
              label="Verify the desk"
              says="Works out every sum and comparison again, reads every saved copy from its bytes and follows the history from its first row. Says what was tampered with."
              busy={busy}
              onStart={() => begin({ kind: 'desk.verify' })}
            />
          ) : null}
          <Choice
            label="Read all articles anew"
            says="With the reader as it is now. Verdicts and what people corrected stay as they are."
            busy={busy}
            onStart={() => begin({ kind: 'articles.reread' })}
          />
        </ul>
        <p role="status" className={styles.said}>
          {said}
        </p>
      </Section>
      <Section title="Started so far" note={silent ? 'The desk does not answer. It is asked again.' : undefined}>
        {view.jobs.length === 0 ? <p className={styles.none}>Nothing yet.</p> : null}
        <ul className={styles.list} aria-label="Background work">
          {view.jobs.map((job) => (
            <JobItem
              key={job.id}
              job={job}
              zone={view.zone}
              busy={busy}
              onRetry={() => again(job.id)}
              onUndo={() => begin({ kind: 'batch.undo', batchId: job.id })}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Choice(props: { label: string; says: string; busy: boolean; onStart: () => Promise<void> }) {
  return (
    <li className={styles.choice}>
      <Button variant="default" disabled={props.busy} onClick={() => void props.onStart()}>
        {props.label}
      </Button>
      <p>{props.says}</p>
    </li>
  );
}

function startedWords({ already }: StartedView, zone: string): string {
  if (!already) return 'Started. It goes on when you leave this page.';
  const by = already.by === null ? 'you' : already.by;
  return `It is under way already, started by ${by} on ${exactTime(already.at, zone, 'en-GB')}.`;
}
