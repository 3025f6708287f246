'use client';

import { FailedPage } from '@/app/_ui/feedback/failed-page.client';

/** Next asks for this name and for a client component; `retry` fetches and draws the desk again. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailedPage error={error} retry={retry} />;
}
