import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A page's heading and its room: `reading` 70 characters, `form` 640 px, `wide` 1200 px, `full` all there is. */
export function Page({
  title,
  lead,
  actions,
  width = 'wide',
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: 'reading' | 'form' | 'wide' | 'full';
  children: ReactNode;
}) {
  return (
    <div className={styles.page} data-width={width}>
      <div className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        {actions ? (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        ) : null}
      </div>
      {children}
    </div>
  );
}

/** A part of a page under a heavy rule, as a newspaper sets its sections. `aside` stands right of the heading. */
export function Section({
  title,
  note,
  aside,
  children,
}: {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {aside ? <div>{aside}</div> : null}
      </div>
      {note ? <p className={styles.note}>{note}</p> : null}
      {children}
    </section>
  );
}
