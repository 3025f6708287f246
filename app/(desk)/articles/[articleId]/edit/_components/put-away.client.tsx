'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { showToast } from '@/app/_ui/feedback/toast.client';
import { useTakingBack } from '@/app/(desk)/_components/taking-back.client';
import type { ArticleDetails } from '@/lib/contracts/article-list';

const LOST = 'The server did not answer, so nothing was changed. Try again.';

type Kept = Pick<ArticleDetails, 'id' | 'version' | 'archived'>;

/**
 * Archives the article or takes it out again: under a heading of its own, far from the button that saves. Either can be
 * undone, at once in the line that says it is done, and later by the same button.
 */
export function PutAway({ article }: { article: Kept }) {
  const router = useRouter();
  const { setArchived } = useTakingBack();
  const [working, setWorking] = useState(false);
  const put = async (version: number, archived: boolean, undone = false) => {
    setWorking(true);
    const outcome = await setArchived(article.id, version, archived).catch(() => null);
    setWorking(false);
    router.refresh();
    if (!outcome?.ok) return showToast({ message: outcome?.refusal.message ?? LOST });
    const { version: now } = outcome.answer;
    showToast({
      message: archived ? 'The article is put away.' : 'The article is back in the lists.',
      undo: undone ? undefined : () => void put(now, !archived, true),
    });
  };
  return (
    <Button variant="default" loading={working} onClick={() => void put(article.version, !article.archived)}>
      {article.archived ? 'Restore article' : 'Archive article'}
    </Button>
  );
}
