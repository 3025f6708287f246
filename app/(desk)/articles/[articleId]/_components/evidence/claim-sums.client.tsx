'use client';

import { useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { FindingView } from '@/lib/contracts/evidence';
import { useDesk } from '../state/desk-context.client';
import { DisputeComputed } from '../verdict/doubt.client';
import styles from './evidence.module.css';
import { Reason } from './findings.client';
import { SumLine } from './sum-line.client';
import { sumsWith } from './sums';

/** The sums with this figure that disagree, and more quietly those that ask. The others they stand on are lit in the text. */
export function ClaimSums({ claim }: { claim: DeskClaim }) {
  const { findings } = useDesk();
  const here = sumsWith(findings, claim.id);
  if (here.length === 0) return null;
  return (
    <section className={styles.sums} aria-label="Sums with this figure to look at">
      {here.map((finding) => (
        <Sum key={finding.key} claim={claim} finding={finding} />
      ))}
    </section>
  );
}

function Sum({ claim, finding }: { claim: DeskClaim; finding: FindingView }) {
  const { me } = useDesk();
  const [asks, ask] = useState(false);
  return (
    <SumLine finding={finding} except={claim.id}>
      {me.mayReview ? (
        <div className={styles.sumButtons}>
          {finding.claimId === claim.id ? (
            <DisputeComputed instead={finding.instead} quiet={finding.outcome === 'ask'} />
          ) : null}
          {asks ? null : (
            <button type="button" className={styles.setAside} aria-expanded={false} onClick={() => ask(true)}>
              Set aside …
            </button>
          )}
        </div>
      ) : null}
      {asks ? <Reason finding={finding} done={() => ask(false)} /> : null}
    </SumLine>
  );
}
