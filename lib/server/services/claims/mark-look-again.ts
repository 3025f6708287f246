import 'server-only';
import { MarkLookAgain } from '@/lib/contracts/claims';
import { verb } from '@/lib/server/verb';

/** What such a row is about; the others are about a piece of evidence. */
const RULES = 'rules';

/** A list this long is read in one statement. */
const AT_ONCE = 500;

/**
 * Keeps which standing verdicts come out otherwise by newer rules, in place of what was kept before. It is derived from
 * what the history holds and decides nothing, so that it leaves no row there. Verdicts that do not stand any more are left
 * out.
 */
export const markLookAgain = verb({
  action: 'verdict.look-again',
  input: MarkLookAgain,
  async change(tx, { byRules, otherwise }, { now }) {
    await tx.lookAgain.deleteMany({ where: { about: RULES } });
    let marked = 0;
    for (let from = 0; from < otherwise.length; from += AT_ONCE) {
      const some = otherwise.slice(from, from + AT_ONCE);
      const claims = await tx.claim.findMany({
        where: { id: { in: some.map(({ claimId }) => claimId) } },
        select: { id: true, version: true },
      });
      const versions = new Map(claims.map(({ id, version }) => [id, version]));
      const standing = some.filter(({ claimId, claimVersion }) => versions.get(claimId) === claimVersion);
      const rows = standing.map(({ claimId, rules, why }) => ({
        ...{ claimId, about: RULES, why, at: now() },
        ...{ version: rules, byVersion: byRules },
      }));
      const { count } = await tx.lookAgain.createMany({ data: rows, skipDuplicates: true });
      marked += count;
    }
    return { answer: { marked }, changes: [] };
  },
});
