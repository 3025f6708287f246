'use client';

import { type PointerEvent, useEffect, useRef } from 'react';
import { SkeletonText } from '@/app/_ui/feedback/skeleton';
import type { DeskClaim } from '@/lib/contracts/claims';
import { ClaimSums } from '../evidence/claim-sums.client';
import { SumList } from '../evidence/sum-list.client';
import { Sources } from '../sources/sources.client';
import { current } from '../state/desk-claims';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import { useWhole } from '../state/use-whole.client';
import { VerdictPart } from '../verdict/verdict.client';
import { ClaimHistory } from './claim-history.client';
import { EndOfArticle } from './end-of-article.client';
import { FigureHead } from './figure-head.client';
import { FigureLists } from './figure-lists.client';
import styles from './panel.module.css';
import { Reading } from './reading.client';
import { useSheet } from './use-sheet.client';

/**
 * The figure under review: what is known of it scrolls, the verdict stands still at the foot. On a small screen it is a
 * sheet from below: its handle opens it, a swipe goes to the next figure.
 */
export function Panel() {
  const claim = useDeskValue(current);
  const ended = useDeskValue((state) => state.ended);
  const asks = useDeskValue(({ chooser }) => chooser !== null);
  const { opened, me } = useDesk();
  const panel = useRef<HTMLElement>(null);
  const { height, grip } = useSheet(panel);
  const swipe = useSwipe();
  const hasForm = opened === 'source' || opened === 'correct';
  const isTall = height !== null || hasForm;
  const isUnderReview = claim !== null && !ended;
  return (
    <aside
      className={styles.panel}
      aria-label="Figure under review"
      data-tall={isTall || undefined}
      data-asks={asks || undefined}
      data-form={hasForm || undefined}
      {...(height === null ? {} : { style: { '--sheet-dragged': `${height}px` } as object })}
      ref={panel}
      {...swipe}
    >
      <button
        type="button"
        className={styles.grip}
        aria-expanded={isTall}
        {...grip}
        aria-label={isTall ? 'Show less' : 'Show more about this figure'}
      />
      {isUnderReview ? <UnderReview claim={claim} /> : null}
      {claim && ended ? <EndOfArticle /> : null}
      {claim ? null : (
        <p className={styles.empty}>
          There is no figure in this text.
          {me.mayReview ? ' If one was missed, select it in the text to add it.' : ''}
        </p>
      )}
    </aside>
  );
}

function UnderReview({ claim }: { claim: DeskClaim }) {
  const { me } = useDesk();
  const whole = useWhole();
  const scrolls = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure is read from its top
  useEffect(() => {
    scrolls.current?.scrollTo({ top: 0 });
  }, [claim.id]);
  return (
    <>
      <div className={styles.scrolls} ref={scrolls} data-panel-scrolls>
        <div className={styles.body}>
          <FigureHead claim={claim} />
          <ClaimSums key={`sums ${claim.id}`} claim={claim} />
          {claim.partial ? (
            <NotWhole {...whole} />
          ) : (
            <>
              <Reading claim={claim} />
              <Sources claim={claim} />
            </>
          )}
        </div>
        <div className={styles.foot} data-rest>
          <ClaimHistory key={`history ${claim.id} ${claim.version}`} claim={claim} />
          <FigureLists />
          <SumList />
        </div>
      </div>
      {me.mayReview ? <VerdictPart claim={claim} /> : null}
    </>
  );
}

/** Of a very long article a figure comes whole when it is looked at. */
function NotWhole({ failed, retry }: ReturnType<typeof useWhole>) {
  if (!failed) return <SkeletonText lines={4} label="Loading what is known of it" />;
  return (
    <p className={styles.wrong} role="alert">
      What is known of this figure did not come.{' '}
      <button type="button" className={styles.textButton} onClick={retry}>
        Try again
      </button>
    </p>
  );
}

const FAR = 56;

/** A swipe to the left goes to the next figure, to the right back; only fingers and pens swipe, and not over words they type. */
function useSwipe() {
  const { desk } = useDesk();
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, target, clientX, clientY }: PointerEvent) => {
      const typing = target instanceof Element && target.closest('input, textarea, select') !== null;
      from.current = pointerType === 'mouse' || typing ? null : { x: clientX, y: clientY };
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const start = from.current;
      from.current = null;
      if (!start) return;
      const [x, y] = [clientX - start.x, clientY - start.y];
      if (Math.abs(x) < FAR || Math.abs(x) < 2 * Math.abs(y)) return;
      desk.moves.step(x < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}
