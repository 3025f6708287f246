'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { TextField } from '@/app/_ui/forms/fields.client';
import type { SourceView } from '@/lib/contracts/sources';
import type { FormRefusal } from '@/lib/contracts/submitted';
import { deleteSource, nameSource, putBack } from '../actions';
import styles from '../source.module.css';
import { MergeDialog } from './merge-dialog.client';

interface Props {
  readonly source: SourceView;
  readonly name: string;
  readonly claims: number;
  readonly copies: number;
  /** Articles whose writer listed it. */
  readonly listed: number;
}

/** Renames a source, merges it into another one, or deletes it when no claim rests on it. */
export function SourceTools({ source: drawn, name, claims, copies, listed }: Props) {
  const router = useRouter();
  const [doing, setDoing] = useState<'rename' | 'merge' | null>(null);
  // Putting it back makes a version of its own, before the page is drawn anew.
  const [version, setVersion] = useState(drawn.version);
  const source = { ...drawn, version };
  /** The version to put back, once it is deleted. */
  const [deleted, setDeleted] = useState<number | null>(null);
  const [refused, setRefused] = useState<FormRefusal | null>(null);
  const close = () => setDoing(null);
  const seen = { sourceId: source.id, version: source.version };
  const remove = async () => {
    const outcome = await deleteSource(seen, crypto.randomUUID()).catch(() => null);
    if (!outcome?.ok) return setRefused(outcome?.refusal ?? LOST);
    setRefused(null);
    setDeleted(outcome.answer.source.version);
  };
  const restore = async (of: number) => {
    const outcome = await putBack({ sourceId: source.id, version: of }, crypto.randomUUID()).catch(() => null);
    if (!outcome?.ok) return setRefused(outcome?.refusal ?? LOST);
    setVersion(outcome.answer.source.version);
    setDeleted(null);
    router.refresh();
  };
  return (
    <div className={styles.part}>
      {deleted !== null ? (
        <div className={styles.tools} role="status">
          <span>
            <bdi>“{name}”</bdi> is deleted.
          </span>
          <Button variant="default" size="compact-sm" onClick={() => void restore(deleted)}>
            Put it back
          </Button>
          <Link href="/sources">All sources</Link>
        </div>
      ) : doing === 'rename' ? (
        <Rename source={source} name={name} onClose={close} />
      ) : (
        <div className={styles.tools}>
          <Button variant="default" onClick={() => setDoing('rename')}>
            Rename
          </Button>
          <Button variant="default" onClick={() => setDoing('merge')}>
            Merge into another source
          </Button>
          {claims === 0 ? (
            <Button variant="default" onClick={() => void remove()}>
              Delete
            </Button>
          ) : null}
        </div>
      )}
      {claims === 0 && listed > 0 && deleted === null ? (
        <p className={styles.quiet}>
          {listed === 1 ? 'One article’s writer lists it' : `The writers of ${listed} articles list it`}, so it would
          leave that list too.
        </p>
      ) : null}
      <div role="alert">{refused ? <p className={styles.wrong}>{refused.message}</p> : null}</div>
      <MergeDialog
        opened={doing === 'merge'}
        onClose={close}
        source={source}
        name={name}
        claims={claims}
        copies={copies}
      />
    </div>
  );
}

const LOST: FormRefusal = {
  code: 'bug',
  message: 'The server did not answer, so nothing was changed. Try again.',
};

function Rename({ source, name, onClose }: { source: SourceView; name: string; onClose: () => void }) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const input = { sourceId: source.id, version: source.version, title: field.current?.value ?? '' };
    const outcome = await nameSource(input, crypto.randomUUID()).catch(() => null);
    setBusy(false);
    if (!outcome?.ok) return setWrong(outcome?.refusal.fields?.title ?? outcome?.refusal.message ?? LOST.message);
    onClose();
    router.refresh();
  };
  return (
    <form className={styles.rename} data-fields="narrow" onSubmit={save} aria-label="Rename the source" noValidate>
      <TextField ref={field} label="Name" defaultValue={name} error={wrong} dir="auto" data-autofocus autoFocus />
      <div className={styles.tools}>
        <Button type="submit" loading={busy}>
          Save the name
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
