import { SkeletonTable } from '@/app/_ui/feedback/skeleton';
import { Page } from '@/app/_ui/frame/page';

/** The room of the list while it loads. */
export default function LoadingArticles() {
  return (
    <Page title="Articles" lead={<>&nbsp;</>}>
      <SkeletonTable label="Loading the articles" />
    </Page>
  );
}
