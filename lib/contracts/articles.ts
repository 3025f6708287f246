import { z } from 'zod';
import type { Tally } from '@/lib/core/review/status';
import type { DeskClaim } from './claims';
import { day, id, line, link, moment, orNothing, version } from './fields';
import type { SourceView } from './sources';

export const OWNERSHIPS = ['our_draft', 'our_published', 'someone_elses'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** The longest text taken in, in bytes of UTF-8. */
export const LONGEST_TEXT = 1_000_000;

const details = {
  title: line(300).refine((title) => title !== null, 'Give it a title.'),
  byline: orNothing(line(300)),
  publisher: orNothing(line(200)),
  publishedOn: orNothing(day),
  url: orNothing(link),
  ownership: z.enum(OWNERSHIPS),
  writer: orNothing(line(200)),
  checkerId: orNothing(id),
  deadline: orNothing(moment),
};

/** A text with what is known about it. `sources`: the writer's own list, one link or reference a line. */
export const AddArticle = z.object({ ...details, text: z.string(), sources: orNothing(z.string().max(100_000)) });
export type AddArticle = z.input<typeof AddArticle>;

export const EditArticle = z.object({ articleId: id, version, ...details });
export type EditArticle = z.input<typeof EditArticle>;
export const ArchiveArticle = z.object({ articleId: id, version });

const told = z
  .string()
  .nullable()
  .transform((value) => value ?? '');

/** What a conflict about an article's details tells: the article as it is now, empty for unknown. */
export const ArticleConflict = z.object({
  article: z.object({
    version: z.number(),
    title: told,
    byline: told,
    publisher: told,
    publishedOn: told.transform((moment) => moment.slice(0, 10)),
    url: told,
    ownership: z.enum(OWNERSHIPS),
    writer: told,
    checkerId: told,
    deadline: z.string().nullable(),
  }),
});

export interface AddedArticle {
  readonly articleId: string;
  readonly title: string;
  /** false: this very text was here already; nothing was stored. */
  readonly added: boolean;
  readonly toCheck: number;
  readonly toTick: number;
  readonly nothingToCheck: number;
}

export interface ArticleRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly ownership: Ownership;
  readonly writer: string | null;
  readonly checker: { readonly id: string; readonly name: string } | null;
  readonly deadline: string | null;
  readonly isSample: boolean;
  readonly createdAt: string;
  readonly archivedAt: string | null;
  readonly tally: Tally;
}

/** The article to go on to: the one that is due first and has something to check. */
export interface NextArticle {
  readonly id: string;
  readonly title: string;
  readonly deadline: string | null;
  readonly overdue: boolean;
  readonly toCheck: number;
}

/** Everything the article desk draws. */
export interface ArticleDesk {
  readonly article: ArticleRow & { readonly url: string | null; readonly addedBy: string | null };
  readonly revision: { readonly id: string; readonly number: number; readonly text: string };
  /** In text order; of a very long article only the first ones to check. */
  readonly claims: readonly DeskClaim[];
  /** Of a very long article all its figures, packed (claim-rows). */
  readonly rows: string | null;
  /** The article's own source list. */
  readonly sources: readonly SourceView[];
  /** The row of the history up to which this is so. */
  readonly head: string;
}
