'use client';

import { useState } from 'react';
import { Time } from '@/app/_ui/typography/time';
import type { DeskClaim, HistoryLine } from '@/lib/contracts/claims';
import { useDesk } from '../state/desk-context.client';
import { Fold } from './fold.client';
import styles from './panel.module.css';

type Loaded = readonly HistoryLine[] | 'loading' | 'failed';

/** Everything that happened to this claim, fetched when somebody unfolds it. */
export function ClaimHistory({ claim }: { claim: DeskClaim }) {
  const { desk } = useDesk();
  const [lines, setLines] = useState<Loaded>('loading');
  const load = async () => {
    const outcome = await desk.verbs.claimHistory(claim.id).catch(() => null);
    setLines(outcome?.ok ? outcome.answer : 'failed');
  };
  return (
    <Fold title="History" onOpen={() => void load()}>
      <Lines lines={lines} />
    </Fold>
  );
}

function Lines({ lines }: { lines: Loaded }) {
  const { zone } = useDesk().me;
  if (lines === 'loading') return <p className={styles.quiet}>Loading the history …</p>;
  if (lines === 'failed')
    return <p className={styles.wrong}>The history could not be loaded. Fold and unfold to try again.</p>;
  if (lines.length === 0) return <p className={styles.quiet}>Nothing was done to it yet.</p>;
  return (
    <ol className={styles.history}>
      {lines.map((line) => (
        <li key={line.seq}>
          <bdi>{line.who}</bdi> <bdi>{line.what}</bdi>
          {line.note ? <q dir="auto">{line.note}</q> : null}
          <span className={styles.quiet}>
            <Time at={line.at} zone={zone} style="moment" />
          </span>
        </li>
      ))}
    </ol>
  );
}
