import 'server-only';
import { AnswerFinding } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';

/** Sets a finding of the article linter aside, with a reason; without a reason it is brought back. */
export const answerFinding = verb({
  action: 'finding.answer',
  input: AnswerFinding,
  async change(tx, { articleId, key: findingKey, reason }, { actor, now }) {
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { id: true } });
    if (!article) throw new Refusal('not-found', { message: 'This article is not here any more.' });
    const where = { articleId_findingKey: { articleId, findingKey } };
    const before = await tx.findingAnswer.findUnique({ where });
    if (reason === null) await tx.findingAnswer.deleteMany({ where: { articleId, findingKey } });
    else {
      const columns = { reason, byId: actor.id, at: now() };
      await tx.findingAnswer.upsert({ where, create: { articleId, findingKey, ...columns }, update: columns });
    }
    const subject = { kind: 'finding' as const, id: `${articleId} ${findingKey}` };
    const change = { before: before && { reason: before.reason }, after: reason === null ? null : { reason } };
    return {
      answer: { key: findingKey, reason },
      changes: before || reason ? [{ subject, articleId, ...change }] : [],
    };
  },
});
