import { articleIds } from '@/lib/server/queries/articles';
import { rereadArticle } from '@/lib/server/services/articles/reread-article';
import { BadUsage, type Command } from './command';

/** `npm run reread`: reads every stored article with the engine as it is now; verdicts stay where they are. */
export const rereadCommand: Command<null> = {
  name: 'reread',
  prepare(args) {
    if (args.length > 0) throw new BadUsage('It takes no arguments: npm run -s reread');
    return null;
  },
  async run({ context }, _input, say) {
    const articles = await articleIds(context);
    let [changed, toLookAt] = [0, 0];
    for (const articleId of articles) {
      const reread = await rereadArticle(context, { articleId });
      const { refreshed, added, gone } = reread;
      if (refreshed + added + gone > 0) {
        changed += 1;
        say(`${reread.title}: ${refreshed} read anew, ${added} found, ${gone} none any more`);
      }
      for (const { display, now } of reread.toLookAt)
        say(`${reread.title}: ${display} would now be ${now ?? 'no figure'}`);
      toLookAt += reread.toLookAt.length;
    }
    say(
      `${articles.length} articles read, ${changed} changed; ${toLookAt} reviewed figures to look at, left as they are.`,
    );
    return 0;
  },
};
