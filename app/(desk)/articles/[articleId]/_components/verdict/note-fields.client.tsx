'use client';

import { DraftBack } from '@/app/_ui/forms/kept-draft.client';
import type { DeskClaim } from '@/lib/contracts/claims';
import panelStyles from '../panel/panel.module.css';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import styles from './verdict.module.css';

/** Words that go with the next verdict; on a figure that has one, they can be saved by themselves. */
export function NoteFields({
  claim,
  asksWording,
  isFolded,
}: {
  claim: DeskClaim;
  asksWording: boolean;
  /** Something is asked: on a small screen it has the room. */
  isFolded: boolean;
}) {
  const { desk } = useDesk();
  const isNew = useDeskValue(({ typed }) => typed.includes(claim.id));
  const isBack = useDeskValue(({ back }) => back.includes(claim.id));
  const draft = desk.draft(claim.id);
  const write = (words: { note?: string; wording?: string }) => desk.write(claim.id, words);
  const isDecided = claim.status !== 'pending';
  return (
    <div className={styles.notes} data-rest data-folded={isFolded || undefined}>
      {asksWording ? (
        <Words
          id="wording"
          label="Wording to propose"
          start={draft.wording ?? claim.proposedWording}
          write={(wording) => write({ wording })}
        />
      ) : null}
      <Words id="note" label="Note" shortcut="e" start={draft.note ?? claim.note} write={(note) => write({ note })} />
      {isBack ? <DraftBack what="Your unsaved note is back." discard={() => desk.discard(claim.id)} /> : null}
      {isDecided && isNew ? (
        <button type="button" className={panelStyles.textButton} onClick={() => desk.verdicts.saveWords()}>
          Save the note
        </button>
      ) : null}
    </div>
  );
}

function Words({
  id,
  label,
  shortcut,
  start,
  write,
}: {
  id: string;
  label: string;
  shortcut?: string;
  start: string | null;
  write: (words: string) => void;
}) {
  const { singleKeys } = useDesk().me;
  return (
    <div className={styles.words}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        maxLength={id === 'note' ? 4000 : 2000}
        defaultValue={start ?? ''}
        placeholder={id === 'note' ? 'Goes with the verdict' : 'As it should read'}
        onChange={(event) => write(event.currentTarget.value)}
        {...(shortcut && singleKeys ? { 'aria-keyshortcuts': shortcut } : {})}
      />
    </div>
  );
}
