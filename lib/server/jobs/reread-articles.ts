import 'server-only';
import { z } from 'zod';
import { isRefusal } from '@/lib/contracts/refusals';
import { count } from '@/lib/core/text/count';
import { articleIds } from '@/lib/server/queries/articles';
import { type Reread, rereadArticle } from '@/lib/server/services/articles/reread-article';
import { job } from './job';

/** How far it is: the last article it read, and what came of all until then. */
interface Cursor {
  readonly after: string;
  readonly read: number;
  readonly changed: number;
  readonly toLookAt: number;
  readonly lines: readonly string[];
}

const AT_FIRST: Cursor = { after: '', read: 0, changed: 0, toLookAt: 0, lines: [] };
const Nothing = z.object({});
const MOST_LINES = 100;

/** Reads every stored article with the engine as it is now, each in a transaction of its own; verdicts stay. */
export const rereadArticles = job<typeof Nothing, Cursor>({
  kind: 'articles.reread',
  may: 'article.reread',
  lane: 'long',
  input: Nothing,
  key: () => 'all',
  title: () => 'Read all articles anew',
  async work({ context, cursor, step, progress }) {
    let so = cursor ?? AT_FIRST;
    const ids = await articleIds(context);
    const left = ids.filter((id) => id > so.after);
    const total = so.read + left.length;
    await progress({ done: so.read, total, cursor: so });
    for (const articleId of left) {
      const reread = await step(articleId, rereadArticle, { articleId }).catch(orGone);
      so = after(so, articleId, reread);
      await progress({ done: so.read, total, cursor: so });
    }
    const { read, changed, toLookAt, lines } = so;
    const look = `${count(toLookAt, 'reviewed figure')} to look at, left as they are`;
    return { message: `${count(read, 'article')} read, ${changed.toLocaleString('en')} changed; ${look}.`, lines };
  },
});

/** An article that was taken away meanwhile needs no reading. */
function orGone(thrown: unknown): null {
  if (isRefusal(thrown) && thrown.code === 'not-found') return null;
  throw thrown;
}

function after(so: Cursor, articleId: string, reread: Reread | null): Cursor {
  if (!reread) return { ...so, after: articleId, read: so.read + 1 };
  const { title, refreshed, added, gone, toLookAt } = reread;
  const isChanged = refreshed + added + gone > 0;
  const told = [
    ...(isChanged ? [`${title}: ${refreshed} read anew, ${added} found, ${gone} none any more`] : []),
    ...toLookAt.map(({ display, now }) => `${title}: ${display} would now be ${now ?? 'no figure'}`),
  ];
  return {
    after: articleId,
    read: so.read + 1,
    changed: so.changed + (isChanged ? 1 : 0),
    toLookAt: so.toLookAt + toLookAt.length,
    lines: [...so.lines, ...told].slice(0, MOST_LINES),
  };
}
