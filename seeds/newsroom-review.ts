import type { RecordVerdict } from '@/lib/contracts/claims';
import type { Database } from '@/lib/server/db/open';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { tickClaim } from '@/lib/server/services/claims/tick-claim';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import type { Member } from './newsroom-people';
import type { Dice } from './random';

interface Assignment {
  readonly articleId: string;
  readonly checker: Member;
  readonly reviewers: readonly Member[];
  readonly added: Date;
  /** How much of it gets checked. */
  readonly share: number;
}

const LINKS = [
  'https://stats.example/annual/2025',
  'https://www.stats.example/bulletins/may',
  'https://harbour.example/report',
  'https://data.city.example/tables/17',
  'https://registry.example/filings',
  'https://journal.example/papers/deep-channel',
] as const;

const NOTES: readonly [string, ...string[]] = [
  'The table gives another figure.',
  'True for the region, not for the town.',
  'That was the year before.',
  'They said “up to”, not “over”.',
];

const SIX_HOURS = 6 * 3_600_000;

/** Reviews a share of an article's claims over the days after it came in: verdicts, sources, ticks. */
export async function review(db: Database, work: Assignment, roll: Dice): Promise<void> {
  const claims = await db.prisma.claim.findMany({ where: { articleId: work.articleId }, orderBy: { id: 'asc' } });
  let moment = work.added;
  for (const { id: claimId, version, status, lane, attribution } of claims) {
    if (!roll.chance(work.share)) continue;
    moment = new Date(Math.min(Date.now(), moment.getTime() + roll.next() * SIX_HOURS));
    const who = roll.chance(0.7) ? work.checker : roll.pick(work.reviewers);
    if (lane === 'tick') await tickClaim(who.at(moment), { claimId, version, ticked: true });
    if (status !== 'pending') continue;
    if (roll.chance(0.75)) await source(who, claimId, moment, roll);
    await recordVerdict(who.at(moment), { claimId, version, ...verdict(attribution !== null, roll) });
  }
}

async function source(who: Member, claimId: string, moment: Date, roll: Dice): Promise<void> {
  const link = { kind: 'link', url: roll.pick(LINKS) } as const;
  const talk = { kind: 'conversation', who: 'Press office', how: 'by phone' } as const;
  await addEvidence(who.at(moment), { claimId, source: roll.chance(0.85) ? link : talk, evidence: {} });
}

type Decision = Omit<RecordVerdict, 'claimId' | 'version'>;

function verdict(isAttributed: boolean, roll: Dice): Decision {
  const fate = roll.next();
  if (fate < 0.78) return { status: 'verified', checkedAs: isAttributed && roll.chance(0.4) ? 'said' : 'fact' };
  if (fate < 0.91) {
    const disputeReason = roll.pick(['value', 'value', 'unit', 'when', 'base', 'wording', 'what-it-counts'] as const);
    return { status: 'disputed', disputeReason, note: roll.pick(NOTES) };
  }
  return { status: 'unverifiable', note: 'No answer by the deadline.' };
}
