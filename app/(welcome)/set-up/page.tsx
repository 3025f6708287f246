import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { setUpCode } from '@/lib/server/auth/set-up-code';
import { awaitsOwner } from '@/lib/server/queries/people';
import { visitor } from '@/lib/server/signed-in';
import styles from '../welcome.module.css';
import { SetUpForm } from './_components/set-up-form.client';

export const metadata: Metadata = { title: 'Set up' };

/** The first visit: whoever installed Figurecheck becomes its owner. Closed for good afterwards. */
export default async function SetUpPage() {
  if (!(await awaitsOwner(await visitor()))) redirect('/sign-in');
  return (
    <>
      <h1>Set up this desk</h1>
      <p className={styles.lead}>You become its owner: you invite the others, and nobody can sign up without you.</p>
      <SetUpForm needsCode={setUpCode() !== null} />
    </>
  );
}
