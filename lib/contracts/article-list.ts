import { z } from 'zod';
import { ARTICLE_STATES } from '@/lib/core/review/article-work';
import type { ArticleRow, Ownership } from './articles';
import { filterWord, search } from './fields';
import { type Neighbours, pageMarks } from './pages';

export const ARTICLE_SORTS = ['newest', 'deadline', 'title'] as const;

/** The filters of the articles page, as they stand in its address. Whatever is not understood is left out. */
export const ArticleFilters = z.object({
  q: search,
  state: z.enum(ARTICLE_STATES).optional().catch(undefined),
  /** Who has it, by id; "nobody" for what nobody has yet. */
  checker: z
    .union([z.uuid(), z.literal('nobody')])
    .optional()
    .catch(undefined),
  publisher: filterWord,
  archived: z.enum(['1']).optional().catch(undefined),
  sort: z.enum(ARTICLE_SORTS).catch('newest').default('newest'),
  ...pageMarks,
});
export type ArticleFilters = z.output<typeof ArticleFilters>;

/** What the filters can be set to. */
export interface ArticleFacets {
  readonly checkers: readonly { readonly id: string; readonly name: string }[];
  /** The commonest first. */
  readonly publishers: readonly string[];
}

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
