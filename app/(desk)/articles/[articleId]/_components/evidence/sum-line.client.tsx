'use client';

import { type ReactNode, useEffect } from 'react';
import type { FindingView } from '@/lib/contracts/evidence';
import { useClaims, useDesk } from '../state/desk-context.client';
import styles from './evidence.module.css';

const MARKS: Readonly<Record<FindingView['outcome'], string>> = { contradicted: '≠', ask: '?', confirmed: '=' };

/** A sum: what it says, how it is worked out, and its other figures, each a way to it. All of them are lit in the text. */
export function SumLine({
  finding,
  except = null,
  grouped = false,
  children,
}: {
  finding: FindingView;
  /** The figure under review needs no way to it. */
  except?: string | null;
  /** It stands under a heading that says what it came to. */
  grouped?: boolean;
  children?: ReactNode;
}) {
  const { outcome, sentence, working, claimId: tested } = finding;
  const ids = finding.figures.flatMap(({ claimId }) => claimId ?? []);
  const light = (on: boolean) => lightUp(on ? ids : [], outcome);
  useEffect(() => () => lightUp([], 'confirmed'), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it lights figures in the text; focus inside does the same
    <div
      className={styles.sum}
      data-outcome={outcome}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      onFocus={() => light(true)}
      onBlur={() => light(false)}
    >
      <p>
        <span className={styles.sumMark} aria-hidden="true">
          {MARKS[outcome]}
        </span>{' '}
        {outcome === 'ask' && !grouped ? 'Please check: ' : ''}
        {sentence}
      </p>
      <p className={styles.quiet}>{working}</p>
      <Figures ids={ids.filter((id) => id !== except)} tested={tested} />
      {children}
    </div>
  );
}

function Figures({ ids, tested }: { ids: readonly string[]; tested: string | null }) {
  const { desk } = useDesk();
  const figures = useClaims(ids);
  if (figures.length === 0) return null;
  return (
    <ul className={styles.settles} aria-label="Figures of the sum">
      {figures.map(({ id, display }) => (
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

/** Lights these figures in the text, and no others; only a sum that disagrees in the colour of doubt. It draws nothing anew. */
function lightUp(ids: readonly string[], outcome: FindingView['outcome']): void {
  for (const mark of document.querySelectorAll('mark[data-lit]')) mark.removeAttribute('data-lit');
  for (const id of ids)
    document.getElementById(`figure-${id}`)?.setAttribute('data-lit', outcome === 'contradicted' ? 'doubt' : 'quiet');
}
