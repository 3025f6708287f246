import { z } from 'zod';
import type { Kind } from '@/lib/core/figures/figure';
import { CHECKED_AS, type CheckedAs, STATUSES, type Status } from '@/lib/core/review/status';
import { day, filterWord, search } from './fields';
import { type Neighbours, pageMarks } from './pages';

export const CLAIM_SORTS = ['newest', 'oldest', 'worth', 'decided', 'largest', 'smallest'] as const;

/** The filters of the claims page, as they stand in its address. Whatever is not understood is left out. */
export const ClaimFilters = z.object({
  q: search,
  status: z.enum(STATUSES).optional().catch(undefined),
  kind: filterWord,
  unit: filterWord,
  article: z.uuid().optional().catch(undefined),
  /** The article left out: its charts' own counts leave it out as well. */
  without: z.uuid().optional().catch(undefined),
  /** Who gave the verdict that stands. */
  by: z.uuid().optional().catch(undefined),
  publisher: filterWord,
  attribution: filterWord,
  /** Host of a source's link. */
  domain: filterWord,
  /** Verdicts whose arithmetic comes out otherwise by newer rules. */
  look: z.enum(['again']).optional().catch(undefined),
  source: z.enum(['with', 'without']).optional().catch(undefined),
  /** Day of the verdict in the desk's time zone, "2022-09-13", and its outcome is `status`. */
  decided: day.optional().catch(undefined),
  checkedAs: z.enum(CHECKED_AS).optional().catch(undefined),
  reason: filterWord,
  sort: z.enum(CLAIM_SORTS).catch('newest').default('newest'),
  ...pageMarks,
});
export type ClaimFilters = z.output<typeof ClaimFilters>;

export interface ClaimListRow {
  readonly id: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly publisher: string | null;
  readonly status: Status;
  readonly reason: string | null;
  readonly disputeReason: string | null;
  readonly checkedAs: CheckedAs | null;
  readonly kind: Kind;
  readonly display: string;
  /** The sentence, cut around the quote. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly attribution: string | null;
  readonly sources: number;
  /** A sum of its article does not add up with it, and nobody has set that aside. */
  readonly doubted: boolean;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}

export interface ClaimPage extends Neighbours {
  readonly rows: readonly ClaimListRow[];
  readonly total: number;
}

/** What the filters can be set to, the commonest first. */
export interface ClaimFacets {
  readonly kinds: readonly string[];
  /** `value` is the unit's code, `name` what a person calls it. */
  readonly units: readonly { readonly value: string; readonly name: string }[];
  readonly publishers: readonly string[];
  readonly attributions: readonly string[];
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  /** Everybody whose verdicts stand, by name. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}
