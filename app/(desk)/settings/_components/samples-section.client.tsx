'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { showToast } from '@/app/_ui/feedback/toast.client';
import { RemoveSamples } from '@/app/(desk)/_components/remove-samples.client';
import { count, form } from '@/lib/core/text/count';
import { loadNewsroom } from '../actions';
import styles from './samples.module.css';

/** The samples on this desk: how many, more of them, and none. */
export function SamplesSection({ samples, newsroom }: { samples: number; newsroom: boolean }) {
  return (
    <div className={styles.samples}>
      <p>
        {samples === 0
          ? 'There are no samples on this desk.'
          : `There ${form(samples, 'is', 'are')} ${count(samples, 'sample article')} on this desk.`}
      </p>
      {newsroom ? null : <Newsroom />}
      {samples > 0 ? <RemoveSamples samples={samples} /> : null}
    </div>
  );
}

/** Loads the demonstration newsroom; it takes a while, and says so. */
function Newsroom() {
  const [loading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    const outcome = await loadNewsroom().catch(() => null);
    setLoading(false);
    if (!outcome) return showToast({ message: 'The desk did not answer. Reload the page to see how far it came.' });
    showToast({ message: outcome.ok ? outcome.answer.said : outcome.refusal.message });
  };
  return (
    <div>
      <p>
        The demonstration newsroom shows a desk at work: 40 invented articles, eight invented people, verdicts over 90
        days. It comes as samples beside what is here, and goes with them. Nobody can sign in as its people.
      </p>
      <Button variant="default" loading={loading} onClick={() => void load()}>
        Load the demonstration newsroom
      </Button>
      <p role="status">{loading ? 'Loading. This may take a minute; the desk can be used meanwhile.' : ''}</p>
    </div>
  );
}
