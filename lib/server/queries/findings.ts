import 'server-only';
import type { FindingsView, FindingView, SumFigure } from '@/lib/contracts/evidence';
import { implied } from '@/lib/core/checks/implied';
import { lint } from '@/lib/core/checks/lint';
import type { LintFinding } from '@/lib/core/checks/lint-finding';
import type { FigureInContext } from '@/lib/core/figures/figure';
import { readFigures } from '@/lib/core/figures/read';
import type { Context } from '@/lib/server/context';
import { dayText } from './day-text';

const NOTHING: FindingsView = { findings: [], implied: {} };

interface Read {
  readonly figures: readonly FigureInContext[];
  readonly findings: readonly LintFinding[];
  readonly implied: ReturnType<typeof implied>;
}

/** A version's text never changes: what was read of it stays read. */
const kept = new Map<string, Read>();
const KEPT = 8;

function read(revisionId: string, text: string, date: string | null): Read {
  const key = `${revisionId} ${date ?? ''}`;
  const known = kept.get(key);
  if (known) return known;
  const figures = readFigures(text, date === null ? {} : { date });
  const fresh = { figures, findings: lint(text, figures), implied: implied(text, figures) };
  kept.set(key, fresh);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  return fresh;
}

/** What the figures of an article's current text say about each other; what was set aside, with its reason. */
export async function articleFindings({ prisma }: Context, articleId: string): Promise<FindingsView> {
  const article = await prisma.article.findUnique({
    where: { id: articleId },
    select: { currentRevisionId: true, publishedOn: true },
  });
  if (!article?.currentRevisionId) return NOTHING;
  const revisionId = article.currentRevisionId;
  const [revision, places, answers] = await Promise.all([
    prisma.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { text: true } }),
    prisma.place.findMany({ where: { revisionId }, select: { claimId: true, quoteStart: true } }),
    prisma.findingAnswer.findMany({ where: { articleId }, include: { by: { select: { name: true } } } }),
  ]);
  const found = read(revisionId, revision.text, dayText(article.publishedOn));
  const claims = new Map(places.map(({ claimId, quoteStart }) => [quoteStart, claimId]));
  const claimOf = (figure: number) => claims.get(found.figures[figure]?.quoteStart ?? -1) ?? null;
  const answered = new Map(
    answers.map(({ findingKey, reason, by, at }) => [
      findingKey,
      { reason, by: by?.name ?? null, at: at.toISOString() },
    ]),
  );
  return {
    findings: found.findings.map((finding) => ({
      ...viewOf(finding, found.figures),
      claimId: claimOf(finding.stated),
      figures: figuresOf(finding).flatMap((figure) => placeOf(found.figures[figure], claimOf(figure))),
      answer: answered.get(finding.key.slice(0, 500)) ?? null,
    })),
    implied: Object.fromEntries(
      found.implied.flatMap(({ level, change, sentence }) =>
        [level, change].flatMap((figure) => {
          const claimId = claimOf(figure);
          return claimId ? [[claimId, sentence]] : [];
        }),
      ),
    ),
  };
}

/** Those it is worked out from, then the one that is tested. */
const figuresOf = ({ inputs, stated }: LintFinding): readonly number[] => [
  ...new Set([...inputs.map(({ figure }) => figure).filter((figure) => figure !== stated), stated]),
];

const placeOf = (figure: FigureInContext | undefined, claimId: string | null): readonly SumFigure[] =>
  figure ? [{ claimId, start: figure.quoteStart, end: figure.quoteEnd }] : [];

function viewOf(
  { key, outcome, sentence, formula, inputs, stated, instead }: LintFinding,
  figures: readonly FigureInContext[],
): Omit<FindingView, 'claimId' | 'answer' | 'figures'> {
  const named = inputs.map(({ letter, quote }) => `${letter} is ${quote}`).join(', ');
  const working = named === '' ? formula : `${formula}, where ${named}`;
  return { key: key.slice(0, 500), outcome, sentence, working, instead, start: figures[stated]?.quoteStart ?? 0 };
}
