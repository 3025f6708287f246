import { Page } from '@/app/_ui/page';
import { SkeletonRows } from '@/app/_ui/skeleton';

/** The room of the page while it loads. */
export default function Loading() {
  return (
    <Page title="Your account" width="form">
      <SkeletonRows rows={6} />
    </Page>
  );
}
