'use client';

import { FailedPage } from './_ui/feedback/failed-page.client';

/** Next asks for this name and for a client component; `retry` fetches and draws the page again. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <FailedPage error={error} retry={retry} />
    </main>
  );
}
