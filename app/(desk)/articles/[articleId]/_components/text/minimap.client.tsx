'use client';

import { type MouseEvent, memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { statusColour } from '@/app/_ui/typography/status';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { Status } from '@/lib/core/review/status';
import styles from '../../desk.module.css';
import { isClaim } from '../state/desk-claims';
import { useClaim, useDesk, useDeskValue } from '../state/desk-context.client';
import { type MapPaths, mapPaths, STEPS, stepOf } from './minimap-paths';

/**
 * The figures along the text, each drawn as it is underlined; the band is what is on the screen. It is for the pointer:
 * its twin in words is the list of figures at the panel's foot.
 */
export function Minimap() {
  const { desk, revision } = useDesk();
  // Thousands of ticks are drawn after the text, and after the figure that was decided: neither waits for them.
  const all = useDeskValue((state) => state.claims);
  const claims = useDeferredValue(all, all.length > DRAWN_AT_ONCE ? NONE : all);
  const showAll = useDeskValue((state) => state.showAll);
  const doubts = useDeskValue((state) => state.doubts);
  const here = useClaim(useDeskValue(({ ended, currentId }) => (ended ? null : currentId)));
  const band = useRef<SVGRectElement>(null);
  useVisibleBand(band);
  const { length } = revision.text;
  const shown = useMemo(() => (showAll ? claims : claims.filter(isClaim)), [claims, showAll]);
  const paths = useMemo(() => mapPaths(shown, length, doubts), [shown, length, doubts]);
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const nearest = nearestTo(shown, ((event.clientY - top) / height) * length);
    if (nearest) desk.moves.go(nearest.id);
  };
  return (
    <div className={styles.minimap} aria-hidden="true" data-screen-only>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer only; keys and the list do the same */}
      <svg className={styles.map} onClick={pick}>
        <title>Figures along the text</title>
        <line className={styles.spine} x1="50%" x2="50%" y1="0" y2="100%" />
        <rect ref={band} className={styles.band} x="0" width="100%" y="0" height="0" />
        <Ticks paths={paths} />
        {here ? (
          <svg y={`${(stepOf(here.start, length) / STEPS) * 100}%`} overflow="visible">
            <title>{here.display}</title>
            <rect className={styles.here} x="4" y="-6" width="24" height="12" rx="2" />
          </svg>
        ) : null}
      </svg>
    </div>
  );
}

/** With more figures than this, the map is drawn when the page is. */
const DRAWN_AT_ONCE = 1500;
const NONE: readonly DeskClaim[] = [];

const nearestTo = (claims: readonly DeskClaim[], place: number): DeskClaim | undefined =>
  claims.reduce<DeskClaim | undefined>(
    (best, claim) => (best && Math.abs(best.start - place) <= Math.abs(claim.start - place) ? best : claim),
    undefined,
  );

/** Dashed, solid, filled, double, dotted: the same five as in the text. */
const DASHES: Readonly<Partial<Record<Status, string>>> = { pending: '4 2', dismissed: '1 3' };

const Ticks = memo(function Ticks({ paths }: { paths: MapPaths }) {
  const stroke = { vectorEffect: 'non-scaling-stroke', fill: 'none', strokeWidth: 2 } as const;
  return (
    <svg viewBox={`0 0 32 ${STEPS}`} preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
      <title>Figures</title>
      {paths.ticks.map(({ status, d }) => (
        <path
          key={status}
          {...stroke}
          {...(status === 'disputed' ? { strokeWidth: 6 } : {})}
          d={d}
          stroke={statusColour(status, 'fill')}
          strokeDasharray={DASHES[status]}
        />
      ))}
      <path {...stroke} strokeWidth={4} d={paths.doubts} className={styles.doubt} />
    </svg>
  );
});

/** Follows the scroll without drawing anything anew. */
function useVisibleBand(band: { readonly current: SVGRectElement | null }): void {
  useEffect(() => {
    const follow = () => {
      const text = document.querySelector('[data-article-text]')?.getBoundingClientRect();
      if (!text || !band.current) return;
      const from = clamp(-text.top / text.height);
      const to = clamp((window.innerHeight - text.top) / text.height);
      band.current.setAttribute('y', `${from * 100}%`);
      band.current.setAttribute('height', `${Math.max(to - from, 0) * 100}%`);
    };
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [band]);
}

const clamp = (share: number) => Math.min(Math.max(share, 0), 1);
