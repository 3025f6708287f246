'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FindingView } from '@/lib/contracts/evidence';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';
import styles from './evidence.module.css';
import { disagreeing, setAside } from './sums';

/** The notes beside one paragraph. */
export function MarginNotes({ from, to }: { from: number; to: number }) {
  const { findings } = useDesk();
  const here = disagreeing(findings).filter(({ start }) => start >= from && start < to);
  if (here.length === 0) return null;
  return (
    <aside className={styles.margin} aria-label="Sums that disagree">
      {here.map((finding) => (
        <Note key={finding.key} finding={finding} />
      ))}
    </aside>
  );
}

function Note({ finding }: { finding: FindingView }) {
  const { me } = useDesk();
  const [asks, ask] = useState(false);
  return (
    <div className={styles.note}>
      <p>{finding.sentence}</p>
      <p className={styles.quiet}>{finding.working}</p>
      {me.mayReview && !asks ? (
        <button type="button" className={styles.setAside} aria-expanded={false} onClick={() => ask(true)}>
          Set aside …
        </button>
      ) : null}
      {asks ? <Reason finding={finding} done={() => ask(false)} /> : null}
    </div>
  );
}

/** Asks why a sum is no error, and sets it aside. */
export function Reason({ finding, done }: { finding: FindingView; done: () => void }) {
  const { answerFinding } = useDesk();
  const [wrong, setWrong] = useState<string | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (reason === '') return setWrong('Say why it is no error.');
    const refusal = await answerFinding(finding.key, reason);
    if (refusal) setWrong(refusalWords(refusal));
    else done();
  };
  return (
    <form className={styles.reason} onSubmit={save} aria-label="Why the sum is set aside">
      <label>
        Why it is no error
        {/* biome-ignore lint/a11y/noAutofocus: it opens because somebody asked for it */}
        <input name="reason" maxLength={300} autoFocus aria-invalid={wrong !== null} />
      </label>
      {wrong ? <p role="alert">{wrong}</p> : null}
      <Button type="submit" size="compact-xs">
        Set aside
      </Button>
    </form>
  );
}

/** What was set aside, with why and by whom; each can be brought back. Or why no sum was looked at. */
export function SetAside() {
  const { findings, answerFinding, sumsFailed, me } = useDesk();
  const aside = setAside(findings);
  if (sumsFailed) return <p className={styles.aside}>{sumsFailed}</p>;
  if (aside.length === 0) return null;
  return (
    <details className={styles.aside}>
      <summary>Sums set aside ({aside.length})</summary>
      {aside.map(({ key, sentence, answer }) => (
        <div key={key} className={styles.note}>
          <p>{sentence}</p>
          <p className={styles.quiet}>
            {answer?.by ? `${answer.by}: ` : ''}
            <bdi>{answer?.reason}</bdi>
          </p>
          {me.mayReview ? (
            <button type="button" className={styles.setAside} onClick={() => void answerFinding(key, null)}>
              Bring back
            </button>
          ) : null}
        </div>
      ))}
    </details>
  );
}
