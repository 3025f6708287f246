'use client';

import { type ToggleEvent, useRef, useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { WorkingOffer, WorkingsView } from '@/lib/contracts/evidence';
import panelStyles from '../panel/panel.module.css';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';
import styles from './evidence.module.css';

/** The working that goes with the next verdict, with a way to leave it out. */
export function DraftWorking({ claim }: { claim: DeskClaim }) {
  const { desk } = useDesk();
  const [isGone, setGone] = useState(false);
  const { working } = desk.draft(claim.id);
  if (!working || isGone) return null;
  return (
    <p className={styles.quiet} role="status">
      Working: <b>{working.expression}</b> goes with the verdict.{' '}
      <button
        type="button"
        className={styles.pin}
        onClick={() => {
          desk.write(claim.id, { working: undefined });
          setGone(true);
        }}
      >
        Leave it out
      </button>
    </p>
  );
}

/** The working that goes with the next verdict: one that fits, or one that is written over the values by their letters. */
export function WorkingForm({ claim }: { claim: DeskClaim }) {
  const { evidence } = useDesk();
  const [given, setGiven] = useState<WorkingsView | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const load = async ({ newState }: ToggleEvent<HTMLDetailsElement>) => {
    if (newState !== 'open' || given) return;
    const outcome = await evidence.workingsFor(claim.id).catch(() => null);
    if (outcome?.ok) setGiven(outcome.answer);
    else setWrong(outcome ? refusalWords(outcome.refusal) : 'The connection is gone. Try again.');
  };
  return (
    <details className={styles.byHand} onToggle={load}>
      <summary>Working</summary>
      {wrong ? (
        <p className={panelStyles.wrong} role="alert">
          {wrong}
        </p>
      ) : null}
      {given ? <Choose claim={claim} given={given} /> : null}
    </details>
  );
}

function Choose({ claim, given: { values, fitting } }: { claim: DeskClaim; given: WorkingsView }) {
  const { desk, evidence } = useDesk();
  const [chosen, setChosen] = useState<WorkingOffer | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const latest = useRef(0);
  const choose = (offer: WorkingOffer | null) => {
    latest.current += 1;
    setWrong(offer?.refused ? offer.sentence : null);
    if (offer?.refused) return;
    setChosen(offer);
    desk.write(claim.id, { working: offer?.working });
  };
  const work = async (expression: string) => {
    if (expression.trim() === '') return choose(null);
    latest.current += 1;
    const asked = latest.current;
    const outcome = await evidence.tryWorking({ claimId: claim.id, expression }).catch(() => null);
    if (asked !== latest.current) return;
    if (outcome?.ok) choose(outcome.answer);
    else setWrong(outcome ? refusalWords(outcome.refusal) : 'The connection is gone. Try again.');
  };
  if (values.length === 0) return <p className={styles.quiet}>Pin a value first: there is nothing to work with yet.</p>;
  return (
    <div className={styles.finder}>
      <p className={styles.quiet}>
        {values.map(({ name, label }) => (
          <span key={name} className={styles.letter}>
            <b>{name}</b> {label}{' '}
          </span>
        ))}
      </p>
      {fitting.map((offer) => (
        <label key={offer.working.expression} className={styles.confidential}>
          <input
            type="radio"
            name="fitting"
            checked={chosen?.working.expression === offer.working.expression}
            onChange={() => choose(offer)}
          />
          <span>
            {offer.relation ? `${capital(offer.relation)}: ` : ''}
            {offer.sentence}
          </span>
        </label>
      ))}
      <label className={styles.given}>
        <span>Or write it with these letters</span>
        <input
          name="expression"
          placeholder="a / b - 1"
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="working-help"
          onKeyDown={(event) => {
            if (event.key === 'Enter') void work(event.currentTarget.value);
          }}
        />
      </label>
      <p id="working-help" className={styles.quiet}>
        Enter works it out. Also sum(a, b), mean(a, b), growth(a, b, years) and span(2022-02-24, 2022-09-13).
      </p>
      {wrong ? (
        <p className={panelStyles.wrong} role="alert">
          {wrong}
        </p>
      ) : null}
      <p role="status">{chosen ? `${chosen.sentence} It goes with the verdict.` : ''}</p>
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
