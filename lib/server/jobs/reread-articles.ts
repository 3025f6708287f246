import 'server-only';
import { z } from 'zod';
import { isRefusal, type RefusalCode } from '@/lib/contracts/refusals';
import { count } from '@/lib/core/text/count';
import { cutShort } from '@/lib/core/text/cut-short';
import { articleIds } from '@/lib/server/queries/articles';
import { changesInWords, type Reread, rereadArticle } from '@/lib/server/services/articles/reread-article';
import { job } from './job';

/** How far it is: the last article it read, and what came of all until then. */
interface Cursor {
  readonly after: string;
  readonly read: number;
  readonly changed: number;
  readonly toLookAt: number;
  readonly failed: number;
  readonly lines: readonly string[];
}

const AT_FIRST: Cursor = { after: '', read: 0, changed: 0, toLookAt: 0, failed: 0, lines: [] };
const Nothing = z.object({});
const MOST_LINES = 100;
const LONGEST_LINE = 400;

const cut = (lines: readonly string[]): string[] =>
  lines.slice(0, MOST_LINES).map((line) => cutShort(line, LONGEST_LINE));

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
      const reread = await step(articleId, rereadArticle, { articleId }).catch(orRefused);
      so = after(so, articleId, reread);
      await progress({ done: so.read, total, cursor: so });
    }
    const { read, changed, toLookAt, failed, lines } = so;
    const look = toLookAt > 0 ? `; ${count(toLookAt, 'reviewed figure')} to look at, left as before` : '';
    const not = failed > 0 ? ` ${count(failed, 'article')} could not be read.` : '';
    const message = `${count(read - failed, 'article')} read, ${changed.toLocaleString('en')} changed${look}.${not}`;
    return { message, lines, alarm: failed > 0 };
  },
});

/** Refusals that the next article would meet too, or that may be none in a moment. */
const STOPS: ReadonlySet<RefusalCode> = new Set([
  'not-allowed',
  'not-signed-in',
  'cannot-save',
  'conflict',
  'reader-stopped',
]);

/** An article that was taken away meanwhile needs no reading; one that cannot be read is told of, and the others are read. */
function orRefused(thrown: unknown): string | null {
  if (!isRefusal(thrown) || STOPS.has(thrown.code)) throw thrown;
  return thrown.code === 'not-found' ? null : thrown.message;
}

/** @param reread null of an article that is gone; in words, why it could not be read */
function after(so: Cursor, articleId: string, reread: Reread | string | null): Cursor {
  if (reread === null) return { ...so, after: articleId, read: so.read + 1 };
  if (typeof reread === 'string') {
    const lines = [...so.lines, `An article could not be read (${articleId}): ${reread}`];
    return { ...so, after: articleId, read: so.read + 1, failed: so.failed + 1, lines: cut(lines) };
  }
  const { title, toLookAt } = reread;
  const changes = changesInWords(reread);
  const told = [
    ...(changes === null ? [] : [changes]),
    ...toLookAt.map(({ display, now }) => `${title}: ${display} would now be ${now ?? 'no figure'}`),
  ];
  return {
    after: articleId,
    failed: so.failed,
    read: so.read + 1,
    changed: so.changed + (changes === null ? 0 : 1),
    toLookAt: so.toLookAt + toLookAt.length,
    lines: cut([...so.lines, ...told]),
  };
}
