import type { Metadata } from 'next';
import { Page, Section } from '@/app/_ui/page';
import { StatRow } from '@/app/_ui/stat-row';
import { EmptyState } from '@/app/_ui/states';
import type { Dashboard } from '@/lib/contracts/dashboard';
import { may } from '@/lib/core/review/permissions';
import { dashboard } from '@/lib/server/queries/dashboard';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { signedIn } from '@/lib/server/signed-in';
import { DashboardCharts } from './_components/dashboard-charts';
import { DisputedList } from './_components/disputed-list';
import { OpenArticles } from './_components/open-articles';
import { stats } from './_components/series';

export const metadata: Metadata = { title: 'Dashboard' };

export default async function DashboardPage() {
  const context = await signedIn();
  const { name, timeZone } = await deskSettings(context);
  const board = await dashboard(context, timeZone);
  if (isEmpty(board)) return <EmptyDesk mayAdd={may(context.actor.role, 'article.add')} />;
  return (
    <Page title={name}>
      <StatRow stats={stats(board.totals)} />
      <OpenArticles articles={board.articles} zone={timeZone} />
      <DashboardCharts board={board} />
      <Section title="Disputed figures, newest first">
        <DisputedList rows={board.disputed} zone={timeZone} />
      </Section>
    </Page>
  );
}

const isEmpty = ({ totals }: Dashboard) => Object.values(totals).every((count) => count === 0);

function EmptyDesk({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState
      level={1}
      title="Nothing to check yet"
      action={
        mayAdd ? { label: 'Add article', href: '/articles/new' } : { label: 'See the articles', href: '/articles' }
      }
    >
      Add an article first: every figure in it is found, and the charts grow with each verdict.
    </EmptyState>
  );
}
