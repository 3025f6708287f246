import type { Outcome, Part } from '@/lib/core/review/status';

/**
 * What the charts draw. Plain JSON: the queries count, the charts compute nothing but where to draw. Every `href` leads
 * to the claims (or the article) that were counted.
 */

/** One bar stacked by part; `note` is printed at its end ("12 of 31"), `hrefs` lead to each part's claims. */
export type StackRow = {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly note?: string | undefined;
  readonly values: Readonly<Partial<Record<Part, number>>>;
  readonly hrefs?: Readonly<Partial<Record<Part, string>>> | undefined;
};

/** One plain bar; with `part` it wears that part's colour, pattern and mark. `note` follows the value. */
export type BarRow = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly href?: string | undefined;
  readonly part?: Part | undefined;
  readonly note?: string | undefined;
};

/** One day in the desk's time zone (`day` is YYYY-MM-DD): verdicts by outcome, and what was still to check at its end. */
export type DayRow = {
  readonly day: string;
  readonly values: Readonly<Partial<Record<Outcome, number>>>;
  readonly backlog: number;
  readonly href?: string | undefined;
  readonly hrefs?: Readonly<Partial<Record<Outcome, string>>> | undefined;
};

/** A chart's twin: what it draws, as a table. A cell with `href` is a link while the table is the one shown. */
export type TwinCell = string | number | { readonly text: string | number; readonly href?: string | undefined };
export type Twin = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly TwinCell[] }[];
};
