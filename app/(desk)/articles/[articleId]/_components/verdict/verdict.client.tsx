'use client';

import { useEffect, useRef } from 'react';
import { Kbd } from '@/app/_ui/typography/kbd';
import { StatusMark } from '@/app/_ui/typography/status-mark';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { Status } from '@/lib/core/review/status';
import { CHOICES, type Chooser } from '../keys/desk-keys';
import { focusCurrent } from '../keys/use-keys.client';
import panelStyles from '../panel/panel.module.css';
import { isTick } from '../state/desk-claims';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import { DisputeForm } from './dispute-form.client';
import { DoubtAsked } from './doubt.client';
import { NoteFields } from './note-fields.client';
import styles from './verdict.module.css';

/** The verdict under the thumb: its buttons with their keys, or the second letter that one of them asks for. */
export function VerdictPart({ claim }: { claim: DeskClaim }) {
  const chooser = useDeskValue((state) => state.chooser);
  const refilled = useDeskValue((state) => state.refilled);
  return (
    <section className={styles.verdict} aria-label="Verdict">
      <NoteFields
        key={`${claim.id} ${refilled}`}
        claim={claim}
        asksWording={chooser !== 'disputed' && claim.status === 'disputed'}
        isFolded={chooser !== null}
      />
      {chooser ? <Asked claim={claim} chooser={chooser} /> : <VerdictButtons claim={claim} />}
    </section>
  );
}

/** What a verdict asks before it is given, in the place of the buttons. */
function Asked({ claim, chooser }: { claim: DeskClaim; chooser: Chooser }) {
  if (chooser === 'disputed') return <DisputeForm key={claim.id} claim={claim} />;
  if (chooser === 'doubt') return <DoubtAsked claim={claim} />;
  return <SecondLetter claim={claim} chooser={chooser} />;
}

function VerdictButtons({ claim }: { claim: DeskClaim }) {
  const { verdicts } = useDesk().desk;
  if (isTick(claim)) {
    const ticked = claim.tickedAt !== null;
    return (
      <div className={styles.buttons}>
        <VerdictButton mark="verified" letter="t" pressed={ticked} onClick={() => verdicts.tick()}>
          {ticked ? 'Take the tick away' : 'Tick'}
        </VerdictButton>
        <VerdictButton mark="pending" letter="p" onClick={() => verdicts.promote()}>
          Make it a claim
        </VerdictButton>
      </div>
    );
  }
  return (
    <>
      <WayBack claim={claim} />
      <div className={styles.buttons}>
        {BUTTONS.map(({ status, letter, words }) => (
          <VerdictButton
            key={status}
            mark={status}
            letter={letter}
            pressed={claim.status === status}
            onClick={() => verdicts[ACTS[status]]()}
          >
            {words}
          </VerdictButton>
        ))}
      </div>
    </>
  );
}

/** From a verdict back to the queue. */
function WayBack({ claim }: { claim: DeskClaim }) {
  const { desk, me } = useDesk();
  if (claim.status === 'pending') return null;
  const isDismissed = claim.status === 'dismissed';
  const letter = isDismissed ? 'p' : 'b';
  return (
    <p className={styles.wayBack} data-rest>
      <button
        type="button"
        className={panelStyles.textButton}
        onClick={() => (isDismissed ? desk.verdicts.promote() : desk.verdicts.reopen())}
        {...(me.singleKeys ? { 'aria-keyshortcuts': letter } : {})}
      >
        {isDismissed ? 'Make it a claim' : 'Back to “to check”'} {me.singleKeys ? <Kbd>{letter}</Kbd> : null}
      </button>
    </p>
  );
}

type Settled = Exclude<Status, 'pending'>;

const BUTTONS: readonly { readonly status: Settled; readonly letter: string; readonly words: string }[] = [
  { status: 'verified', letter: 'v', words: 'Verified' },
  { status: 'disputed', letter: 'd', words: 'Disputed' },
  { status: 'unverifiable', letter: 'u', words: 'Could not confirm' },
  { status: 'dismissed', letter: 'x', words: 'Nothing to check' },
];

const ACTS = {
  verified: 'verify',
  disputed: 'dispute',
  unverifiable: 'unverifiable',
  dismissed: 'dismiss',
} as const satisfies Record<Settled, string>;

function VerdictButton({
  mark,
  letter,
  pressed,
  onClick,
  children,
}: {
  mark: Status;
  letter: string;
  pressed?: boolean | undefined;
  onClick: () => void;
  children: string;
}) {
  const { singleKeys } = useDesk().me;
  return (
    <button
      type="button"
      className={styles.button}
      data-status={mark}
      aria-pressed={pressed}
      onClick={onClick}
      {...(singleKeys ? { 'aria-keyshortcuts': letter } : {})}
    >
      <StatusMark status={mark} />
      <span>{children}</span>
      {singleKeys ? <Kbd>{letter}</Kbd> : null}
    </button>
  );
}

/** Asked in the place of the buttons, so that nothing moves. */
function SecondLetter({ claim, chooser }: { claim: DeskClaim; chooser: Exclude<Chooser, 'disputed' | 'doubt'> }) {
  const { desk, me } = useDesk();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  const preferred = desk.verdicts.preferred();
  const cancel = () => {
    desk.verdicts.choose(null);
    focusCurrent(claim.id);
  };
  return (
    <fieldset className={styles.chooser} ref={group} tabIndex={-1}>
      <legend>{question(claim, chooser)}</legend>
      <div className={styles.buttons} data-many={chooser !== 'verified' || undefined}>
        {CHOICES[chooser].map(({ value, letter, words }) => (
          <button
            key={value}
            type="button"
            className={styles.button}
            data-default={(chooser === 'verified' && value === preferred) || undefined}
            onClick={() => desk.verdicts.pick(value)}
            {...(me.singleKeys ? { 'aria-keyshortcuts': letter } : {})}
          >
            <span>{words}</span>
            {me.singleKeys ? <Kbd>{letter}</Kbd> : null}
          </button>
        ))}
      </div>
      <p className={styles.chooserFoot}>
        {chooser === 'verified' && me.singleKeys ? (
          <span className={styles.byKeys}>v again: as {preferred}.</span>
        ) : (
          <span />
        )}
        <button type="button" className={panelStyles.textButton} onClick={cancel}>
          Cancel {me.singleKeys ? <Kbd>Esc</Kbd> : null}
        </button>
      </p>
    </fieldset>
  );
}

function question({ attribution }: DeskClaim, chooser: Chooser): string {
  if (chooser === 'dismissed') return 'Why is there nothing to check?';
  return `Verified that ${attribution ?? 'they'} said it, or that it is so?`;
}
