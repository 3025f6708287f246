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

/**
 * What happened to a link, and what one can do: it stands in its box still, so Enter tries again; or it is put on the claim as
 * it is. Nothing was saved of it.
 */
export function LinkFailed({ looked, given, claim }: { looked: LookedView; given: string; claim: DeskClaim }) {
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
      <p className={panelStyles.quiet}>
        <Kbd>Enter</Kbd> in the box tries again. Or paste the passage itself instead, or
      </p>
      <Button size="compact-sm" variant="default" onClick={() => void use()}>
        Add the link without a copy
      </Button>
      {wrong ? <p className={panelStyles.wrong}>{wrong}</p> : null}
    </div>
  );
}
