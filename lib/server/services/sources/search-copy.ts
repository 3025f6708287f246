import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import type { Context } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { type WantedRow, wantedOf, wantedSelect } from '@/lib/server/queries/matches';
import { askOfCopy, figuresNow, figuresOf, type SavedCopy } from '@/lib/server/queries/saved-copy';
import { LIMITS } from '@/lib/server/reading/limits';
import { systemContext } from '@/lib/server/system-context';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';

/** {claimId: [its version then, may the copy settle it]} */
type Answers = Readonly<Record<string, readonly [version: number, settles: boolean]>>;

/** What is known of an article's open claims in one copy. */
interface Known {
  /** Open, and without a passage of this copy; those most worth checking first. */
  readonly open: readonly WantedRow[];
  /** Those of them that were not looked for yet, or were changed since. */
  readonly unknown: readonly WantedRow[];
  /** Those that the copy may settle, as far as they were looked for. */
  readonly settles: readonly string[];
}

/** What was found so far, from what is kept. */
export async function knownOfCopy(db: Reader, copy: SavedCopy, articleId: string): Promise<Known> {
  const open = await openClaims(db, copy.snapshotId, articleId);
  const kept = await db.copySearch.findFirst({ where: { articleId, figures: figuresNow(copy) } });
  const answers = (kept?.answers ?? {}) as unknown as Answers;
  const settles = open.filter(({ id: claimId }) => answers[claimId]?.[1]).map(({ id: claimId }) => claimId);
  return { open, unknown: open.filter(({ id: claimId, version }) => answers[claimId]?.[0] !== version), settles };
}

/**
 * Looks for every open claim of an article in one copy; what was found is kept, and only claims that are new or changed
 * are looked for. The caller has seen to it that this person may see the copy and may search it.
 *
 * @param tell how many of how many were looked for
 * @returns how many were looked for, and how many of the open ones the copy may settle
 * @throws Refusal too-much, and whatever reading the copy refuses
 */
export async function searchCopy(
  { prisma }: Pick<Context, 'prisma'>,
  copy: SavedCopy,
  articleId: string,
  tell: (done: number, of: number) => void,
): Promise<{ readonly looked: number; readonly settles: readonly string[] }> {
  const { unknown } = await knownOfCopy(prisma, copy, articleId);
  if (unknown.length > 0) {
    const figuresId = await figuresOf(prisma, copy);
    const answers = await lookFor(prisma, copy, unknown, tell);
    await keepSearch(systemContext({ prisma }), { figuresId, articleId, answers });
  }
  const { settles } = await knownOfCopy(prisma, copy, articleId);
  return { looked: unknown.length, settles };
}

/** The claims of an article that are open and have no passage of this copy yet, those most worth checking first. */
function openClaims(db: Reader, snapshotId: string, articleId: string): Promise<WantedRow[]> {
  return db.claim.findMany({
    where: { articleId, status: 'pending', evidence: { none: { removedAt: null, snapshotId } } },
    orderBy: [{ worthiness: 'desc' }, { id: 'asc' }],
    take: MOST_CLAIMS,
    select: wantedSelect,
  });
}

/** Of one article at once: those most worth checking. */
const MOST_CLAIMS = 500;

async function lookFor(
  prisma: Context['prisma'],
  copy: SavedCopy,
  rows: readonly WantedRow[],
  tell: (done: number, of: number) => void,
): Promise<Answers> {
  tell(0, rows.length);
  const found = await askOfCopy(
    { prisma },
    copy,
    'copy.search',
    { claims: rows.map(wantedOf) },
    { timeLimitMs: LIMITS.searching, patient: true, onProgress: tell },
  );
  const settled = new Set(found);
  return Object.fromEntries(
    rows.map(({ id: claimId, version }) => [claimId, [version, settled.has(claimId)] as const]),
  );
}

const Answered = z.record(id, z.tuple([z.number().int(), z.boolean()]));

/** Keeps what a search came to beside the figures it was made among. It is derived: no history tells of it. */
const keepSearch = verb({
  action: 'copy.search',
  input: z.object({ figuresId: id, articleId: id, answers: Answered }),
  async change(tx, { figuresId, articleId, answers }) {
    const where = { figuresId_articleId: { figuresId, articleId } };
    const figures = await tx.copyFigures.findUnique({ where: { id: figuresId }, select: { id: true } });
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { id: true } });
    if (!figures || !article) throw new Refusal('not-found');
    const kept = (await tx.copySearch.findUnique({ where }))?.answers ?? {};
    const all = { ...(kept as Prisma.JsonObject), ...answers } as Prisma.InputJsonObject;
    await tx.copySearch.upsert({ where, create: { figuresId, articleId, answers: all }, update: { answers: all } });
    return { answer: null, changes: [] };
  },
});
