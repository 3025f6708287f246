'use client';

import { useEffect, useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { FindingView } from '@/lib/contracts/evidence';
import { useClaims, useDesk } from '../state/desk-context.client';
import { DisputeComputed } from '../verdict/doubt.client';
import styles from './evidence.module.css';
import { Reason } from './findings.client';
import { sumsWith } from './sums';

/** The sums that disagree and have to do with this figure. The others they stand on are lit in the text. */
export function ClaimSums({ claim }: { claim: DeskClaim }) {
  const { findings } = useDesk();
  const here = sumsWith(findings, claim.id);
  if (here.length === 0) return null;
  return (
    <section className={styles.sums} aria-label="Sums with this figure that do not add up">
      {here.map((finding) => (
        <Sum key={finding.key} claim={claim} finding={finding} />
      ))}
    </section>
  );
}

function Sum({ claim, finding }: { claim: DeskClaim; finding: FindingView }) {
  const { me } = useDesk();
  const [asks, ask] = useState(false);
  const ids = finding.figures.flatMap(({ claimId }) => claimId ?? []);
  const isTested = finding.claimId === claim.id;
  const light = (on: boolean) => lightUp(on ? ids : []);
  useEffect(() => () => lightUp([]), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it lights figures in the text; focus inside does the same
    <div
      className={styles.sum}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      onFocus={() => light(true)}
      onBlur={() => light(false)}
    >
      <p>
        <span className={styles.against} aria-hidden="true">
          ≠
        </span>{' '}
        {finding.sentence}
      </p>
      <p className={styles.quiet}>{finding.working}</p>
      <Others ids={ids.filter((id) => id !== claim.id)} tested={finding.claimId} />
      {me.mayReview ? (
        <div className={styles.sumButtons}>
          {isTested ? <DisputeComputed instead={finding.instead} /> : null}
          {asks ? null : (
            <button type="button" className={styles.setAside} aria-expanded={false} onClick={() => ask(true)}>
              Set aside …
            </button>
          )}
        </div>
      ) : null}
      {asks ? <Reason finding={finding} done={() => ask(false)} /> : null}
    </div>
  );
}

/** The other figures of the sum, each a way to it. */
function Others({ ids, tested }: { ids: readonly string[]; tested: string | null }) {
  const { desk } = useDesk();
  const others = useClaims(ids);
  if (others.length === 0) return null;
  return (
    <ul className={styles.settles} aria-label="The other figures of the sum">
      {others.map(({ id, display }) => (
        <li key={id}>
          <button type="button" className={styles.pin} onClick={() => desk.moves.go(id, 'jump')}>
            <bdi>{display}</bdi>
            {id === tested ? ' is tested' : ''}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Lights these figures in the text, and no others. It draws nothing anew. */
function lightUp(ids: readonly string[]): void {
  for (const mark of document.querySelectorAll('mark[data-lit]')) mark.removeAttribute('data-lit');
  for (const id of ids) document.getElementById(`figure-${id}`)?.setAttribute('data-lit', '');
}
