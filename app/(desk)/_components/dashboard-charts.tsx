import { Bars } from '@/app/_ui/charts/bars.client';
import { StackedBars } from '@/app/_ui/charts/stacked-bars.client';
import { Timeline } from '@/app/_ui/charts/timeline.client';
import type { Dashboard } from '@/lib/contracts/dashboard';
import styles from '../dashboard.module.css';
import { articleStacks, domainBars, kindStacks, statusBars, verdictDays } from './series';

const NO_CLAIMS = 'There are no claims yet.';

/** All claims of the desk by where their check stands. */
export function StatusChart({ board }: { board: Dashboard }) {
  return <Bars title="Claims by status" rowHeading="Status" rows={statusBars(board)} empty={NO_CLAIMS} />;
}

/** The charts of the desk. What was dismissed is in none of them. */
export function DashboardCharts({ board }: { board: Dashboard }) {
  return (
    <div className={styles.columns}>
      <StackedBars
        title="Status by article"
        description="The articles with the most disputed and open claims first."
        rowHeading="Article"
        rows={articleStacks(board)}
        empty={NO_CLAIMS}
      />
      <StackedBars
        title="Status by kind of figure"
        description="What kinds of figures are checked, and how they fared."
        rowHeading="Kind"
        rows={kindStacks(board)}
        empty={NO_CLAIMS}
      />
      <Timeline
        title="Verdicts per day and what is left"
        description="The verdicts that stand, by the day they were given, and above them the claims still to check."
        days={verdictDays(board)}
        empty="No verdict was given in the last 30 days."
      />
      <Bars
        title="Sources by domain"
        description="How many claims rest on each site."
        rowHeading="Domain"
        rows={domainBars(board)}
        empty="No claim has a link as its source yet."
      />
    </div>
  );
}
