import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ROLE_SAYS } from '@/lib/contracts/role-words';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { openLink } from '@/lib/server/queries/people';
import { visitor } from '@/lib/server/signed-in';
import styles from '../../welcome.module.css';
import { AcceptForm } from './_components/accept-form.client';

export const metadata: Metadata = { title: 'Invitation' };

/** Where an invitation leads: one makes one's account and is on the desk. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const context = await visitor();
  const { token } = await params;
  const link = await openLink(context, { token, purpose: 'invitation' });
  if (!link?.role) notFound();
  const { name } = await deskSettings(context);
  return (
    <>
      <h1>Join {name === 'Figurecheck' ? 'the desk' : name}</h1>
      <p className={styles.lead}>
        {link.madeBy?.name ?? 'The desk'} invites you as <strong>{link.role}</strong>. {ROLE_SAYS[link.role]}
      </p>
      <AcceptForm token={token} email={link.email} />
    </>
  );
}
