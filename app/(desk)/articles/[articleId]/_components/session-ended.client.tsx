'use client';

import { Button } from '@mantine/core';
import { Dialog } from '@/app/_ui/feedback/dialog.client';
import { useDesk, useDeskValue } from './state/desk-context.client';

/** The session ended: the way in, in this window or another; what was done here waits, and is sent afterwards. */
export function SessionEnded() {
  const { desk } = useDesk();
  const signedOut = useDeskValue((state) => state.signedOut);
  const flights = useDeskValue((state) => state.flights);
  const waiting = flights.filter(({ unsaved }) => unsaved).length;
  return (
    <Dialog
      opened={signedOut}
      onClose={() => desk.dispatch({ type: 'signed-out', on: false })}
      title="You are not signed in any more"
      footer={
        <>
          {waiting > 0 ? (
            <Button variant="default" onClick={desk.giveUp}>
              Give it up
            </Button>
          ) : null}
          <Button component="a" href={signInHref()}>
            Sign in again
          </Button>
        </>
      }
    >
      <p>
        Your session ended.{' '}
        {waiting === 0
          ? 'What you typed is kept in this browser.'
          : `${waiting === 1 ? 'What you just did is' : `${waiting} changes are`} kept in this browser, and will be saved once you have signed in.`}{' '}
        Signing in leads back here.
      </p>
    </Dialog>
  );
}

function signInHref(): string {
  if (typeof window === 'undefined') return '/sign-in';
  const { pathname, search } = window.location;
  return `/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`;
}
