'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Dialog } from '@/app/_ui/feedback/dialog.client';
import { showToast } from '@/app/_ui/feedback/toast.client';
import { TextField } from '@/app/_ui/forms/fields.client';
import { useTakingBack } from '@/app/(desk)/_components/taking-back.client';
import type { MergePartner } from '@/lib/contracts/source-page';
import { sourceName } from '@/lib/contracts/source-view';
import type { SourceView } from '@/lib/contracts/sources';
import { findPartners, mergeInto } from '../actions';
import styles from '../source.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly source: SourceView;
  readonly name: string;
  readonly claims: number;
  readonly copies: number;
}

/** Which source takes the place of this one? Those that are like it stand first. */
export function MergeDialog({ opened, onClose, source, name, claims, copies }: Props) {
  const router = useRouter();
  const [words, setWords] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const { takeApart } = useTakingBack();
  const [busy, setBusy] = useState(false);
  const partners = usePartners(opened, source.id, words);
  const into = partners?.find((partner) => partner.source.id === chosen)?.source;
  const merge = async () => {
    if (!into) return setWrong('Choose the source that stays.');
    setBusy(true);
    const input = { sourceId: source.id, version: source.version, intoId: into.id };
    const outcome = await mergeInto(input, crypto.randomUUID()).catch(() => null);
    setBusy(false);
    if (!outcome?.ok) return setWrong(outcome?.refusal.message ?? LOST);
    const { version } = outcome.answer.source;
    onClose();
    const undo = async () => {
      const apart = await takeApart({ sourceId: source.id, version }, crypto.randomUUID()).catch(() => null);
      if (apart?.ok) return router.push(`/sources/${source.id}`);
      showToast({ message: apart?.refusal.message ?? LOST });
    };
    showToast({ message: `“${name}” is merged into “${sourceName(into)}”.`, undo: () => void undo() });
    router.push(`/sources/${into.id}`);
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title="Merge into another source"
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button onClick={() => void merge()} loading={busy}>
            Merge
          </Button>
        </>
      }
    >
      <p>
        <bdi>“{name}”</bdi> leaves the list. {whatMoves(claims, copies)} The two can be taken apart again.
      </p>
      <TextField
        label="The source that stays"
        placeholder="Title, link, publisher or person"
        type="search"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autoFocus
      />
      <Partners partners={partners} chosen={chosen} choose={choose} />
      <div role="alert">{wrong ? <p className={styles.wrong}>{wrong}</p> : null}</div>
    </Dialog>
  );
}

const LOST = 'The server did not answer, so nothing was merged. Try again.';

const counted = (count: number, one: string, several: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

function whatMoves(claims: number, copies: number): string {
  const parts = [
    claims > 0 ? counted(claims, 'claim', 'claims') : null,
    copies > 0 ? counted(copies, 'saved copy', 'saved copies') : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return 'Nothing rests on it.';
  return `Its ${parts.join(' and ')} ${claims + copies === 1 ? 'goes' : 'go'} to the source that stays.`;
}

function Partners({
  partners,
  chosen,
  choose,
}: {
  partners: readonly MergePartner[] | null;
  chosen: string | null;
  choose: (id: string) => void;
}) {
  if (!partners) return <p className={styles.quiet}>Looking …</p>;
  if (partners.length === 0)
    return <p className={styles.quiet}>No source fits. Only sources that the same people may see can become one.</p>;
  return (
    <fieldset className={styles.partners}>
      <legend className="unseen">The source that stays</legend>
      {partners.map(({ source, claims, copies, alike }) => (
        <label key={source.id}>
          <input type="radio" name="into" checked={chosen === source.id} onChange={() => choose(source.id)} />
          <span>
            <bdi>{sourceName(source)}</bdi>
            <span className={styles.about}>
              {[
                alike ? 'looks the same' : null,
                source.title ? (source.domain ?? source.publisher ?? source.who) : null,
                counted(claims, 'claim', 'claims'),
                counted(copies, 'copy', 'copies'),
              ]
                .filter((fact) => fact !== null)
                .join(' · ')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const PAUSE = 200;

function usePartners(on: boolean, sourceId: string, words: string): readonly MergePartner[] | null {
  const [found, setFound] = useState<readonly MergePartner[] | null>(null);
  useEffect(() => {
    if (!on) return;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await findPartners(sourceId, words).catch(() => null);
      if (current) setFound(outcome?.ok ? outcome.answer : []);
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [on, sourceId, words]);
  return found;
}
