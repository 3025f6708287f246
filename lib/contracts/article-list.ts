import { z } from 'zod';
import type { ArticleRow, Ownership } from './articles';
import { search } from './fields';

export const ARTICLE_SORTS = ['newest', 'deadline', 'title'] as const;

/** The filters of the articles page, as they stand in its address. Whatever is not understood is left out. */
export const ArticleFilters = z.object({
  q: search,
  archived: z.enum(['1']).optional().catch(undefined),
  sort: z.enum(ARTICLE_SORTS).catch('newest').default('newest'),
  /** Where the page starts; only ever taken from the page before it. */
  after: z.string().max(1000).optional().catch(undefined),
});
export type ArticleFilters = z.output<typeof ArticleFilters>;

export interface ArticlePage {
  readonly rows: readonly ArticleRow[];
  /** Where the next page starts, or null on the last. */
  readonly next: string | null;
  readonly total: number;
  readonly archived: number;
}

/** What the edit form of an article starts from. */
export interface ArticleDetails {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly ownership: Ownership;
  readonly writer: string | null;
  readonly checkerId: string | null;
  readonly deadline: string | null;
  readonly archived: boolean;
}
