import type { Metadata } from 'next';
import { Page } from '@/app/_ui/frame/page';
import { LinkButton } from '@/app/_ui/typography/link-button.client';
import { may } from '@/lib/core/review/permissions';
import { jobList } from '@/lib/server/queries/jobs';
import { signedIn } from '@/lib/server/signed-in';
import { BackgroundWork } from './_components/background-work.client';

export const metadata: Metadata = { title: 'Background work' };

/** What takes longer than anybody waits for: how far it is, what it came to, and what failed and why. */
export default async function BackgroundWorkPage() {
  const context = await signedIn();
  const { role } = context.actor;
  if (!may(role, 'article.reread')) {
    return (
      <Page title="Background work" width="reading" lead="Editors and owners of the desk see this page.">
        <LinkButton href="/" variant="default">
          Go to the dashboard
        </LinkButton>
      </Page>
    );
  }
  const view = await jobList(context);
  return (
    <Page
      title="Background work"
      width="form"
      lead="Runs while you do something else, also when you close this page or the desk is started anew."
    >
      <BackgroundWork view={view} mayVerify={may(role, 'verdict.look-again')} />
    </Page>
  );
}
