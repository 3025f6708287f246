'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/app/_ui/feedback/confirm-dialog.client';
import { showToast } from '@/app/_ui/feedback/toast.client';
import { count } from '@/lib/core/text/count';
import { dropSamples } from '../actions';

/** Removes the sample articles, after asking once: their verdicts and places go with them. */
export function RemoveSamples({ samples }: { samples: number }) {
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    const result = await dropSamples();
    showToast({ message: result.ok ? 'The samples are gone.' : result.refusal.message });
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Remove the samples
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Remove the samples?"
        confirmLabel="Remove the samples"
        danger
        onConfirm={remove}
      >
        This removes {count(samples, 'sample article')}, with their figures and verdicts. Your own articles stay. It
        cannot be undone.
      </ConfirmDialog>
    </>
  );
}
