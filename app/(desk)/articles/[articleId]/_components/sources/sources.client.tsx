'use client';

import { useState } from 'react';
import { Kbd } from '@/app/_ui/typography/kbd';
import type { DeskClaim } from '@/lib/contracts/claims';
import { Working } from '../evidence/comparison.client';
import evidenceStyles from '../evidence/evidence.module.css';
import { NumberLine } from '../evidence/number-line.client';
import { SourceFinder } from '../evidence/source-finder.client';
import { DraftWorking, WorkingForm } from '../evidence/working-form.client';
import panelStyles from '../panel/panel.module.css';
import { useDesk } from '../state/desk-context.client';
import { EvidenceItem } from './evidence-item.client';
import { SourceForm } from './source-form.client';
import styles from './sources.module.css';

/** What the claim rests on, and the door to more. */
export function Sources({ claim }: { claim: DeskClaim }) {
  const { opened, open, me, implied } = useDesk();
  const [edited, edit] = useState<string | null>(null);
  const adds = opened === 'source' && me.mayReview;
  return (
    <section className={styles.sources} data-rest aria-label="Sources">
      <div className={styles.rule}>
        <h3>Sources {claim.evidence.length > 0 ? `(${claim.evidence.length})` : ''}</h3>
        {me.mayReview ? (
          <button
            type="button"
            className={panelStyles.textButton}
            aria-expanded={adds}
            onClick={() => open(adds ? null : 'source')}
            {...(me.singleKeys ? { 'aria-keyshortcuts': 's' } : {})}
          >
            + Add {me.singleKeys ? <Kbd>s</Kbd> : null}
          </button>
        ) : null}
      </div>
      {claim.evidence.length > 0 ? (
        <ul className={styles.evidence}>
          {claim.evidence.map((evidence) => (
            <EvidenceItem
              key={evidence.id}
              claim={claim}
              evidence={evidence}
              edits={edited === evidence.id}
              edit={(on) => edit(on ? evidence.id : null)}
            />
          ))}
        </ul>
      ) : null}
      <NumberLine drawn={claim.evidence.flatMap(({ comparison }) => comparison?.drawn ?? [])} />
      {claim.working ? <Working working={claim.working} /> : null}
      {claim.sourcesDisagree ? <p className={styles.later}>{claim.sourcesDisagree}</p> : null}
      {me.mayReview && !adds && claim.reading.written !== null ? (
        <>
          <DraftWorking key={`draft ${claim.id} ${claim.evidence.length}`} claim={claim} />
          <WorkingForm key={`working ${claim.id}`} claim={claim} />
        </>
      ) : null}
      {claim.evidence.length === 0 && !adds ? (
        <p className={panelStyles.quiet}>No source yet.{implied[claim.id] ? ` ${implied[claim.id]}` : ''}</p>
      ) : null}
      {adds ? (
        <>
          <SourceFinder key={`find ${claim.id}`} claim={claim} />
          <details className={evidenceStyles.byHand} onToggle={focusFirstField}>
            <summary>Enter one by hand: a paper, a conversation, a link</summary>
            <SourceForm key={claim.id} claim={claim} />
          </details>
        </>
      ) : null}
    </section>
  );
}

/** Whoever opens the form types into it at once. */
function focusFirstField({ currentTarget }: { currentTarget: HTMLDetailsElement }): void {
  if (currentTarget.open)
    currentTarget.querySelector<HTMLInputElement>('input[name="url"], input[name="who"]')?.focus();
}
