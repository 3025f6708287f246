import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { verb } from '@/lib/server/verb';

const key = z.string().min(1).max(500);

/**
 * Gives answers for sums the names their sums have now, where a newer linter names what it compares more fully. Whose
 * answer it is, and when it was given, stays. An answer that is there under the new name already is left alone.
 */
export const rekeyAnswers = verb({
  action: 'finding.rekey',
  input: z.object({ articleId: id, names: z.array(z.object({ from: key, to: key })).max(10_000) }),
  async change(tx, { articleId, names }) {
    const keys = names.flatMap(({ from, to }) => [from, to]);
    const kept = await tx.findingAnswer.findMany({ where: { articleId, findingKey: { in: keys } } });
    const byKey = new Map(kept.map((answer) => [answer.findingKey, answer]));
    const moved = names.filter(({ from, to }) => byKey.has(from) && !byKey.has(to));
    for (const { from, to } of moved)
      await tx.findingAnswer.update({
        where: { articleId_findingKey: { articleId, findingKey: from } },
        data: { findingKey: to },
      });
    return {
      answer: {},
      changes: moved.flatMap(({ from, to }) => {
        const answer = { reason: byKey.get(from)?.reason };
        const subject = (name: string) => ({ kind: 'finding' as const, id: `${articleId} ${name}` });
        return [
          { subject: subject(from), articleId, before: answer, after: null },
          { subject: subject(to), articleId, before: null, after: answer },
        ];
      }),
    };
  },
});
