'use client';

import { Kbd } from '@/app/_ui/typography/kbd';
import type { AnyMatch, CellLabels, MatchView, WorkingMatchView } from '@/lib/contracts/evidence';
import { Comparison } from './comparison.client';
import styles from './evidence.module.css';

/** What the finder offers, likeliest first: figures that stand there, and workings over its cells. */
export function MatchList({ matches, pin }: { matches: readonly AnyMatch[]; pin: (match: AnyMatch) => void }) {
  if (matches.length === 0) return null;
  return (
    <ol className={styles.matches} aria-label="Matches">
      {matches.map((match, at) => (
        <li key={keyOf(match)} data-standing={match.comparison.standing}>
          {match.is === 'working' ? <WorkedOut match={match} /> : <Context match={match} />}
          <Comparison comparison={match.comparison} short />
          {said(match).map((words) => (
            <p key={words} className={styles.quiet}>
              {words}
            </p>
          ))}
          <button type="button" className={styles.pin} onClick={() => pin(match)}>
            {match.is === 'working' ? 'Pin the cells and the working' : 'Pin'}{' '}
            <span className="unseen">{match.is === 'working' ? match.expression : match.quote}</span>
            <Key at={at} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Enter takes the first; with Alt the number takes any. */
const Key = ({ at }: { at: number }) => (at === 0 ? <Kbd>Enter</Kbd> : at < 9 ? <Kbd>{`Alt ${at + 1}`}</Kbd> : null);

const keyOf = (match: AnyMatch): string =>
  match.is === 'working'
    ? `${match.expression} ${match.cells.map(({ pin }) => JSON.stringify(pin.selector)).join(' ')}`
    : `${match.pin.snapshotId} ${JSON.stringify(match.pin.selector)}`;

/** What stands against it, and what was taken for granted. */
const said = (match: AnyMatch): readonly string[] =>
  match.is === 'working' ? match.assumed.map((words) => `Taken for granted: ${words}.`) : match.against;

function WorkedOut({ match: { cells, relation } }: { match: WorkingMatchView }) {
  return (
    <div className={styles.cell}>
      <p className={styles.quiet}>Worked out: {relation}</p>
      <ul className={styles.inputs}>
        {cells.map(({ name, quote, labels }) => (
          <li key={name} dir="auto">
            <b>{name}</b> <Labels labels={labels} /> <mark>{quote}</mark>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Labels({ labels: { row, group, column, caption } }: { labels: CellLabels }) {
  const names = [group, row === '' && group !== '' ? 'total' : row, column].filter((label) => label !== '');
  const shown = names.length === 0 ? [caption].filter((label) => label !== '') : [...new Set(names)];
  return shown.map((name, at) => (
    <span key={name}>
      <bdi>{name}</bdi>
      {at < shown.length - 1 ? ' › ' : ': '}
    </span>
  ));
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
  return (
    <p className={styles.cell} dir="auto">
      <Labels labels={labels} />
      <mark>{quote}</mark>
      {assumed ? <span className={styles.quiet}> (no unit there; read in the text’s unit)</span> : null}
    </p>
  );
}
