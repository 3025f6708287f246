'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { Announcer } from '../feedback/announcer.client';
import { cssVariablesResolver, theme } from './theme';

const RequestId = createContext<string | undefined>(undefined);

/** The id of the request that drew this page, as it stands in the server's log. */
export function useRequestId(): string | undefined {
  return useContext(RequestId);
}

/**
 * Everything a piece needs around it. The nonce of the first document stays: later navigations come with another one,
 * which this document's policy would refuse.
 */
export function Providers({
  nonce,
  requestId,
  children,
}: {
  nonce: string;
  requestId?: string | undefined;
  children: ReactNode;
}) {
  const [first] = useState(nonce);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => first}
    >
      <RequestId value={requestId}>{children}</RequestId>
      <Notifications position="bottom-center" limit={3} zIndex={500} transitionDuration={120} />
      <Announcer />
    </MantineProvider>
  );
}
