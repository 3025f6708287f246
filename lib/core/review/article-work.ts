import type { Tally } from './status';

const written = (count: number) => count.toLocaleString('en');

/** "14 to check, 2 disputed, 3 to tick": what stands between the article and its end; null when nothing does. */
export function holds({ pending, disputed, toTick }: Tally): string | null {
  const parts = [
    pending > 0 ? `${written(pending)} to check` : null,
    disputed > 0 ? `${written(disputed)} disputed` : null,
    toTick > 0 ? `${written(toTick)} to tick` : null,
  ];
  return parts.filter(Boolean).join(', ') || null;
}

/** Its deadline has passed and something is still to check or to tick. A disputed figure is the writer's to settle. */
export function isOverdue(
  { deadline, tally }: { readonly deadline: string | null; readonly tally: Tally },
  now: Date,
): boolean {
  return deadline !== null && new Date(deadline) < now && tally.pending + tally.toTick > 0;
}

/**
 * Where an article stands, as one looks for it. open: something is to check or to tick; overdue: open, and its deadline
 * has passed; disputed: a figure is; done: nothing holds it.
 */
export const ARTICLE_STATES = ['open', 'overdue', 'disputed', 'done'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** Is the article in this state? The list of articles asks the database the same. */
export function isIn(
  state: ArticleState,
  article: { readonly deadline: string | null; readonly tally: Tally },
  now: Date,
): boolean {
  if (state === 'overdue') return isOverdue(article, now);
  if (state === 'done') return holds(article.tally) === null;
  const { pending, toTick, disputed } = article.tally;
  return state === 'open' ? pending + toTick > 0 : disputed > 0;
}
