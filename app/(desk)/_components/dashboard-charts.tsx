import { Bars } from '@/app/_ui/charts/bars.client';
import { StackedBars } from '@/app/_ui/charts/stacked-bars.client';
import { Timeline } from '@/app/_ui/charts/timeline.client';
import type { Dashboard } from '@/lib/contracts/dashboard';
import styles from '../dashboard.module.css';
import { articleStacks, domainBars, kindStacks, statusBars, verdictDays } from './series';

/** The charts of the desk. What was dismissed is in none of them. */
export function DashboardCharts({ board }: { board: Dashboard }) {
  return (
    <div className={styles.charts}>
      <Bars
        title="Claims by status"
        description="All claims of the desk, by where their check stands."
        rowHeading="Status"
        rows={statusBars(board)}
        empty="There are no claims yet."
      />
      <Timeline
        title="Verdicts per day and what is left"
        description="The verdicts that stand, by the day they were given, and above them the claims still to check."
        days={verdictDays(board)}
        empty="No verdict was given in the last 30 days."
      />
      <div className={styles.wide}>
        <StackedBars
          title="Status by article"
          description="The articles with the most disputed and open claims first."
          rowHeading="Article"
          rows={articleStacks(board)}
          empty="There are no claims yet."
        />
      </div>
      <StackedBars
        title="Status by kind of figure"
        description="What kinds of figures are checked, and how they fared."
        rowHeading="Kind"
        rows={kindStacks(board)}
        empty="There are no claims yet."
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
