'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Kbd } from '@/app/_ui/typography/kbd';
import type { DeskClaim } from '@/lib/contracts/claims';
import { focusCurrent } from '../keys/use-keys.client';
import panelStyles from '../panel/panel.module.css';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import { DISPUTES } from '../state/desk-words';
import { useAtOnce } from './use-at-once.client';
import styles from './verdict.module.css';

/**
 * A dispute: the reason by its letter or a click, then the wording to propose, which has the focus; Enter saves. Whoever
 * wants no wording asked has the letter save at once.
 */
export function DisputeForm({ claim }: { claim: DeskClaim }) {
  const { desk, me } = useDesk();
  const dispute = useDeskValue((state) => state.dispute);
  const { atOnce, setAtOnce } = useAtOnce();
  const form = useRef<HTMLFormElement>(null);
  const wording = useRef<HTMLTextAreaElement>(null);
  const { reason, filled } = dispute;
  useEffect(() => {
    const here = reason ? wording.current : form.current;
    here?.focus({ preventScroll: true });
    if (filled) wording.current?.select();
  }, [reason, filled]);
  const cancel = () => {
    desk.verdicts.choose(null);
    focusCurrent(claim.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) desk.verdicts.saveDispute();
    else if (event.key === 'Escape') form.current?.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  };
  return (
    <form
      className={styles.chooser}
      ref={form}
      tabIndex={-1}
      aria-labelledby="dispute"
      onSubmit={(event) => {
        event.preventDefault();
        desk.verdicts.saveDispute();
      }}
    >
      <fieldset className={styles.chooser}>
        <legend id="dispute">What is wrong?</legend>
        <div className={styles.buttons} data-many>
          {DISPUTES.map(({ value, letter, words }) => (
            <button
              key={value}
              type="button"
              className={styles.button}
              aria-pressed={value === reason}
              data-status="disputed"
              onClick={() => desk.verdicts.pick(value)}
              {...(me.singleKeys ? { 'aria-keyshortcuts': letter } : {})}
            >
              <span>{words}</span>
              {me.singleKeys ? <Kbd>{letter}</Kbd> : null}
            </button>
          ))}
        </div>
      </fieldset>
      <div className={styles.words}>
        <label htmlFor="wording">Wording to propose</label>
        <textarea
          key={filled}
          id="wording"
          ref={wording}
          rows={1}
          dir="auto"
          maxLength={2000}
          enterKeyHint="done"
          defaultValue={desk.draft(claim.id).wording ?? claim.proposedWording ?? ''}
          placeholder="As it should read; may stay empty"
          onChange={(event) => desk.write(claim.id, { wording: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.chooserFoot}>
        <button type="submit" className={styles.save} disabled={reason === null}>
          Save the dispute <Kbd>Enter</Kbd>
        </button>
        <button type="button" className={panelStyles.textButton} onClick={cancel}>
          Cancel {me.singleKeys ? <Kbd>Esc</Kbd> : null}
        </button>
      </div>
      <label className={styles.habit}>
        <input type="checkbox" checked={atOnce} onChange={(event) => setAtOnce(event.currentTarget.checked)} />
        Save with the reason, without asking for a wording
      </label>
    </form>
  );
}
