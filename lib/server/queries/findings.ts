import 'server-only';
import type { FindingsView, FindingView, SumFigure } from '@/lib/contracts/evidence';
import { id } from '@/lib/contracts/fields';
import { isRefusal } from '@/lib/contracts/refusals';
import type { Correction } from '@/lib/core/frames/corrected';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import type { ReadFindings } from '@/lib/server/reading/article-tasks';
import { stateHash } from '@/lib/server/reading/figure-records';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { keepArticleDoubts } from '@/lib/server/services/articles/keep-doubts';
import { rekeyAnswers } from '@/lib/server/services/findings/rekey-answers';
import { correctionsOf } from './corrections';
import { dayText } from './day-text';

const NOTHING: FindingsView = { findings: [], implied: {}, failure: null };

interface Asked {
  readonly revisionId: string;
  readonly text: string;
  readonly day: string | null;
  readonly corrections: readonly Correction[];
}

/** By version: what was read of it stays read until somebody puts a figure right, and is read once whoever asks. */
const kept = new Map<string, { readonly of: string; readonly found: Promise<ReadFindings> }>();
const KEPT = 32;

function read({ revisionId, ...article }: Asked): Promise<ReadFindings> {
  const { day, corrections } = article;
  const of = stateHash({ day, corrections });
  const known = kept.get(revisionId);
  if (known?.of === of) return known.found;
  const found = readers().ask('article.findings', article, { timeLimitMs: LIMITS.reading, about: revisionId });
  kept.delete(revisionId);
  kept.set(revisionId, { of, found });
  found.catch((thrown) => isTooMuch(thrown) || (kept.get(revisionId)?.found === found && kept.delete(revisionId)));
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  return found;
}

/** The findings, or the sentence that says why there are none. */
async function readOrWhyNot(asked: Asked) {
  try {
    return await read(asked);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return { failure: 'The sums of this text were not looked at: that took longer than is allowed.' };
  }
}

/** A text that was too much stays so; whatever else went wrong is tried again. */
const isTooMuch = (thrown: unknown) => isRefusal(thrown) && thrown.code === 'too-much';

/** What the figures of an article's current text say about each other; what was set aside, with its reason. */
export const articleFindings = query({ reads: 'article.findings', input: id, show: showFindings });

async function showFindings(prisma: Reader, articleId: string, { system }: ShowContext): Promise<FindingsView> {
  const article = await prisma.article.findUnique({
    where: { id: articleId },
    select: { currentRevisionId: true, publishedOn: true },
  });
  if (!article?.currentRevisionId) return NOTHING;
  const revisionId = article.currentRevisionId;
  const [{ text }, corrections] = await Promise.all([
    prisma.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { text: true } }),
    correctionsOf(prisma, articleId, revisionId),
  ]);
  const found = await readOrWhyNot({ revisionId, text, day: dayText(article.publishedOn), corrections });
  if ('failure' in found) return { ...NOTHING, ...found };
  const [places, answers] = await Promise.all([
    prisma.place.findMany({ where: { revisionId }, select: { claimId: true, quoteStart: true } }),
    prisma.findingAnswer.findMany({ where: { articleId }, include: { by: { select: { name: true } } } }),
  ]);
  const claims = new Map(places.map(({ claimId, quoteStart }) => [quoteStart, claimId]));
  const claimOf = (start: number) => claims.get(start) ?? null;
  await keepWhatIsNew(prisma, articleId, doubtsIn(found, claimOf), system);
  const names = renamed(
    found,
    answers.map(({ findingKey }) => findingKey),
  );
  if (names.length > 0) await rekeyAnswers(system, { articleId, names });
  const nameNow = new Map(names.map(({ from, to }) => [from, to]));
  const answered = new Map(
    answers.map(({ findingKey, reason, by, at }) => [
      nameNow.get(findingKey) ?? findingKey,
      { reason, by: by?.name ?? null, at: at.toISOString() },
    ]),
  );
  return {
    failure: null,
    findings: found.findings.map((finding) => ({
      ...viewOf(finding),
      claimId: claimOf(finding.start),
      figures: finding.figures.map(({ start, end }): SumFigure => ({ claimId: claimOf(start), start, end })),
      answer: answered.get(finding.key) ?? null,
    })),
    implied: Object.fromEntries(
      found.implied.flatMap(({ starts, sentence }) =>
        starts.flatMap((start) => {
          const claimId = claimOf(start);
          return claimId ? [[claimId, sentence]] : [];
        }),
      ),
    ),
  };
}

/** Which answers stand under a name that one sum had, and none has now. */
function renamed({ findings }: ReadFindings, answered: readonly string[]): { from: string; to: string }[] {
  const keys = new Set(findings.map(({ key }) => key));
  return answered.flatMap((from) => {
    const [one, other] = findings.filter(({ formerKey }) => formerKey === from);
    return one === undefined || other !== undefined || keys.has(from) ? [] : [{ from, to: one.key }];
  });
}

interface Doubt {
  readonly claimId: string;
  readonly findingKey: string;
}

function doubtsIn({ findings }: ReadFindings, claimOf: (start: number) => string | null): Doubt[] {
  return findings
    .filter(({ outcome }) => outcome === 'contradicted')
    .flatMap(({ key, figures }) =>
      figures.flatMap(({ start }) => {
        const claimId = claimOf(start);
        return claimId ? [{ claimId, findingKey: key }] : [];
      }),
    );
}

/** Lists show which claims a sum stands against: what this reading found is kept where they would show something else. */
async function keepWhatIsNew(
  prisma: Reader,
  articleId: string,
  found: readonly Doubt[],
  system: ShowContext['system'],
): Promise<void> {
  const kept = await prisma.claimDoubt.findMany({ where: { articleId }, select: { claimId: true, findingKey: true } });
  const names = (doubts: readonly Doubt[]) =>
    doubts.map(({ claimId, findingKey }) => `${claimId} ${findingKey}`).sort();
  if (names(kept).join('\n') !== names(found).join('\n')) await keepArticleDoubts(system, { articleId, doubts: found });
}

type Found = ReadFindings['findings'][number];

function viewOf(finding: Found): Omit<FindingView, 'claimId' | 'answer' | 'figures'> {
  const { key, outcome, sentence, slip, instead, start } = finding;
  return { key, outcome, sentence, working: workingOf(finding), slip, instead, start };
}

/** One line: the formula, what it comes to, and what its letters stand for. What it is set against says the sentence. */
function workingOf({ formula, inputs, comesTo }: Found): string {
  const [left = formula] = formula.split(' = ');
  const letters = new Set(left.match(/[a-z]+/g));
  const isNamed = (letter: string) => letters.has(letter) || left.includes('…');
  const named = inputs.filter(({ letter }) => isNamed(letter)).map(({ letter, quote }) => `${letter} is ${quote}`);
  const comes = comesTo === null ? formula : `${left}${left.includes(',') ? ':' : ' ='} ${comesTo}`;
  return named.length === 0 ? comes : `${comes}, where ${named.join(', ')}`;
}
