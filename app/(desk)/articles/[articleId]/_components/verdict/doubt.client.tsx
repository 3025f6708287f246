'use client';

import { useEffect, useRef } from 'react';
import { Kbd } from '@/app/_ui/typography/kbd';
import type { DeskClaim } from '@/lib/contracts/claims';
import { focusCurrent } from '../keys/use-keys.client';
import panelStyles from '../panel/panel.module.css';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import styles from './verdict.module.css';

/** Asked once before a figure is verified whose sum disagrees. */
export function DoubtAsked({ claim }: { claim: DeskClaim }) {
  const { desk, me } = useDesk();
  const doubt = useDeskValue(({ doubts }) => doubts[claim.id]);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  const cancel = () => {
    desk.verdicts.choose(null);
    focusCurrent(claim.id);
  };
  return (
    <fieldset className={styles.chooser} ref={group} tabIndex={-1}>
      <legend>A sum with it does not add up. Verified all the same?</legend>
      {doubt ? <p className={styles.doubt}>{doubt.sentence}</p> : null}
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.button}
          onClick={() => desk.verdicts.pickDefault()}
          {...(me.singleKeys ? { 'aria-keyshortcuts': 'v' } : {})}
        >
          <span>Verified all the same</span>
          {me.singleKeys ? <Kbd>v</Kbd> : null}
        </button>
        <DisputeComputed instead={doubt?.instead ?? null} />
      </div>
      <p className={styles.chooserFoot}>
        <span />
        <button type="button" className={panelStyles.textButton} onClick={cancel}>
          Cancel {me.singleKeys ? <Kbd>Esc</Kbd> : null}
        </button>
      </p>
    </fieldset>
  );
}

/**
 * One press fills in the reason and what the sum works out at. Nothing where another figure of the sum is tested. The key
 * is for the sum that stands against the figure.
 */
export function DisputeComputed({ instead, quiet = false }: { instead: string | null; quiet?: boolean }) {
  const { desk, me } = useDesk();
  const isDoubt = useDeskValue(({ doubts, currentId }) => doubts[currentId ?? '']?.instead === instead);
  const hasKey = isDoubt && !quiet && me.singleKeys;
  if (instead === null) return null;
  return (
    <button
      type="button"
      className={quiet ? panelStyles.textButton : styles.button}
      onClick={() => desk.verdicts.computed(instead)}
      {...(hasKey ? { 'aria-keyshortcuts': 'w' } : {})}
    >
      <span>
        Dispute with <bdi>{instead}</bdi>
      </span>
      {hasKey ? <Kbd>w</Kbd> : null}
    </button>
  );
}
