import type { Metadata } from 'next';
import { EmptyState } from '@/app/_ui/feedback/states';
import { Page } from '@/app/_ui/frame/page';

export const metadata: Metadata = { title: 'Not found' };

/** What the address names is not here; the frame with its links stays. */
export default function NotFound() {
  return (
    <Page title="There is nothing at this address" width="reading">
      <EmptyState title="Look for it in the lists" action={{ label: 'All articles', href: '/articles' }}>
        The address may have a typing mistake, or what it names was a sample that is gone. Articles that were put away
        stand in the archive.
      </EmptyState>
    </Page>
  );
}
