import { z } from 'zod';
import type { ArticleRow, Ownership } from './articles';
import { search } from './fields';
import { type Neighbours, pageMarks } from './pages';

export const ARTICLE_SORTS = ['newest', 'deadline', 'title'] as const;

/** The filters of the articles page, as they stand in its address. Whatever is not understood is left out. */
export const ArticleFilters = z.object({
  q: search,
  archived: z.enum(['1']).optional().catch(undefined),
  sort: z.enum(ARTICLE_SORTS).catch('newest').default('newest'),
  ...pageMarks,
});
export type ArticleFilters = z.output<typeof ArticleFilters>;

export interface ArticlePage extends Neighbours {
  readonly rows: readonly ArticleRow[];
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
