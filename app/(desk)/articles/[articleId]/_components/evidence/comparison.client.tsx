'use client';

import type { ComparisonView, WorkingView } from '@/lib/contracts/evidence';
import styles from './evidence.module.css';
import { NumberLine } from './number-line.client';

const MARKS = { agrees: '=', open: '~', differs: '≠' } as const;
const WORDS = {
  agrees: 'The number agrees. You still confirm what, when and who.',
  open: null,
  differs: 'The number does not agree.',
} as const;

/**
 * What comparing says, in one sentence; below it the arithmetic as a line. It never suggests a verdict. `unfinished`: more
 * is to be marked before it can be told.
 */
export function Comparison({
  comparison,
  short = false,
  unfinished = false,
  unlined = false,
}: {
  comparison: ComparisonView;
  short?: boolean;
  unfinished?: boolean;
  /** It stands on a number line of its own with others. */
  unlined?: boolean;
}) {
  const { sentence, slips, drawn } = comparison;
  const standing = unfinished ? 'open' : comparison.standing;
  return (
    <div className={styles.comparison} data-standing={standing}>
      <p>
        <span className={styles.sign} aria-hidden="true">
          {MARKS[standing]}
        </span>{' '}
        {sentence}
      </p>
      {slips.length > 0 ? (
        <p className={styles.slips}>
          Likely slip: {slips[0]}
          {slips.length > 1 ? <span className={styles.quiet}> (or {slips.slice(1).join('; or ')})</span> : null}
        </p>
      ) : null}
      {short || !drawn || unlined ? null : <NumberLine drawn={[drawn]} />}
      {short || !WORDS[standing] ? null : <p className={styles.quiet}>{WORDS[standing]}</p>}
    </div>
  );
}

/** The working a verdict carries, as it comes out now. */
export function Working({ working }: { working: WorkingView }) {
  const { sentence, inputs, drifted, standing } = working;
  const named = inputs.map(({ name, label }) => `${name} is ${label}`).join(', ');
  return (
    <div className={styles.comparison} data-standing={standing}>
      <p>Working: {sentence}</p>
      {named === '' ? null : <p className={styles.quiet}>Where {named}.</p>}
      {drifted ? <p role="alert">This working no longer comes out as it did when the verdict was given.</p> : null}
    </div>
  );
}
