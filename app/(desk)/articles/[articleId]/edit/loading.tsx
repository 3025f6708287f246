import { SkeletonBlock } from '@/app/_ui/feedback/skeleton';
import { Page } from '@/app/_ui/frame/page';

/** The room of the form while it loads. */
export default function LoadingDetails() {
  return (
    <Page title="Edit details" width="form" lead={<>&nbsp;</>}>
      <SkeletonBlock height={480} label="Loading the form" />
    </Page>
  );
}
