'use client';

import './_ui/frame/tokens.css';
import { digestOf } from './_ui/feedback/digest';
import styles from './_ui/feedback/states.module.css';

/** The last resort, when the shell itself failed: no provider, no theme, a plain document in our type. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  return (
    <html lang="en">
      <body>
        <title>Error · Figurecheck</title>
        <main className={styles.alone}>
          <div className={styles.state} role="alert">
            <h1 className={styles.title}>Figurecheck could not show this page</h1>
            <p className={styles.text}>Something went wrong on our side. What you had saved is saved.</p>
            <button type="button" onClick={retry}>
              Try again
            </button>
            {digest ? (
              <p className={styles.id}>
                If you report this, add its number in the log: <code>{digest}</code>.
              </p>
            ) : null}
          </div>
        </main>
      </body>
    </html>
  );
}
