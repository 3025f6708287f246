'use client';

import { useState } from 'react';
import type { FindingView } from '@/lib/contracts/evidence';
import { Fold } from '../panel/fold.client';
import panelStyles from '../panel/panel.module.css';
import { useDesk } from '../state/desk-context.client';
import styles from './evidence.module.css';
import { SumLine } from './sum-line.client';
import { sumsApart, sumWords } from './sums';

/** Every sum of the article in a fold, the three outcomes apart. */
export function SumList() {
  const { findings, sumsKnown, sumsFailed } = useDesk();
  if (!sumsKnown) return null;
  if (findings.length === 0)
    return <p className={styles.noSums}>{sumsFailed ?? 'No sums were found in this article.'}</p>;
  return (
    <Fold title={`${findings.length === 1 ? 'sum' : 'sums'}: ${sumWords(findings)}`} count={findings.length}>
      <Outcomes findings={findings} />
    </Fold>
  );
}

function Outcomes({ findings }: { findings: readonly FindingView[] }) {
  const { disagree, ask, addUp, aside } = sumsApart(findings);
  return (
    <div className={styles.outcomes}>
      <Outcome title="Does not add up" sums={disagree} />
      <Outcome title="Please check" sums={ask} />
      <Outcome title="Adds up" sums={addUp} />
      {aside.length === 0 ? null : <p className={styles.quiet}>What was set aside stands below the text.</p>}
    </div>
  );
}

/** So many are drawn at once. */
const AT_ONCE = 50;

function Outcome({ title, sums }: { title: string; sums: readonly FindingView[] }) {
  const [most, show] = useState(AT_ONCE);
  if (sums.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.outcome}>
        {sums.slice(0, most).map((finding) => (
          <li key={`${finding.key} ${finding.start}`}>
            <SumLine finding={finding} grouped />
          </li>
        ))}
      </ul>
      {sums.length > most ? (
        <button type="button" className={panelStyles.textButton} onClick={() => show(most + AT_ONCE)}>
          Show more of {sums.length.toLocaleString('en')}
        </button>
      ) : null}
    </section>
  );
}
