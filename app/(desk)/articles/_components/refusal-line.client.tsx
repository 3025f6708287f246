'use client';

import type { FormRefusal } from '@/lib/contracts/submitted';
import styles from '../articles.module.css';

/** Why the form as a whole was refused. A lost session is got back beside it, so that nothing typed is lost. */
export function RefusalLine({ refused }: { refused: FormRefusal | null }) {
  return (
    <div role="alert">
      {refused ? (
        <p className={styles.refused}>{refused.code === 'not-signed-in' ? <SignedOut /> : refused.message}</p>
      ) : null}
    </div>
  );
}

function SignedOut() {
  return (
    <>
      Your session has ended, so nothing was saved. What you entered is still here:{' '}
      <a href="/sign-in" target="_blank" rel="noopener">
        sign in in a new tab
      </a>
      , then try again.
    </>
  );
}
