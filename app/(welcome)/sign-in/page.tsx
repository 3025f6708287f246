import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { returnPath } from '@/lib/server/auth/return-path';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { awaitsOwner } from '@/lib/server/queries/people';
import { maybeSignedIn, visitor } from '@/lib/server/signed-in';
import styles from '../welcome.module.css';
import { SignInForm } from './_components/sign-in-form.client';

export const metadata: Metadata = { title: 'Sign in' };

/** Signs people in and takes them where they were going. A desk without an owner begins with its set-up. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = returnPath((await searchParams).next);
  if (await maybeSignedIn()) redirect(next);
  const context = await visitor();
  if (await awaitsOwner(context)) redirect('/set-up');
  const { name } = await deskSettings(context);
  return (
    <>
      <h1>Sign in</h1>
      <p className={styles.lead}>{name === 'Figurecheck' ? 'To the desk that checks figures.' : `To ${name}.`}</p>
      <SignInForm next={next} />
      <p className={styles.foot}>
        No account? An owner of the desk can send you an invitation. Forgot your password? They can send you a link to a
        new one.
      </p>
    </>
  );
}
