import { Page } from '@/app/_ui/frame/page';
import { LinkButton } from '@/app/_ui/typography/link-button.client';

/** A page of the owner's, asked for by somebody else. */
export function OwnersOnly({ title }: { title: string }) {
  return (
    <Page title={title} width="reading" lead="Only an owner of the desk can see this page.">
      <LinkButton href="/" variant="default">
        Go to the dashboard
      </LinkButton>
    </Page>
  );
}
