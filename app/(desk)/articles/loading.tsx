import { Page } from '@/app/_ui/page';
import { SkeletonTable } from '@/app/_ui/skeleton';

/** The room of the list while it loads. */
export default function LoadingArticles() {
  return (
    <Page title="Articles" lead={<>&nbsp;</>}>
      <SkeletonTable label="Loading the articles" />
    </Page>
  );
}
