'use client';

import { Button } from '@mantine/core';
import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FieldErrors } from '@/lib/contracts/refusals';
import type { FormRefusal, Submitted } from '@/lib/contracts/submitted';
import styles from './action-form.module.css';

const NO_ANSWER = 'The desk did not answer, so nothing was saved. What you entered is still here: try again.';

/**
 * A form over a server action. It keeps what was typed when it is refused, says why above its button, hands each field
 * its error, and moves to the first one. `leadsAway`: after success the form stays busy, because the page is leaving.
 */
export function ActionForm<Answer>({
  action,
  label,
  onDone,
  leadsAway = false,
  secondary,
  children,
}: {
  action: (form: FormData) => Promise<Submitted<Answer>>;
  /** What the button does: "Create the owner". */
  label: string;
  onDone: (answer: Answer, form: HTMLFormElement) => void;
  leadsAway?: boolean;
  /** Beside the button: a way out. */
  secondary?: ReactNode;
  children: (errors: FieldErrors) => ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const ready = useReady();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  // A busy button cannot hold the focus: it gets it back, unless somebody has moved on.
  useEffect(() => {
    if (sent && !busy && document.activeElement === document.body) button.current?.focus();
  }, [sent, busy]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = event.currentTarget;
    setBusy(true);
    setSent(true);
    const result = await action(new FormData(filled)).catch(noAnswer<Answer>);
    setRefusal(result.ok ? null : result.refusal);
    setBusy(result.ok && leadsAway);
    if (result.ok) onDone(result.answer, filled);
  };

  // What a field says already is not said twice.
  const said = Object.values(refusal?.fields ?? {}).includes(refusal?.message ?? '') ? null : refusal?.message;
  return (
    // post: should the form ever be sent before this script runs, nothing of it may stand in an address.
    <form ref={form} method="post" className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      {children(refusal?.fields ?? {})}
      <div>
        <div role="alert">{said ? <p className={styles.refusal}>{said}</p> : null}</div>
        <div className={styles.buttons}>
          <Button ref={button} type="submit" loading={busy} disabled={!ready} className={styles.submit ?? ''}>
            {label}
          </Button>
          {secondary}
        </div>
      </div>
    </form>
  );
}

function noAnswer<Answer>(thrown: unknown): Submitted<Answer> {
  unstable_rethrow(thrown);
  return { ok: false, refusal: { code: 'bug', message: NO_ANSWER } };
}

const never = () => () => {};

/** False until this page's scripts run. */
function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
