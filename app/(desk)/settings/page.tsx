import type { Metadata } from 'next';
import { Page, Section } from '@/app/_ui/frame/page';
import { LinkButton } from '@/app/_ui/typography/link-button.client';
import { may } from '@/lib/core/review/permissions';
import { settingsPage } from '@/lib/server/queries/settings';
import { signedIn } from '@/lib/server/signed-in';
import { OwnersOnly } from '../owners-only';
import { DeskForm } from './_components/desk-form.client';
import { SamplesSection } from './_components/samples-section.client';

export const metadata: Metadata = { title: 'Settings' };

/** What holds for the whole desk. For owners. */
export default async function SettingsPage() {
  const context = await signedIn();
  if (!may(context.actor.role, 'desk.edit')) return <OwnersOnly title="Settings" />;
  const desk = await settingsPage(context);
  return (
    <Page title="Settings" width="form">
      <Section title="The desk">
        <DeskForm desk={desk} zones={zones(desk.timeZone)} />
      </Section>
      <Section title="Background work" note="Verify the desk, read all articles anew, and see what became of it.">
        <LinkButton href="/settings/jobs" variant="default">
          Open background work
        </LinkButton>
      </Section>
      <Section title="Samples" note="Articles written to try things out on.">
        <SamplesSection samples={desk.samples} newsroom={desk.newsroom} />
      </Section>
    </Page>
  );
}

/** Every zone this machine knows, with UTC (which the list leaves out) and the one in use. */
function zones(current: string): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), current])];
}
