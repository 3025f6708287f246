'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { statusWord } from '@/app/_ui/typography/status';
import { StatusMark } from '@/app/_ui/typography/status-mark';
import type { DeskClaim } from '@/lib/contracts/claims';
import { progress } from '@/lib/core/review/status';
import { isClaim, isNothing, isTick } from '../state/desk-claims';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import { dismissalWords } from '../state/desk-words';
import { Fold } from './fold.client';
import styles from './panel.module.css';

/** Every number of the article in three folds: claims (the minimap's twin), to tick, nothing to check with its reason. */
export function FigureLists() {
  const tally = useDeskValue((state) => state.tally);
  const { toTick, ticked } = tally;
  const { claims } = progress(tally);
  return (
    <>
      <FigureFold title={claims === 1 ? 'claim' : 'claims, in text order'} count={claims} of={isClaim} />
      <FigureFold
        title={toTick === 0 ? 'ticked' : `to tick${ticked > 0 ? `, ${ticked} ticked` : ''}`}
        count={toTick || ticked}
        of={isTick}
      />
      <FigureFold title="nothing to check" count={tally.nothingToCheck} of={isNothing} />
    </>
  );
}

function FigureFold({ title, count, of }: { title: string; count: number; of: (claim: DeskClaim) => boolean }) {
  if (count === 0) return null;
  return (
    <Fold title={title} count={count}>
      <FigureRows of={of} />
    </Fold>
  );
}

/** With more rows than this, only those in sight are there. */
const ALL_ROWS = 150;

/** Gone through only while the fold is open, and after what was decided is drawn: a key does not wait for them. */
function FigureRows({ of }: { of: (claim: DeskClaim) => boolean }) {
  const all = useDeferredValue(useDeskValue((state) => state.claims));
  const claims = useMemo(() => all.filter(of), [all, of]);
  if (claims.length > ALL_ROWS) return <ManyRows claims={claims} />;
  return (
    <ol className={styles.figures}>
      {claims.map((claim) => (
        <FigureRow key={claim.id} claim={claim} />
      ))}
    </ol>
  );
}

/** Where a row stands in a list of which only some rows are there. */
type Placed = ComponentProps<'li'> & { readonly 'data-index': number };

/** A row's height before it is measured, in pixels. */
const ROW = 37;

/** Thousands of rows, of which those in sight are drawn; it opens at the current figure. */
function ManyRows({ claims }: { claims: readonly DeskClaim[] }) {
  const { desk } = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (at) => claims[at]?.id ?? at,
    overscan: 10,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is unfolded
  useEffect(() => {
    const at = claims.findIndex(({ id }) => id === desk.getState().currentId);
    if (at > 0) rows.scrollToIndex(at, { align: 'center' });
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
    <div className={styles.manyFigures} ref={scroller} tabIndex={0}>
      <ol className={styles.figures} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const claim = claims[index];
          return claim ? (
            <FigureRow
              key={key}
              claim={claim}
              placed={{
                'data-index': index,
                'aria-posinset': index + 1,
                'aria-setsize': claims.length,
                ref: rows.measureElement,
                style: { transform: `translateY(${start}px)` },
              }}
            />
          ) : null;
        })}
      </ol>
    </div>
  );
}

const FigureRow = memo(function FigureRow({ claim, placed }: { claim: DeskClaim; placed?: Placed }) {
  const { desk, me } = useDesk();
  const isCurrent = useDeskValue(({ currentId }) => currentId === claim.id);
  const isDoubted = useDeskValue(({ doubts }) => claim.id in doubts);
  const ticked = claim.tickedAt !== null;
  return (
    <li {...placed} aria-current={isCurrent || undefined}>
      <button type="button" className={styles.figureRow} onClick={() => desk.moves.go(claim.id)}>
        <StatusMark status={ticked ? 'verified' : claim.status} />
        <bdi className={styles.figureName}>{isClaim(claim) ? claim.display : claim.quote}</bdi>
        <span className={styles.quiet}>
          {isClaim(claim) ? statusWord(claim.status) : dismissalWords(claim.reason)}
          {ticked ? ', ticked' : ''}
          {isDoubted ? <span className={styles.doubted}> · sum does not add up</span> : null}
        </span>
      </button>
      {me.mayReview && isTick(claim) ? (
        <button type="button" className={styles.rowButton} onClick={() => desk.verdicts.tick(claim)}>
          {ticked ? 'Untick' : 'Tick'}
          <span className="unseen"> {claim.display}</span>
        </button>
      ) : null}
      {me.mayReview && !isClaim(claim) ? (
        <button type="button" className={styles.rowButton} onClick={() => desk.verdicts.promote(claim)}>
          Make it a claim
          <span className="unseen">: {claim.display}</span>
        </button>
      ) : null}
    </li>
  );
});
