import type { ChartedStatus } from '../status';

/**
 * What the charts draw. Plain JSON: the queries count, the charts compute nothing but where to draw. Every `href` leads
 * to the claims (or the article) that were counted.
 */

/** One bar stacked by status; `note` is printed at its end ("12 of 31"), `hrefs` lead to each status's claims. */
export type StackRow = {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly note?: string | undefined;
  readonly values: Readonly<Partial<Record<ChartedStatus, number>>>;
  readonly hrefs?: Readonly<Partial<Record<ChartedStatus, string>>> | undefined;
};

/** One plain bar; with `status` it wears that status's colour, pattern and mark. `note` follows the value. */
export type BarRow = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly href?: string | undefined;
  readonly status?: ChartedStatus | undefined;
  readonly note?: string | undefined;
};

export type Outcome = Exclude<ChartedStatus, 'pending'>;

/** One day in the desk's time zone (`day` is YYYY-MM-DD): verdicts by outcome, and what was still to check at its end. */
export type DayRow = {
  readonly day: string;
  readonly values: Readonly<Partial<Record<Outcome, number>>>;
  readonly backlog: number;
  readonly href?: string | undefined;
};

/** A chart's twin: what it draws, as a table. A cell with `href` is a link while the table is the one shown. */
export type TwinCell = string | number | { readonly text: string | number; readonly href?: string | undefined };
export type Twin = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly TwinCell[] }[];
};
