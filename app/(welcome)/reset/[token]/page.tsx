import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { openLink } from '@/lib/server/queries/people';
import { visitor } from '@/lib/server/signed-in';
import styles from '../../welcome.module.css';
import { ResetForm } from './_components/reset-form.client';

export const metadata: Metadata = { title: 'New password' };

/** Where a reset link leads: a new password, and every session of before ends. */
export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await openLink(await visitor(), { token, purpose: 'reset' }))) notFound();
  return (
    <>
      <h1>Choose a new password</h1>
      <p className={styles.lead}>You are then signed in here, and signed out everywhere else.</p>
      <ResetForm token={token} />
    </>
  );
}
