import { z } from 'zod';
import { type Neighbours, pageMarks } from './pages';
import type { SourceView } from './sources';

const word = z.string().trim().min(1).max(300).optional().catch(undefined);

/** The filters of the sources page, as they stand in its address. */
export const SourceFilters = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  domain: word,
  kind: z.enum(['link', 'paper', 'conversation', 'text', 'file']).optional().catch(undefined),
  ...pageMarks,
});
export type SourceFilters = z.output<typeof SourceFilters>;

export interface SourceListRow extends SourceView {
  /** Claims that rest on it now. */
  readonly claims: number;
  readonly articles: number;
  readonly addedBy: string | null;
  readonly createdAt: string;
  /** When the newest saved copy was made; null without one. */
  readonly savedAt: string | null;
}

export interface SourcePage extends Neighbours {
  readonly rows: readonly SourceListRow[];
  readonly total: number;
  readonly domains: readonly { readonly domain: string; readonly sources: number }[];
}
