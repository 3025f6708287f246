'use client';

import type { ReactNode } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { Frame } from '@/lib/core/frames/frame';
import { roleWords, surenessWords, tieWords } from '@/lib/core/frames/frame-words';
import { useDesk } from '../state/desk-context.client';
import { CorrectForm } from './correct-form.client';
import { Fold } from './fold.client';
import styles from './panel.module.css';
import {
  certaintyWords,
  comparatorWords,
  intervalNotation,
  intervalWords,
  kindWords,
  movementWords,
  precisionWords,
  unitWords,
  writtenExact,
} from './reading-words';

/** "How it was read", folded; correcting it opens the form in its place. */
export function Reading({ claim }: { claim: DeskClaim }) {
  const { opened, open, me } = useDesk();
  if (opened === 'correct' && me.mayReview) return <CorrectForm key={claim.id} claim={claim} />;
  return (
    <Fold title="How it was read">
      <dl className={styles.reading}>
        <Row name="Kind">{kindWords(claim.kind)}</Row>
        <ValueRows claim={claim} />
        <FrameRows frame={claim.frame} />
        <Row name="Read by">{claim.madeBy === 'person' ? 'a person, who added it' : 'the engine'}</Row>
        {claim.worthinessReasons.length > 0 ? (
          <Row name="Worth checking">{claim.worthinessReasons.join(', ')}</Row>
        ) : null}
      </dl>
      {me.mayReview ? (
        <button
          type="button"
          className={styles.textButton}
          onClick={() => open('correct')}
          {...(me.singleKeys ? { 'aria-keyshortcuts': 'c' } : {})}
        >
          Correct the reading
        </button>
      ) : null}
    </Fold>
  );
}

/** What it is of, part by part: how sure the engine is, or that a person said so. */
function FrameRows({ frame }: { frame: Frame }) {
  return (
    <>
      {frame.role ? (
        <Row name="Role" byHand={frame.role.by === 'person'}>
          {roleWords(frame.role.is)}
        </Row>
      ) : null}
      {AROUND.map(([key, name]) => {
        const part = frame[key];
        if (!part || (part.text === '' && part.by === 'machine')) return null;
        return (
          <Row key={key} name={name} sure={part.sure} byHand={part.by === 'person'}>
            <bdi>{part.text || 'nothing'}</bdi>
          </Row>
        );
      })}
      {frame.sureness ? (
        <Row name="Said as" byHand={frame.sureness.by === 'person'}>
          {surenessWords(frame.sureness.is)}
        </Row>
      ) : null}
      {frame.ties ? (
        <Row name="Tied to">
          {frame.ties.map(({ tie, text, start }) => (
            <bdi key={`${tie} ${start}`} className={styles.tie}>
              {text} <span className={styles.quiet}>({tieWords(tie)})</span>
            </bdi>
          ))}
        </Row>
      ) : null}
    </>
  );
}

const AROUND = [
  ['measured', 'What it counts'],
  ['of', 'Of what'],
  ['origin', 'From'],
  ['destination', 'To'],
  ['when', 'When'],
  ['place', 'Where'],
  ['base', 'Against'],
  ['speaker', 'Says'],
] as const;

function ValueRows({ claim: { reading, quote } }: { claim: DeskClaim }) {
  const unit = unitWords(reading);
  const { tight, loose, precision, hedge, comparator } = reading;
  const isOne = tight && loose && intervalNotation(tight) === intervalNotation(loose);
  return (
    <>
      <Row name="As written">
        <bdi>{quote}</bdi>
      </Row>
      {reading.written ? <Row name="Value">{valueWords(reading)}</Row> : null}
      {unit === '' ? null : (
        <Row name="Unit">
          {unit === '%' ? 'per cent' : unit}
          {reading.unitName && reading.unitName !== unit ? (
            <span className={styles.quiet}> ({reading.unitName})</span>
          ) : null}
        </Row>
      )}
      {comparator === '=' && !hedge ? null : <Row name="Compared as">{hedge ?? comparatorWords(comparator)}</Row>}
      {reading.direction ? <Row name="Direction">{reading.direction}</Row> : null}
      {reading.movement ? <Row name="Direction">{movementWords(reading.movement)}</Row> : null}
      {tight ? <Row name={isOne ? 'It holds for' : 'Taken strictly'}>{intervalWords(tight, unit)}</Row> : null}
      {loose && !isOne ? <Row name="Taken as rounded">{intervalWords(loose, unit)}</Row> : null}
      {precision === null ? null : <Row name="Exact to">{precisionWords(precision)}</Row>}
    </>
  );
}

/** "7.15 × 1,000,000", "2 ÷ 3", "10 to 15". */
function valueWords(reading: DeskClaim['reading']): string {
  const low = amountWords(reading.written, reading.times, reading.over);
  const high = amountWords(reading.highWritten, reading.highTimes, reading.highOver);
  return high === '' ? low : `${low} to ${high}`;
}

function amountWords(written: string | null, times: string | null, over: string | null): string {
  if (written === null) return '';
  const scaled = times && times !== '1' ? ` × ${writtenExact(times)}` : '';
  const divided = over && over !== '1' ? ` ÷ ${writtenExact(over)}` : '';
  return `${writtenExact(written)}${scaled}${divided}`;
}

function Row({
  name,
  sure,
  byHand = false,
  children,
}: {
  name: string;
  sure?: number;
  byHand?: boolean;
  children: ReactNode;
}) {
  const certainty = byHand ? 'corrected by hand' : certaintyWords(sure);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {certainty === '' ? null : <span className={styles.quiet}> ({certainty})</span>}
      </dd>
    </div>
  );
}
