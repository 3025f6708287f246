import type { Metadata } from 'next';
import { Page, Section } from '@/app/_ui/frame/page';
import { may } from '@/lib/core/review/permissions';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { colleagues, peoplePage } from '@/lib/server/queries/people';
import { type SignedIn, signedIn } from '@/lib/server/signed-in';
import { ColleagueList } from './_components/colleague-list';
import { InvitationList } from './_components/invitation-list.client';
import { InviteForm } from './_components/invite-form.client';
import { PeopleTable } from './_components/people-table.client';

export const metadata: Metadata = { title: 'People' };

const LEAD = 'Who works at this desk, and what each may do.';

/** Who is on the desk, in which role. Owners see who is invited, too, and change it. */
export default async function PeoplePage() {
  const context = await signedIn();
  if (may(context.actor.role, 'person.invite')) return <PeopleOfOwner context={context} />;
  return (
    <Page title="People" lead={LEAD}>
      <Section title="On the desk" note="Owners of the desk invite people and give them their roles.">
        <ColleagueList people={await colleagues(context)} ownId={context.actor.id} />
      </Section>
    </Page>
  );
}

async function PeopleOfOwner({ context }: { context: SignedIn }) {
  const [{ people, invitations }, { timeZone }] = await Promise.all([peoplePage(context), deskSettings(context)]);
  return (
    <Page title="People" lead={LEAD}>
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
