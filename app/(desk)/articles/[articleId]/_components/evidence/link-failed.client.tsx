'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { Kbd } from '@/app/_ui/typography/kbd';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { LookedView } from '@/lib/contracts/evidence';
import { focusCurrent } from '../keys/use-keys.client';
import panelStyles from '../panel/panel.module.css';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';
import styles from './evidence.module.css';

/**
 * What happened to a link, and what one can do: it stands in its box, so Enter tries again; or it is put on the claim as it
 * is. Nothing was saved of it.
 */
export function LinkFailed({
  looked,
  given,
  claim,
  retry,
}: {
  looked: LookedView;
  given: string;
  claim: DeskClaim;
  retry: () => void;
}) {
  const { desk, open } = useDesk();
  const [wrong, setWrong] = useState<string | null>(null);
  const use = async () => {
    const refusal = looked.source
      ? desk.evidence.use(looked.source)
      : await desk.evidence.add(claim, { kind: 'link', url: given }, { quote: null, note: null });
    if (refusal) return setWrong(refusalWords(refusal));
    open(null);
    focusCurrent(claim.id);
  };
  return (
    <div role="alert">
      <p className={panelStyles.wrong}>{looked.failure}</p>
      <p className={panelStyles.quiet}>You can also paste the passage itself in its place.</p>
      <div className={styles.sumButtons}>
        <Button size="compact-sm" variant="default" onClick={retry}>
          Try again&nbsp;<Kbd>Enter</Kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void use()}>
          Add the link without a copy
        </Button>
      </div>
      {wrong ? <p className={panelStyles.wrong}>{wrong}</p> : null}
    </div>
  );
}
