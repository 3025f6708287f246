import type { Metadata } from 'next';
import { EmptyState } from '@/app/_ui/feedback/states';
import { Page, Section } from '@/app/_ui/frame/page';
import { StatRow } from '@/app/_ui/tables/stat-row';
import { LinkButton } from '@/app/_ui/typography/link-button.client';
import { type Dashboard, DashboardFilters } from '@/lib/contracts/dashboard';
import { may } from '@/lib/core/review/permissions';
import { dashboard } from '@/lib/server/queries/dashboard';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { NEW_DESK } from '@/lib/server/services/desk/desk-row';
import { signedIn } from '@/lib/server/signed-in';
import { DashboardCharts, StatusChart } from '../_components/dashboard-charts';
import { DisputedList } from '../_components/disputed-list';
import { OpenArticles } from '../_components/open-articles';
import { SampleLine } from '../_components/sample-line';
import { ScaleLine } from '../_components/scale-line';
import { stats } from '../_components/series';
import styles from '../dashboard.module.css';

export const metadata: Metadata = { title: 'Dashboard' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Props) {
  const context = await signedIn();
  const { name, timeZone } = await deskSettings(context);
  const filters = DashboardFilters.parse(await searchParams);
  const board = await dashboard(context, { timeZone, filters });
  const mayAdd = may(context.actor.role, 'article.add');
  if (isEmpty(board)) return <EmptyDesk name={name} mayAdd={mayAdd} />;
  return (
    <Page title={headed(name)} actions={mayAdd ? <LinkButton href="/articles/new">Add article</LinkButton> : null}>
      {board.samples > 0 ? (
        <SampleLine samples={board.samples} all={board.ownArticles === 0} role={context.actor.role} />
      ) : null}
      <ScaleLine scale={board.scale} />
      <div className={styles.columns}>
        <OpenArticles articles={board.articles} zone={timeZone} now={context.now()} />
        <div className={styles.numbers}>
          <StatRow stats={stats(board)} />
          <StatusChart board={board} />
        </div>
      </div>
      <DashboardCharts board={board} />
      <Section title="Disputed figures, newest first">
        <DisputedList rows={board.disputed} zone={timeZone} />
      </Section>
    </Page>
  );
}

/** Until the desk has a name of its own, the product's would stand twice. */
const headed = (name: string) => (name === NEW_DESK.name ? 'Dashboard' : name);

const isEmpty = ({ totals, scale }: Dashboard) =>
  scale.without === null && Object.values(totals).every((count) => count === 0);

/** No axes without data: what to do first, with one button. */
function EmptyDesk({ name, mayAdd }: { name: string; mayAdd: boolean }) {
  return (
    <Page title={headed(name)}>
      {mayAdd ? (
        <EmptyState title="Nothing to check yet" action={{ label: 'Add article', href: '/articles/new' }}>
          Add an article first: every figure in it is found, and the charts grow with each verdict.
        </EmptyState>
      ) : (
        <EmptyState title="Nothing to check yet" action={{ label: 'See the articles', href: '/articles' }}>
          An editor adds the first article; its figures and the charts show here.
        </EmptyState>
      )}
    </Page>
  );
}
