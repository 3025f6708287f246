/**
 * A desk where eight reviewers give verdicts without rest: each is said on stdout once the verb has answered, as
 * "<claim> <version>". Ends only by being killed. The claims come in on the first run.
 */
import { v7 as uuid } from 'uuid';
import type { Context } from '@/lib/server/context';
import { openDatabase } from '@/lib/server/db/open';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';

const REVIEWERS = 8;
const [dataDir = ''] = process.argv.slice(2);
const db = await openDatabase({ dataDir });
await db.migrate();
const context: Context = {
  prisma: db.prisma,
  actor: { kind: 'command', id: null, name: 'reviewer' },
  now: () => new Date(),
  newId: () => uuid(),
};

const lines = Array.from({ length: 60 }, (_, i) => `Town number ${i + 1} lost ${(i % 90) + 1}% of its shops.`);
await addArticle(context, { title: 'Shops', ownership: 'our_draft', text: lines.join('\n') });
const claims = await db.prisma.claim.findMany({ where: { status: { not: 'dismissed' } }, orderBy: { id: 'asc' } });
process.stdout.write(`ready ${claims.length}\n`);

const ROUND = [
  { status: 'verified', checkedAs: 'fact', note: 'Table 3' },
  { status: 'disputed', disputeReason: 'value' },
  { status: 'unverifiable' },
  { status: 'pending' },
] as const;

async function reviewer(mine: typeof claims): Promise<never> {
  const versions = new Map(mine.map(({ id, version }) => [id, version]));
  for (let turn = 0; ; turn += 1)
    for (const [claimId, version] of versions) {
      const decision = ROUND[turn % ROUND.length] ?? ROUND[0];
      const { claim } = await recordVerdict(context, { claimId, version, ...decision });
      versions.set(claimId, claim.version);
      process.stdout.write(`${claimId} ${claim.version} ${claim.status}\n`);
    }
}

await Promise.all(
  Array.from({ length: REVIEWERS }, (_, who) => reviewer(claims.filter((_claim, i) => i % REVIEWERS === who))),
);
