import type { Kind } from '@/lib/core/figures/figure';
import type { Status } from '@/lib/core/review/status';
import type { ArticleRow } from './articles';

export type ChartStatus = Exclude<Status, 'dismissed'>;
export type Outcome = Exclude<ChartStatus, 'pending'>;
export type StatusCounts = Readonly<Record<ChartStatus, number>>;

/** Everything the dashboard draws. Charts leave out what was dismissed. */
export interface Dashboard {
  /** Articles that still hold something to check, the most pressing first. */
  readonly articles: readonly ArticleRow[];
  readonly totals: StatusCounts;
  /** Claims verified as said and as fact, never mixed. */
  readonly verifiedAs: { readonly said: number; readonly fact: number };
  /** The articles with the most to do first. */
  readonly byArticle: readonly { readonly id: string; readonly title: string; readonly counts: StatusCounts }[];
  readonly byKind: readonly { readonly kind: Kind; readonly counts: StatusCounts }[];
  /** Every day from the first shown to today, in the desk's time zone. */
  readonly days: readonly {
    readonly day: string;
    readonly counts: Readonly<Record<Outcome, number>>;
    /** Still to check at the end of the day. */
    readonly backlog: number;
  }[];
  readonly disputed: readonly DisputedRow[];
  readonly domains: readonly { readonly domain: string; readonly claims: number }[];
}

export interface DisputedRow {
  readonly id: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly display: string;
  readonly disputeReason: string | null;
  readonly note: string | null;
  readonly decidedAt: string;
  readonly decidedBy: string | null;
}
