import type { Metadata } from 'next';
import { Page, Section } from '@/app/_ui/frame/page';
import { may } from '@/lib/core/review/permissions';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { peoplePage } from '@/lib/server/queries/people';
import { signedIn } from '@/lib/server/signed-in';
import { OwnersOnly } from '../owners-only';
import { InvitationList } from './_components/invitation-list.client';
import { InviteForm } from './_components/invite-form.client';
import { PeopleTable } from './_components/people-table.client';

export const metadata: Metadata = { title: 'People' };

/** Who is on the desk, in which role, and who is invited. For owners. */
export default async function PeoplePage() {
  const context = await signedIn();
  if (!may(context.actor.role, 'person.invite')) return <OwnersOnly title="People" />;
  const [{ people, invitations }, { timeZone }] = await Promise.all([peoplePage(context), deskSettings(context)]);
  return (
    <Page title="People" lead="Who works at this desk, and what each may do.">
      <Section title="On the desk">
        <PeopleTable people={people} ownId={context.actor.id} zone={timeZone} />
      </Section>
      <Section
        title="Invitations"
        note="An invitation is a link that works once, for seven days. Hand it over yourself."
      >
        <InviteForm zone={timeZone} />
        <InvitationList invitations={invitations} zone={timeZone} />
      </Section>
    </Page>
  );
}
