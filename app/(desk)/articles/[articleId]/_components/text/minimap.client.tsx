'use client';

import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { statusColour } from '@/app/_ui/typography/status';
import type { DeskClaim } from '@/lib/contracts/claims';
import styles from '../../desk.module.css';
import { isClaim } from '../state/desk-claims';
import { useDesk, useDeskState } from '../state/desk-context.client';

/**
 * The figures along the text, each drawn as it is underlined; the band is what is on the screen. It is for the pointer:
 * its twin in words is the list of figures at the panel's foot.
 */
export function Minimap() {
  const { desk, revision } = useDesk();
  const { claims, currentId, showAll } = useDeskState();
  const band = useRef<SVGRectElement>(null);
  useVisibleBand(band);
  const shown = claims.filter((claim) => showAll || isClaim(claim) || claim.id === currentId);
  const placeOf = (claim: DeskClaim) => (claim.start / Math.max(revision.text.length, 1)) * 100;
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const place = ((event.clientY - top) / height) * 100;
    const nearest = shown.toSorted((a, b) => Math.abs(placeOf(a) - place) - Math.abs(placeOf(b) - place))[0];
    if (nearest) desk.moves.go(nearest.id);
  };
  return (
    <div className={styles.minimap} aria-hidden="true" data-screen-only>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer only; keys and the list do the same */}
      <svg className={styles.map} onClick={pick}>
        <title>Figures along the text</title>
        <line className={styles.spine} x1="50%" x2="50%" y1="0" y2="100%" />
        <rect ref={band} className={styles.band} x="0" width="100%" y="0" height="0" />
        {shown.map((claim) => (
          <Tick key={claim.id} claim={claim} place={placeOf(claim)} current={claim.id === currentId} />
        ))}
      </svg>
    </div>
  );
}

interface TickProps {
  readonly claim: DeskClaim;
  /** Per cent of the text's length. */
  readonly place: number;
  readonly current: boolean;
}

const Tick = memo(
  DrawnTick,
  (before, after) =>
    before.claim.status === after.claim.status && before.place === after.place && before.current === after.current,
);

/** Dashed, solid, filled, double, dotted: the same five as in the text. */
function DrawnTick({ claim, place, current }: TickProps) {
  const { status } = claim;
  const line = { stroke: statusColour(status, 'fill'), strokeWidth: 2, x1: 8, x2: 24 };
  return (
    <svg y={`${place.toFixed(2)}%`} overflow="visible">
      <title>{claim.display}</title>
      {current ? <rect className={styles.here} x="4" y="-6" width="24" height="12" rx="2" /> : null}
      {status === 'pending' ? <line {...line} strokeDasharray="4 2" /> : null}
      {status === 'verified' ? <line {...line} /> : null}
      {status === 'disputed' ? <line {...line} strokeWidth="6" /> : null}
      {status === 'unverifiable' ? <line {...line} y1="-2" y2="-2" /> : null}
      {status === 'unverifiable' ? <line {...line} y1="2" y2="2" /> : null}
      {status === 'dismissed' ? <line {...line} strokeDasharray="1 3" /> : null}
    </svg>
  );
}

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
