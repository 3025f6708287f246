'use client';

import { Progress } from '@/app/_ui/feedback/progress';
import { PageBar } from '@/app/_ui/frame/page-bar';
import { Kbd } from '@/app/_ui/typography/kbd';
import { progress } from '@/lib/core/review/status';
import styles from '../desk.module.css';
import { disagreeing } from './evidence/sums';
import { useDesk, useDeskValue } from './state/desk-context.client';

/** Where one is, how far it is, and the keys. What stands out leads to it. */
export function DeskBar() {
  const { desk, article, open, me, findings } = useDesk();
  const sums = disagreeing(findings).length;
  const unsaved = useDeskValue(({ flights }) => flights.filter((flight) => flight.unsaved).length);
  const tally = useDeskValue((state) => state.tally);
  const { checked, claims: all } = progress(tally);
  return (
    <div className={styles.bar}>
      <PageBar crumbs={[{ label: 'Articles', href: '/articles' }]} here={article.title}>
        <Progress checked={checked} total={all} counts={tally} compact />
        {unsaved > 0 ? <span className={styles.unsaved}>{unsaved} not saved yet</span> : null}
        <span className={styles.barLinks}>
          {tally.disputed > 0 ? (
            <button type="button" className={styles.barLink} data-tone="disputed" onClick={desk.moves.toDisputed}>
              {tally.disputed} disputed
            </button>
          ) : null}
          {tally.toTick > 0 ? (
            <button type="button" className={styles.barLink} onClick={desk.moves.toTick}>
              {tally.toTick} to tick
            </button>
          ) : null}
          {sums > 0 ? (
            <button type="button" className={styles.barLink} data-tone="disputed" onClick={desk.moves.toDoubt}>
              {sums} {sums === 1 ? 'sum disagrees' : 'sums disagree'}
            </button>
          ) : null}
        </span>
        <button
          type="button"
          className={styles.barLink}
          onClick={() => open('legend')}
          aria-label="Keys"
          {...(me.singleKeys ? { 'aria-keyshortcuts': '?' } : {})}
        >
          {me.singleKeys ? <Kbd>?</Kbd> : null} <span className={styles.barWord}>keys</span>
        </button>
      </PageBar>
    </div>
  );
}
