import type { Metadata } from 'next';
import { Page, Section } from '@/app/_ui/frame/page';
import { ROLE_SAYS } from '@/lib/contracts/role-words';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { accountPage } from '@/lib/server/queries/people';
import { signedIn } from '@/lib/server/signed-in';
import { AccountForm } from './_components/account-form.client';
import { PasswordForm } from './_components/password-form.client';
import { SchemeChoice } from './_components/scheme-choice.client';
import { SessionList } from './_components/session-list.client';

export const metadata: Metadata = { title: 'Your account' };

/** What everybody can change about themselves. */
export default async function AccountPage() {
  const context = await signedIn();
  const [account, { timeZone }] = await Promise.all([accountPage(context), deskSettings(context)]);
  const lead = (
    <>
      {account.email}, {account.role}. {ROLE_SAYS[account.role]}
    </>
  );
  return (
    <Page title="Your account" lead={lead} width="form">
      <Section title="You">
        <AccountForm account={account} />
      </Section>
      <Section title="Colours" note="Kept in this browser.">
        <SchemeChoice />
      </Section>
      <Section title="Password" note="Changing it signs you out everywhere else.">
        <PasswordForm known={[account.name, account.email]} email={account.email} />
      </Section>
      <Section title="Sessions" note="Where you are signed in. A session ends by itself after 30 days.">
        <SessionList sessions={account.sessions} ownId={context.sessionId} zone={timeZone} />
      </Section>
    </Page>
  );
}
