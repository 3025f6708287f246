'use client';

import { Fragment } from 'react';
import { FigureDisplay } from '@/app/_ui/typography/figure-mark';
import { StatusChip } from '@/app/_ui/typography/status-chip';
import { Time } from '@/app/_ui/typography/time';
import type { DeskClaim } from '@/lib/contracts/claims';
import { frameLine } from '@/lib/core/frames/frame-words';
import { useDesk } from '../state/desk-context.client';
import { dismissalWords, disputeWords } from '../state/desk-words';
import { Sentence } from '../text/sentence.client';
import styles from './panel.module.css';
import { periodWords } from './reading-words';

/** What is under review: the figure, what it counts, of what, when and where, its sentence, and who says so. */
export function FigureHead({ claim }: { claim: DeskClaim }) {
  return (
    <header className={styles.head}>
      <div className={styles.headline}>
        <h2 className={styles.display} dir="auto">
          <FigureDisplay display={claim.display} status={claim.status} />
        </h2>
        <StatusChip
          status={claim.status}
          lane={claim.lane ?? undefined}
          ticked={claim.tickedAt !== null}
          note={statusNote(claim)}
        />
      </div>
      <About claim={claim} />
      <Sentence claim={claim} />
      {claim.attribution ? (
        <p className={styles.says}>
          <span className={styles.label}>Says</span> <bdi>{claim.attribution}</bdi>
        </p>
      ) : null}
      <Decision claim={claim} />
      {claim.lookAgain ? (
        <p className={styles.says} role="note">
          <span className={styles.label}>To look at again</span> {claim.lookAgain}
        </p>
      ) : null}
    </header>
  );
}

/** What belongs to the status: as said or as fact, no source, what is wrong. */
function statusNote(claim: DeskClaim): string | undefined {
  const { status, checkedAs, attribution, evidence, disputeReason, reason, lane } = claim;
  if (status === 'disputed') return disputeReason ? disputeWords(disputeReason) : undefined;
  if (status === 'dismissed') return lane === 'tick' ? dismissalWords(reason) : dismissalWords(reason) || undefined;
  if (status !== 'verified') return undefined;
  const as = attribution && checkedAs ? CHECKED_WORDS[checkedAs] : null;
  return [as, evidence.length === 0 ? 'no source' : null].filter((part) => part !== null).join(' · ') || undefined;
}

const CHECKED_WORDS = { said: 'as said', fact: 'as fact', both: 'as said and as fact' } as const;

function About({ claim }: { claim: DeskClaim }) {
  const { open, opened, me } = useDesk();
  const line = frameLine(claim.frame, ({ text, from, to }) => periodWords(text, from, to));
  const pieces = line.filter(({ part }) => part !== 'speaker');
  if (pieces.length === 0) return <p className={styles.aboutNone}>What it counts was not read.</p>;
  return (
    <p className={styles.about}>
      {pieces.map(({ part, text }) => (
        <Fragment key={text}>
          <bdi className={part === 'role' || part === 'sureness' ? styles.aboutKind : undefined}>{text}</bdi>{' '}
        </Fragment>
      ))}
      {me.mayReview && opened !== 'correct' ? (
        <button type="button" className={styles.aboutCorrect} onClick={() => open('correct')} data-rest>
          Correct
        </button>
      ) : null}
    </p>
  );
}

/** Who decided, when, and the words that go with it. */
function Decision({ claim }: { claim: DeskClaim }) {
  const { zone, mayReview } = useDesk().me;
  const by = claim.tickedBy ?? claim.decidedBy;
  const at = claim.tickedAt ?? claim.decidedAt;
  const isShown = claim.status === 'disputed' && claim.proposedWording;
  if (!by && !isShown && !claim.note) return null;
  return (
    <div className={styles.decision} data-rest>
      {isShown ? (
        <p>
          <span className={styles.label}>Proposed</span> <bdi>{claim.proposedWording}</bdi>
        </p>
      ) : null}
      {claim.note && !mayReview ? (
        <p>
          <span className={styles.label}>Note</span> <bdi>{claim.note}</bdi>
        </p>
      ) : null}
      {by && at ? (
        <p className={styles.quiet}>
          {claim.tickedBy ? 'Ticked' : 'Decided'} by <bdi>{by}</bdi>, <Time at={at} zone={zone} style="moment" />
        </p>
      ) : null}
    </div>
  );
}
