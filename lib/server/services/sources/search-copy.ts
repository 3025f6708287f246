import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { isRefusal, Refusal } from '@/lib/contracts/refusals';
import type { Context } from '@/lib/server/context';
import { log } from '@/lib/server/log';
import { type WantedRow, wantedOf, wantedSelect } from '@/lib/server/queries/matches';
import { askOfCopy, figuresOf, type SavedCopy } from '@/lib/server/queries/saved-copy';
import { LIMITS } from '@/lib/server/reading/limits';
import { systemContext } from '@/lib/server/system-context';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';

/** A search of one copy for the open claims of one article. */
export interface Search {
  /** How many claims were looked for, and how many there are to look for. */
  readonly done: number;
  readonly of: number;
  /** Those that the copy may settle, likeliest to matter first; null while it is looked. */
  readonly found: readonly string[] | null;
  /** Why it was given up. */
  readonly failure: string | null;
}

interface UnderWay {
  state: Search;
  readonly end: Promise<Search>;
}

/** The server and Next's bundle are two copies of this module and share what is under way. */
const KEY = Symbol.for('figurecheck.searches');
const shared = globalThis as { [KEY]?: Map<string, UnderWay> };
shared[KEY] ??= new Map();
const underWay = shared[KEY];

/** {claimId: [its version then, may the copy settle it]} */
type Answers = Readonly<Record<string, readonly [version: number, settles: boolean]>>;

/**
 * Looks for every open claim of an article in one copy, once, whoever asks; what was found is kept, and only claims that
 * are new or changed are looked for again. The caller has seen to it that this person may see the copy and may search it.
 */
export function searchCopy(context: Pick<Context, 'prisma'>, copy: SavedCopy, articleId: string): UnderWay {
  const key = `${copy.snapshotId} ${articleId}`;
  const known = underWay.get(key);
  if (known) return known;
  const search: UnderWay = { state: { done: 0, of: 0, found: null, failure: null }, end: Promise.resolve(NOT_YET) };
  const end = run(context, copy, articleId, (state) => {
    search.state = state;
  }).finally(() => underWay.delete(key));
  const started = Object.assign(search, { end });
  underWay.set(key, started);
  return started;
}

const NOT_YET: Search = { done: 0, of: 0, found: null, failure: null };

async function run(
  { prisma }: Pick<Context, 'prisma'>,
  copy: SavedCopy,
  articleId: string,
  tell: (state: Search) => void,
): Promise<Search> {
  try {
    const found = await search(prisma, copy, articleId, (done, of) => tell({ done, of, found: null, failure: null }));
    return { done: found.length, of: found.length, found, failure: null };
  } catch (thrown) {
    if (!isRefusal(thrown)) log.error({ err: thrown }, 'A copy could not be searched');
    return { ...NOT_YET, failure: 'Looking for the other figures took too long and was given up.' };
  }
}

async function search(
  prisma: Context['prisma'],
  copy: SavedCopy,
  articleId: string,
  tell: (done: number, of: number) => void,
): Promise<readonly string[]> {
  const open = await openClaims(prisma, copy.snapshotId, articleId);
  const figuresId = await figuresOf(prisma, copy);
  const kept = await prisma.copySearch.findUnique({ where: { figuresId_articleId: { figuresId, articleId } } });
  const answers = (kept?.answers ?? {}) as unknown as Answers;
  const unknown = open.filter(({ id: claimId, version }) => answers[claimId]?.[0] !== version);
  const fresh = unknown.length === 0 ? {} : await lookFor(prisma, copy, unknown, tell);
  if (unknown.length > 0) await keepSearch(systemContext({ prisma }), { figuresId, articleId, answers: fresh });
  const all = { ...answers, ...fresh };
  return open.map(({ id: claimId }) => claimId).filter((claimId) => all[claimId]?.[1]);
}

/** The claims of an article that are open and have no passage of this copy yet, those most worth checking first. */
async function openClaims(prisma: Context['prisma'], snapshotId: string, articleId: string): Promise<WantedRow[]> {
  const open = await prisma.claim.findMany({
    where: { articleId, status: 'pending', evidence: { none: { removedAt: null, snapshotId } } },
    orderBy: [{ worthiness: 'desc' }, { id: 'asc' }],
    take: MOST_CLAIMS,
    select: wantedSelect,
  });
  return open;
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
