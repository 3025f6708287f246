'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTakingBack } from '@/app/(desk)/_components/taking-back.client';
import type { MergedSource } from '@/lib/contracts/source-page';
import styles from '../source.module.css';

/** The sources that became one with this one, each with the way back. */
export function MergedSources({ merged, mayPart }: { merged: readonly MergedSource[]; mayPart: boolean }) {
  const router = useRouter();
  const { takeApart } = useTakingBack();
  const [wrong, setWrong] = useState<string | null>(null);
  if (merged.length === 0) return null;
  const part = async ({ id, version }: MergedSource) => {
    const outcome = await takeApart({ sourceId: id, version }, crypto.randomUUID()).catch(() => null);
    if (outcome?.ok) return router.refresh();
    setWrong(outcome?.refusal.message ?? 'The server did not answer, so nothing was changed. Try again.');
  };
  return (
    <section className={styles.part} aria-labelledby="merged">
      <h2 id="merged">Merged into it</h2>
      <ul className={styles.merged}>
        {merged.map((each) => (
          <li key={each.id}>
            <bdi>{each.name}</bdi>
            {mayPart ? (
              <Button size="compact-sm" variant="default" onClick={() => void part(each)}>
                Take apart
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div role="alert">{wrong ? <p className={styles.wrong}>{wrong}</p> : null}</div>
    </section>
  );
}
