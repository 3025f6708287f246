'use client';

import { Kbd } from '@/app/_ui/typography/kbd';
import type { MatchView } from '@/lib/contracts/evidence';
import { Comparison } from './comparison.client';
import styles from './evidence.module.css';

/** What the finder offers, likeliest first. */
export function MatchList({ matches, pin }: { matches: readonly MatchView[]; pin: (match: MatchView) => void }) {
  if (matches.length === 0) return null;
  return (
    <ol className={styles.matches} aria-label="Matches">
      {matches.map((match, at) => (
        <li key={`${match.pin.snapshotId} ${JSON.stringify(match.pin.selector)}`}>
          <Context match={match} />
          <Comparison comparison={match.comparison} short />
          <button type="button" className={styles.pin} onClick={() => pin(match)}>
            Pin <span className="unseen">{match.quote}</span>
            {at === 0 ? <Kbd>Enter</Kbd> : null}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Context({ match: { before, quote, after, labels, assumed } }: { match: MatchView }) {
  if (!labels)
    return (
      <blockquote dir="auto">
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
    );
  const names = [labels.row, labels.column].filter((label) => label !== '');
  return (
    <p className={styles.cell} dir="auto">
      {names.map((name) => (
        <span key={name}>
          <bdi>{name}</bdi>:{' '}
        </span>
      ))}
      <mark>{quote}</mark>
      {assumed ? <span className={styles.quiet}> (no unit there; read in the text’s unit)</span> : null}
    </p>
  );
}
