import { SkeletonBlock, SkeletonRows } from '@/app/_ui/feedback/skeleton';
import { Page } from '@/app/_ui/frame/page';
import styles from '../dashboard.module.css';

/** The room of the dashboard while it loads. */
export default function LoadingDashboard() {
  return (
    <Page title="Dashboard">
      <div className={styles.columns}>
        <SkeletonRows rows={9} label="Loading the dashboard" />
        <SkeletonBlock height={360} label="Loading the numbers" />
      </div>
      <SkeletonBlock height={480} label="Loading the charts" />
    </Page>
  );
}
