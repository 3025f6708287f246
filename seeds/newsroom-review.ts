import type { RecordVerdict } from '@/lib/contracts/claims';
import type { Database } from '@/lib/server/db/open';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { tickClaim } from '@/lib/server/services/claims/tick-claim';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import type { Doubt } from './newsroom-articles';
import type { Member } from './newsroom-people';
import type { Dice } from './random';

interface Assignment {
  readonly articleId: string;
  readonly checker: Member;
  readonly reviewers: readonly Member[];
  readonly added: Date;
  /** How much of it gets checked. */
  readonly share: number;
  /** What can be found wrong with it, figure by figure. */
  readonly doubts: readonly Doubt[];
}

const LINKS = [
  'https://stats.example/annual/2025',
  'https://www.stats.example/bulletins/may',
  'https://harbour.example/report',
  'https://data.city.example/tables/17',
  'https://registry.example/filings',
  'https://journal.example/papers/deep-channel',
] as const;

const SIX_HOURS = 6 * 3_600_000;

/** Reviews a share of an article's claims over the days after it came in: verdicts, sources, ticks. */
export async function review(db: Database, work: Assignment, roll: Dice): Promise<void> {
  const claims = await db.prisma.claim.findMany({ where: { articleId: work.articleId }, orderBy: { id: 'asc' } });
  let moment = work.added;
  for (const claim of claims) {
    const { id: claimId, version, status, lane, attribution } = claim;
    if (!roll.chance(work.share)) continue;
    moment = new Date(Math.min(Date.now(), moment.getTime() + roll.next() * SIX_HOURS));
    const who = roll.chance(0.7) ? work.checker : roll.pick(work.reviewers);
    if (lane === 'tick') await tickClaim(who.at(moment), { claimId, version, ticked: true });
    if (status !== 'pending') continue;
    if (roll.chance(0.75)) await source(who, claimId, moment, roll);
    const decision = verdict(attribution !== null, doubtOf(claim, work.doubts), roll);
    await recordVerdict(who.at(moment), { claimId, version, ...decision });
  }
}

async function source(who: Member, claimId: string, moment: Date, roll: Dice): Promise<void> {
  const link = { kind: 'link', url: roll.pick(LINKS) } as const;
  const talk = { kind: 'conversation', who: 'Press office', how: 'by phone' } as const;
  await addEvidence(who.at(moment), { claimId, source: roll.chance(0.85) ? link : talk, evidence: {} });
}

type Decision = Omit<RecordVerdict, 'claimId' | 'version'>;

/** The doubt that is about this figure and no other. */
function doubtOf(claim: { quote: string; sentence: string }, doubts: readonly Doubt[]): Doubt | undefined {
  return doubts.find(({ about }) => about.includes(claim.quote) && claim.sentence.includes(about));
}

/** What was checked of a figure somebody is quoted for. */
function asChecked(fate: number) {
  if (fate < 0.35) return 'said';
  return fate < 0.55 ? 'both' : 'fact';
}

/** A figure is disputed only where its story knows what is wrong with it: the note then fits. */
function verdict(isAttributed: boolean, doubt: Doubt | undefined, roll: Dice): Decision {
  const fate = roll.next();
  if (doubt && fate < 0.35) return { status: 'disputed', disputeReason: doubt.reason, note: doubt.note };
  if (fate < 0.91) return { status: 'verified', checkedAs: isAttributed ? asChecked(roll.next()) : 'fact' };
  return { status: 'unverifiable', note: 'No answer by the deadline.' };
}
