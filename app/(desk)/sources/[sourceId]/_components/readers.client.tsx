'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Submitted } from '@/lib/contracts/submitted';
import styles from '../source.module.css';

export type NameReadersAction = (
  sourceId: string,
  version: number,
  confidential: boolean,
  readers: readonly string[],
) => Promise<Submitted<null>>;

/** Who may read the source: everybody, or whoever added it and those named. */
export function Readers({
  sourceId,
  version,
  confidential,
  readers,
  people,
  nameReaders,
}: {
  sourceId: string;
  version: number;
  confidential: boolean;
  readers: readonly string[];
  people: readonly { readonly id: string; readonly name: string }[];
  nameReaders: NameReadersAction;
}) {
  const [isSecret, setSecret] = useState(confidential);
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const named = new FormData(event.currentTarget).getAll('reader').map(String);
    setBusy(true);
    const outcome = await nameReaders(sourceId, version, isSecret, isSecret ? named : []).catch(() => null);
    setBusy(false);
    if (!outcome) say('The connection is gone. Nothing was saved; try again.');
    else say(outcome.ok ? 'Saved.' : outcome.refusal.message);
  };
  return (
    <form className={styles.readers} onSubmit={save} aria-label="Who may read it">
      <label>
        <input type="checkbox" checked={isSecret} onChange={() => setSecret(!isSecret)} /> Confidential: only whoever
        added it and those named here see it
      </label>
      {isSecret ? (
        <fieldset>
          <legend>May read it too</legend>
          {people.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" name="reader" value={id} defaultChecked={readers.includes(id)} /> <bdi>{name}</bdi>
            </label>
          ))}
          {people.length === 0 ? <p className={styles.quiet}>There is nobody else on this desk yet.</p> : null}
        </fieldset>
      ) : null}
      <Button type="submit" variant="default" loading={busy}>
        Save who may read it
      </Button>
      <p role="status">{said}</p>
    </form>
  );
}
