import { z } from 'zod';
import type { Kind } from '@/lib/core/figures/figure';
import type { PartCounts } from '@/lib/core/review/status';
import type { Day } from '@/lib/core/stats/backlog';
import type { ArticleRow } from './articles';

/** Everything the dashboard draws. Charts leave out what was dismissed, and never mix verified as said with as fact. */
export interface Dashboard {
  /** Articles that still hold something to check, the most pressing first. */
  readonly articles: readonly ArticleRow[];
  readonly totals: PartCounts;
  /** The articles with the most to do first. */
  readonly byArticle: readonly { readonly id: string; readonly title: string; readonly counts: PartCounts }[];
  readonly byKind: readonly { readonly kind: Kind; readonly counts: PartCounts }[];
  /** Every day from the first shown to today, in the desk's time zone. */
  readonly days: readonly Day[];
  readonly disputed: readonly DisputedRow[];
  readonly domains: readonly { readonly domain: string; readonly claims: number }[];
  readonly scale: Scale;
  /** How many of the articles are samples to try things on. */
  readonly samples: number;
  /** And how many are the desk's own. */
  readonly ownArticles: number;
}

/** One article that would flatten every chart, and what is left out of the numbers and charts because somebody asked. */
export interface Scale {
  readonly without: { readonly id: string; readonly title: string } | null;
  readonly giant: { readonly id: string; readonly title: string; readonly claims: number } | null;
}

/** What the dashboard's address can ask for: the article its numbers and charts leave out. */
export const DashboardFilters = z.object({ without: z.uuid().optional().catch(undefined) });
export type DashboardFilters = z.output<typeof DashboardFilters>;

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
