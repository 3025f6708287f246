import { isRefusal } from '@/lib/contracts/refusals';
import { count } from '@/lib/core/text/count';
import { articleIds } from '@/lib/server/queries/articles';
import { olderCopies } from '@/lib/server/queries/older-copies';
import { changesInWords, rereadArticle } from '@/lib/server/services/articles/reread-article';
import { remakeCopy } from '@/lib/server/services/sources/remake-copy';
import { BadUsage, type Command, type Here, type Say } from './command';

type What = 'articles' | 'copies';

const USAGE = 'Usage: npm run -s reread, or npm run -s reread -- copies';

/**
 * `npm run reread`: reads every stored article with the engine as it is now; verdicts stay where they are. With `copies`:
 * reads every saved copy anew from its bytes that an older reader read, and carries along what is pinned in it.
 */
export const rereadCommand: Command<What> = {
  name: 'reread',
  prepare(args) {
    const [what = 'articles', ...more] = args;
    if (more.length > 0 || (what !== 'articles' && what !== 'copies')) throw new BadUsage(USAGE);
    return what;
  },
  run: (here, what, say) => (what === 'copies' ? rereadCopies(here, say) : rereadArticles(here, say)),
};

async function rereadArticles({ context }: Here, say: Say): Promise<number> {
  const articles = await articleIds(context);
  let [changed, toLookAt] = [0, 0];
  for (const articleId of articles) {
    const reread = await rereadArticle(context, { articleId });
    const changes = changesInWords(reread);
    if (changes !== null) {
      changed += 1;
      say(changes);
    }
    for (const { display, now } of reread.toLookAt)
      say(`${reread.title}: ${display} would now be ${now ?? 'no figure'}`);
    toLookAt += reread.toLookAt.length;
  }
  say(
    `${articles.length} articles read, ${changed} changed; ${toLookAt} reviewed figures to look at, left as they are.`,
  );
  return 0;
}

/** A copy that cannot be read anew stays as it was read before; it is named, and the others go on. */
async function rereadCopies({ context }: Here, say: Say): Promise<number> {
  const copies = await olderCopies(context);
  let [read, carried, lost, failed] = [0, 0, 0, 0];
  for (const { snapshotId, name } of copies) {
    try {
      const remade = await remakeCopy(context, { snapshotId });
      read += 1;
      carried += remade.carried;
      lost += remade.lost;
      if (remade.lost > 0) say(`${name}: ${count(remade.lost, 'pinned passage', 'pinned passages')} not found again`);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      failed += 1;
      say(`${name}: ${thrown.message} It stays as it was read before.`);
    }
  }
  const counts = [
    `${count(read, 'saved copy', 'saved copies')} read anew`,
    `${count(carried, 'pinned passage', 'pinned passages')} carried along`,
    `${lost.toLocaleString('en')} to look at again`,
    ...(failed > 0 ? [`${count(failed, 'copy', 'copies')} could not be read anew`] : []),
  ];
  say(`${counts.join('; ')}.`);
  return failed > 0 ? 1 : 0;
}
