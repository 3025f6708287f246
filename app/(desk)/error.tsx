'use client';

import { FailedPage } from '@/app/_ui/feedback/failed-page.client';

/** Next asks for this name and for a client component; the frame around it stays, and so do its links. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailedPage error={error} retry={retry} />;
}
