import type { ReactNode } from 'react';
import { Frame } from '@/app/_ui/frame/frame.client';
import { navigationFor } from '@/app/_ui/frame/navigation';
import { signedIn } from '@/lib/server/signed-in';
import { TakingBack } from './_components/taking-back.client';
import { signOut } from './actions';

/** The frame of everything behind sign-in. Whoever is not signed in is led to the sign-in page. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor, email, singleKeys } = await signedIn();
  const viewer = { name: actor.name, email, role: actor.role, singleKeys };
  return (
    <Frame viewer={viewer} nav={navigationFor(actor.role)} signOut={signOut}>
      <TakingBack>{children}</TakingBack>
    </Frame>
  );
}
