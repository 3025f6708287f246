import type { Metadata } from 'next';
import styles from './_ui/feedback/states.module.css';
import { LinkButton } from './_ui/typography/link-button.client';

export const metadata: Metadata = { title: 'Not found' };

/** The address leads nowhere, or to something that is gone. */
export default function NotFound() {
  return (
    <main className={styles.alone}>
      <div className={styles.state}>
        <h1 className={styles.title}>There is nothing at this address</h1>
        <p className={styles.text}>
          It may have been removed or archived, or the address has a typing mistake. Articles and claims can be found by
          searching for them.
        </p>
        <LinkButton href="/">Go to the dashboard</LinkButton>
      </div>
    </main>
  );
}
