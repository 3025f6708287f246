import { SkeletonRows } from '@/app/_ui/feedback/skeleton';
import { Page } from '@/app/_ui/frame/page';

/** The room of the page while it loads. */
export default function Loading() {
  return (
    <Page title="Background work" width="form">
      <SkeletonRows rows={6} />
    </Page>
  );
}
