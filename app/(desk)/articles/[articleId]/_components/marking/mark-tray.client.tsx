'use client';

import { Button } from '@mantine/core';
import { Kbd } from '@/app/_ui/typography/kbd';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { OpenedCopy } from '@/lib/contracts/evidence';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { Comparison } from '../evidence/comparison.client';
import panelStyles from '../panel/panel.module.css';
import { Sentence } from '../text/sentence.client';
import { MarkList } from './mark-list.client';
import styles from './marking.module.css';
import { MarkingKeys } from './marking-keys.client';
import type { MarkingEvent, MarkingState, MarkKind } from './marking-state';
import { SpanEnds } from './span-ends.client';
import type { Answered } from './use-marking.client';

/** The claim, what is marked for it, what that comes to, and the button that pins it. */
export function MarkTray({
  claim,
  copy,
  title,
  state,
  send,
  answered,
  show,
  pin,
  wrong,
}: {
  claim: DeskClaim;
  copy: OpenedCopy;
  title: string;
  state: MarkingState;
  send: (event: MarkingEvent) => void;
  answered: Answered;
  show: (passage: Stretch) => void;
  pin: () => void;
  wrong: string | null;
}) {
  const { kind } = state;
  const { tried, refused, waits } = answered;
  return (
    <aside className={styles.tray} aria-label="What is marked">
      <div className={styles.claim}>
        <h3 className={styles.figure}>
          <bdi>{claim.display}</bdi>
        </h3>
        <Sentence claim={claim} />
        <p className={panelStyles.quiet}>
          in <bdi>{title}</bdi>
        </p>
      </div>
      <KindChoice kind={kind} send={send} />
      {kind === 'date' ? <SpanEnds copy={copy} state={state} send={send} show={show} /> : null}
      {kind === 'date' ? null : <MarkList copy={copy} state={state} send={send} show={show} />}
      <p className={styles.said} role="status">
        {state.said}
      </p>
      <MarkingKeys kind={kind} />
      <div className={styles.foot}>
        <div className={styles.outcome} aria-live="polite" aria-busy={waits || undefined}>
          {tried ? <Comparison comparison={tried.comparison} unfinished={tried.unfinished} /> : null}
          {tried ? null : <p className={panelStyles.quiet}>{refused ?? NOTHING[kind]}</p>}
        </div>
        {wrong ? (
          <p className={panelStyles.wrong} role="alert">
            {wrong}
          </p>
        ) : null}
        <div className={styles.buttons}>
          <Button onClick={pin} disabled={!tried} aria-keyshortcuts="Control+Enter">
            {PIN[kind]} <Kbd>Ctrl Enter</Kbd>
          </Button>
          <Button variant="default" onClick={() => send({ do: 'undo' })} disabled={state.before.length === 0}>
            Undo <Kbd>z</Kbd>
          </Button>
        </div>
      </div>
    </aside>
  );
}

const PIN: Readonly<Record<MarkKind, string>> = { number: 'Pin it', count: 'Pin the passages', date: 'Pin the span' };

const NOTHING: Readonly<Record<MarkKind, string>> = {
  number: 'Nothing is marked yet.',
  count: 'Nothing is marked yet.',
  date: 'Choose where the span begins and ends; one of them in the source.',
};

const KINDS: readonly (readonly [MarkKind, string])[] = [
  ['number', 'A number'],
  ['count', 'Things counted'],
  ['date', 'Dates'],
];

function KindChoice({ kind, send }: { kind: MarkKind; send: (event: MarkingEvent) => void }) {
  return (
    <fieldset className={styles.kinds}>
      <legend className="unseen">What to mark</legend>
      {KINDS.map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            name="mark-kind"
            checked={kind === each}
            onChange={() => send({ do: 'kind', kind: each })}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
