import 'server-only';
import { TryWorking, type WorkingOffer, type WorkingsView } from '@/lib/contracts/evidence';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import { fittingWorkings } from '@/lib/core/checks/fitting-workings';
import type { PinnedReading } from '@/lib/core/checks/pinned';
import { prove, sayWorking, type WorkingInput } from '@/lib/core/checks/proof';
import { sayFigure } from '@/lib/core/checks/say-figure';
import { writtenDays } from '@/lib/core/checks/written-days';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import type { Claim } from '@/prisma/generated/client';
import { comparableClaim } from './comparable-claim';
import { dayText } from './day-text';
import { visibleTo } from './visible';

const NEAR = 6;
const LETTERS = 'abcdefghijklmnop';

type Value = WorkingInput & { readonly label: string };

/** The values a working of this claim may use, named by letters: its sources' first, its sentence's, then what is near. */
async function valuesFor(prisma: Reader, claim: Claim, { actor }: ShowContext): Promise<Value[]> {
  const [evidence, near] = await Promise.all([
    prisma.evidence.findMany({
      where: { claim: { articleId: claim.articleId }, removedAt: null, source: { AND: [visibleTo(actor)] } },
      orderBy: { id: 'asc' },
      select: { id: true, claimId: true, reading: true, claim: { select: { sentence: true } } },
    }),
    prisma.claim.findMany({
      where: { articleId: claim.articleId, status: { not: 'dismissed' }, id: { not: claim.id } },
      orderBy: { id: 'asc' },
    }),
  ]);
  const nearness = (row: (typeof evidence)[number]) =>
    row.claimId === claim.id ? 2 : Number(row.claim.sentence === claim.sentence);
  const own = evidence.sort((a, b) => nearness(b) - nearness(a));
  const pinned = own.flatMap(({ id, reading }) => {
    const read = reading as unknown as PinnedReading | null;
    return read?.is === 'figure' ? [{ figure: read.figure, evidenceId: id, claimId: null, from: 'source' }] : [];
  });
  const beside = near
    .filter((other) => other.written !== null)
    .sort((a, b) => Number(b.sentence === claim.sentence) - Number(a.sentence === claim.sentence))
    .slice(0, NEAR)
    .map((other) => ({ figure: comparableClaim(other), evidenceId: null, claimId: other.id, from: 'text' }));
  return [...pinned, ...beside].slice(0, LETTERS.length).map(({ from, ...value }, at) => ({
    ...value,
    name: LETTERS.charAt(at),
    label: `${sayFigure(value.figure)} (${from})`,
  }));
}

const MOST_DAYS = 8;

/** The days that the article names, and its own. */
async function daysFor(prisma: Reader, { articleId, kind }: Claim): Promise<string[]> {
  if (kind !== 'duration') return [];
  const [article, dates] = await Promise.all([
    prisma.article.findUniqueOrThrow({ where: { id: articleId }, select: { publishedOn: true } }),
    prisma.claim.findMany({
      where: { articleId, kind: { in: ['date', 'period'] } },
      orderBy: { id: 'asc' },
      select: { quote: true },
    }),
  ]);
  const published = dayText(article.publishedOn);
  const year = published === null ? null : Number(published.slice(0, 4));
  const named = dates.flatMap(({ quote }) => {
    const days = writtenDays(quote, year);
    return days !== null && days.from === days.to ? [days.from] : [];
  });
  return [...new Set([...(published === null ? [] : [published]), ...named])].slice(0, MOST_DAYS);
}

async function claimOf(prisma: Reader, claimId: string): Promise<Claim> {
  const claim = await prisma.claim.findUnique({ where: { id: claimId } });
  if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  return claim;
}

const inputOf = ({ name, evidenceId, claimId }: Value) => ({ name, evidenceId, claimId });

function offer(
  claim: Claim,
  expression: string,
  values: readonly Value[],
  relation: string | null = null,
): WorkingOffer {
  const words = new Set(expression.split(/\W+/));
  const used = values.filter(({ name }) => words.has(name));
  const { working } = prove(comparableClaim(claim), [], { expression, inputs: used });
  const said = working ? sayWorking(working) : { sentence: '', standing: 'open' as const };
  const refused = working?.finding.outcome !== 'compared';
  return { working: { expression, inputs: used.map(inputOf) }, relation, refused, ...said };
}

/**
 * What a working of this claim can be made of, and those that come out at its figure.
 * @throws Refusal not-found
 */
export const workingsFor = query({ reads: 'claim.workings', input: id, show: showWorkings });

async function showWorkings(db: Reader, claimId: string, context: ShowContext): Promise<WorkingsView> {
  const claim = await claimOf(db, claimId);
  const values = await valuesFor(db, claim, context);
  const fitting = fittingWorkings(comparableClaim(claim), values, await daysFor(db, claim));
  return {
    values: values.map(({ name, label }) => ({ name, label })),
    fitting: fitting.map(({ relation, expression }) => offer(claim, expression, values, relation)),
  };
}

/** One working as somebody types it: what it comes out at, in words. */
export const tryWorking = query({
  reads: 'claim.working',
  input: TryWorking,
  async show(db, { claimId, expression }, context): Promise<WorkingOffer> {
    const claim = await claimOf(db, claimId);
    return offer(claim, expression, await valuesFor(db, claim, context));
  },
});
