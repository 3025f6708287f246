import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { ENGINE_VERSION } from '@/lib/core/figures/read';
import type { Actor, Context } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { type CopyName, type CopyParts, keyOf, NEEDS_COPY } from '@/lib/server/reading/kept-copies';
import { LIMITS } from '@/lib/server/reading/limits';
import { type AskOptions, readers } from '@/lib/server/reading/readers';
import type { Answer, Input, TaskName } from '@/lib/server/reading/tasks';
import { keepFigures } from '@/lib/server/services/sources/keep-figures';
import { remakeBehind } from '@/lib/server/services/sources/remake-copy';
import { systemContext } from '@/lib/server/system-context';
import { readingRows, rowsOf } from './copy-rows';
import { dayText } from './day-text';
import { visibleTo } from './visible';

/** A saved copy that somebody may see, in one of its readings. What stands in it is read in another thread. */
export interface SavedCopy {
  readonly snapshotId: string;
  readonly sourceId: string;
  readonly readingId: string;
  readonly readerVersion: number;
  readonly name: CopyName;
}

/**
 * A saved copy, for whoever may see its source, as it was read last, or as somebody has it before them.
 * @throws Refusal not-found
 */
export async function savedCopy(
  tx: Reader,
  snapshotId: string,
  actor: Actor,
  readingId: string | null = null,
): Promise<SavedCopy> {
  const reading = await tx.copyReading.findFirst({
    where: {
      snapshotId,
      ...(readingId === null ? {} : { id: readingId }),
      snapshot: { source: { removedAt: null, AND: [visibleTo(actor)] } },
    },
    orderBy: { readerVersion: 'desc' },
    select: {
      id: true,
      readerVersion: true,
      textSha256: true,
      tablesSha256: true,
      snapshot: { select: { sourceId: true, source: { select: { publishedOn: true } } } },
    },
  });
  if (!reading) throw new Refusal('not-found', { message: 'This saved copy is not here any more.' });
  const { id, readerVersion, textSha256, tablesSha256, snapshot } = reading;
  const day = dayText(snapshot.source.publishedOn);
  const name = { textSha256, tablesSha256, day };
  return { snapshotId, sourceId: snapshot.sourceId, readingId: id, readerVersion, name };
}

type CopyTask = Extract<TaskName, `copy.${'find' | 'search' | 'offers' | 'pin' | 'try'}`>;
type Asked<Name extends CopyTask> = Omit<Input<Name>, 'name' | 'parts'>;

/**
 * Asks something of a saved copy, in a thread that has it open or opens it now. Its figures were found when it was read;
 * those that an older engine found are found once more, and that is kept too. Where an older reader read it, it is read anew
 * behind this look, which does not wait for it.
 * @throws Refusal too-much, and whatever the task refuses
 */
export async function askOfCopy<Name extends CopyTask>(
  { prisma }: Pick<Context, 'prisma'>,
  copy: SavedCopy,
  task: Name,
  input: Asked<Name>,
  options: Partial<AskOptions> = {},
): Promise<Exclude<Answer<Name>, typeof NEEDS_COPY>> {
  const { name } = copy;
  const settings = { timeLimitMs: LIMITS.looking, about: keyOf(name), ...options };
  const ask = (more: { readonly parts?: CopyParts }) =>
    readers().ask(task, { ...input, name, ...more } as unknown as Input<Name>, settings);
  const found = await ask({});
  const answer = found === NEEDS_COPY ? await ask({ parts: await partsOf(prisma, copy) }) : found;
  remakeBehind({ prisma }, copy);
  return answer as Exclude<Answer<Name>, typeof NEEDS_COPY>;
}

async function partsOf(prisma: Context['prisma'], copy: SavedCopy): Promise<CopyParts> {
  const figuresId = await figuresOf(prisma, copy);
  return {
    text: await readingRows(prisma, copy.readingId, 'text'),
    tables: await readingRows(prisma, copy.readingId, 'tables'),
    blocks: await rowsOf((number, take) =>
      prisma.copyFiguresBlock.findMany({
        where: { figuresId, number },
        orderBy: { number: 'asc' },
        take,
        select: { bytes: true },
      }),
    ),
  };
}

/** Copies whose figures are being found now, each once. */
const underWay = new Map<string, Promise<string>>();

/** Which figures of a copy are those that the engine finds now. */
export const figuresNow = ({ readingId, name }: SavedCopy) =>
  ({ readingId, engineVersion: ENGINE_VERSION, day: name.day ?? '' }) as const;

/** The figures of a copy, as the engine finds them now: kept, or found and kept. */
export async function figuresOf(prisma: Context['prisma'], copy: SavedCopy): Promise<string> {
  const { readingId } = copy;
  const where = figuresNow(copy);
  const known = await prisma.copyFigures.findUnique({ where: { readingId_engineVersion_day: where } });
  if (known) return known.id;
  const key = `${readingId} ${where.day}`;
  const figures = underWay.get(key) ?? findAgain(prisma, copy).finally(() => underWay.delete(key));
  underWay.set(key, figures);
  return figures;
}

async function findAgain(prisma: Context['prisma'], { readingId, name }: SavedCopy): Promise<string> {
  const text = await readingRows(prisma, readingId, 'text');
  const tables = await readingRows(prisma, readingId, 'tables');
  const figures = await readers().ask(
    'copy.figures',
    { name, parts: { text, tables, blocks: [] } },
    { timeLimitMs: LIMITS.reading, about: keyOf(name) },
  );
  return keepFigures(systemContext({ prisma }), { readingId, figures });
}
