'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '@/app/_ui/feedback/dialog.client';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { OpenedCopy } from '@/lib/contracts/evidence';
import { focusCurrent } from '../keys/use-keys.client';
import { sourceTitle } from '../sources/source-name.client';
import { current } from '../state/desk-claims';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';
import styles from './marking.module.css';
import { MarkingTable } from './marking-table.client';

/** A source's saved copy beside the claim, to mark in it what the claim rests on. */
export function MarkingRoom() {
  const { marking, mark, opened } = useDesk();
  const claim = useDeskValue(current);
  const snapshotId = claim ? marking.snapshotId : null;
  const closed = () => {
    mark(null);
    if (opened === null) focusCurrent(claim?.id ?? null);
  };
  return (
    <Dialog opened={snapshotId !== null} onClose={closed} title="Mark it in the saved copy" whole>
      {claim && snapshotId ? <Opened key={`${claim.id} ${snapshotId}`} claim={claim} snapshotId={snapshotId} /> : null}
    </Dialog>
  );
}

function Opened({ claim, snapshotId }: { claim: DeskClaim; snapshotId: string }) {
  const { evidence } = useDesk();
  const [copy, setCopy] = useState<OpenedCopy | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    evidence.openCopy({ claimId: claim.id, snapshotId }).then(
      (outcome) => {
        if (!wanted) return;
        if (outcome.ok) setCopy(outcome.answer);
        else setWrong(refusalWords(outcome.refusal));
      },
      () => wanted && setWrong('The connection is gone. Close this and try again.'),
    );
    return () => {
      wanted = false;
    };
  }, [evidence, claim.id, snapshotId]);
  if (wrong)
    return (
      <p className={styles.wrong} role="alert">
        {wrong}
      </p>
    );
  if (!copy) return <p role="status">Opening the saved copy …</p>;
  return <MarkingTable claim={claim} copy={copy} title={sourceTitle(copy.source)} />;
}
