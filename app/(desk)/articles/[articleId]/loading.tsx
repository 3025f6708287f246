import { SkeletonBlock, SkeletonText } from '@/app/_ui/skeleton';
import styles from './desk.module.css';

/** The desk's room while the article loads: text and panel where they will stand. */
export default function LoadingDesk() {
  return (
    <div className={styles.desk}>
      <div className={styles.minimap} />
      <div className={styles.column}>
        <div className={styles.text}>
          <SkeletonText lines={14} label="Loading the article" />
        </div>
      </div>
      <div className={styles.panel}>
        <div className={styles.body}>
          <SkeletonBlock height={220} label="Loading the figure" />
        </div>
      </div>
    </div>
  );
}
