'use client';

import { type ReactNode, useId, useState } from 'react';
import styles from './chart.module.css';
import type { Twin } from './series';
import { TwinTable } from './twin-table';

/** What every chart takes: `title` states what it shows, `description` how to read it, `empty` what to do first. */
export type ChartWords = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly empty: ReactNode;
};

/**
 * Title, drawing and table of a chart. The table is always there for screen readers; "Show as table" puts it in the
 * drawing's place. `single` is the sentence that replaces a drawing of one point.
 */
export function ChartFrame({
  title,
  description,
  empty,
  isEmpty,
  single,
  legend,
  twin,
  children,
}: ChartWords & {
  isEmpty: boolean;
  single?: ReactNode;
  legend?: ReactNode;
  twin: Twin;
  children: ReactNode;
}) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section className={styles.frame} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{title}</h2>
        {isEmpty ? null : (
          <button
            type="button"
            className={styles.switch}
            aria-controls={`${id}-body`}
            onClick={() => setAsTable(!asTable)}
            data-screen-only
          >
            {asTable ? 'Show as chart' : 'Show as table'}
          </button>
        )}
      </div>
      {description ? <p className={styles.description}>{description}</p> : null}
      <div id={`${id}-body`}>
        {isEmpty ? (
          <div className={styles.empty}>{empty}</div>
        ) : (
          <>
            {asTable ? null : (
              <>
                {legend}
                {single ? <p className={styles.single}>{single}</p> : children}
              </>
            )}
            <div className={asTable ? styles.table : 'unseen'}>
              <TwinTable caption={title} twin={twin} linked={asTable} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
