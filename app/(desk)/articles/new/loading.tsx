import { SkeletonBlock } from '@/app/_ui/feedback/skeleton';
import { Page } from '@/app/_ui/frame/page';

/** The room of the form while it loads. */
export default function LoadingNewArticle() {
  return (
    <Page title="Add article" width="wide" lead={<>&nbsp;</>}>
      <SkeletonBlock height={480} label="Loading the form" />
    </Page>
  );
}
