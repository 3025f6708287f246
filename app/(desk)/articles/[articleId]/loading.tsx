import { SkeletonBlock, SkeletonText } from '@/app/_ui/feedback/skeleton';
import panelStyles from './_components/panel/panel.module.css';
import textStyles from './_components/text/text.module.css';
import styles from './desk.module.css';

/** The desk's room while the article loads: text and panel where they will stand. */
export default function LoadingDesk() {
  return (
    <div className={styles.desk}>
      <div className={styles.minimap} />
      <div className={textStyles.column}>
        <div className={textStyles.text}>
          <SkeletonText lines={14} label="Loading the article" />
        </div>
      </div>
      <div className={panelStyles.panel}>
        <div className={panelStyles.body}>
          <SkeletonBlock height={220} label="Loading the figure" />
        </div>
      </div>
    </div>
  );
}
