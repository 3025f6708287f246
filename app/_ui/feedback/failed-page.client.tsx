'use client';

import { Button } from '@mantine/core';
import { useRequestId } from '../frame/providers.client';
import { digestOf } from './digest';
import { ErrorState } from './states';
import styles from './states.module.css';

/** What a page shows when it could not be drawn. The reference is the error's own, else that of the request. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const requestId = useRequestId();
  return (
    <div className={styles.alone}>
      <ErrorState
        title="This page could not be shown"
        reference={digestOf(error) ?? requestId}
        actions={
          <>
            <Button onClick={retry}>Try again</Button>
            <Button variant="default" component="a" href="/">
              Go to the dashboard
            </Button>
          </>
        }
      >
        <p>Something went wrong on our side. What you had saved is saved.</p>
      </ErrorState>
    </div>
  );
}
