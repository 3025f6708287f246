import { SkeletonTable } from '@/app/_ui/feedback/skeleton';
import { Page } from '@/app/_ui/frame/page';

/** The room of the list while it loads. */
export default function LoadingSources() {
  return (
    <Page title="Sources" lead={<>&nbsp;</>}>
      <SkeletonTable label="Loading the sources" />
    </Page>
  );
}
