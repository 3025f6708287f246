'use client';

import { Button } from '@mantine/core';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { LookedView } from '@/lib/contracts/evidence';
import { focusCurrent } from '../keys/use-keys.client';
import panelStyles from '../panel/panel.module.css';
import { useDesk } from '../state/desk-context.client';

/** What happened to a link, and what one can do: the link is kept. */
export function LinkFailed({ looked, claim }: { looked: LookedView; claim: DeskClaim }) {
  const { desk, open } = useDesk();
  const use = () => {
    desk.evidence.use(looked.source);
    open(null);
    focusCurrent(claim.id);
  };
  return (
    <div role="alert">
      <p className={panelStyles.wrong}>{looked.failure} The link is kept.</p>
      <p className={panelStyles.quiet}>Paste the passage itself instead, or</p>
      <Button size="compact-sm" variant="default" onClick={use}>
        Add the link without a copy
      </Button>
    </div>
  );
}
