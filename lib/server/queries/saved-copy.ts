import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { ENGINE_VERSION } from '@/lib/core/figures/read';
import type { Actor, Context } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { type CopyName, type CopyParts, keyOf, NEEDS_COPY } from '@/lib/server/reading/kept-copies';
import { LIMITS } from '@/lib/server/reading/limits';
import { type AskOptions, readers } from '@/lib/server/reading/readers';
import type { Answer, Input, TaskName } from '@/lib/server/reading/tasks';
import { keepReading } from '@/lib/server/services/sources/keep-reading';
import { systemContext } from '@/lib/server/system-context';
import type { ChunkOf } from '@/prisma/generated/client';
import { dayText } from './day-text';
import { visibleTo } from './visible';

/** A saved copy that somebody may see. What stands in it is read in another thread. */
export interface SavedCopy {
  readonly snapshotId: string;
  readonly sourceId: string;
  readonly name: CopyName;
}

/**
 * A saved copy, for whoever may see its source.
 * @throws Refusal not-found
 */
export async function savedCopy(tx: Reader, snapshotId: string, actor: Actor): Promise<SavedCopy> {
  const snapshot = await tx.snapshot.findFirst({
    where: { id: snapshotId, source: { removedAt: null, AND: [visibleTo(actor)] } },
    select: { sourceId: true, textSha256: true, tablesSha256: true, source: { select: { publishedOn: true } } },
  });
  if (!snapshot) throw new Refusal('not-found', { message: 'This saved copy is not here any more.' });
  const { sourceId, textSha256, tablesSha256, source } = snapshot;
  return { snapshotId, sourceId, name: { textSha256, tablesSha256, day: dayText(source.publishedOn) } };
}

/** Rows of 256 kB that are asked for at once: more in one answer would hold others up. */
const AT_ONCE = 4;

async function rowsOf(
  page: (skip: number) => Promise<readonly { readonly bytes: Uint8Array }[]>,
): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (;;) {
    const rows = await page(all.length);
    for (const { bytes } of rows) all.push(bytes);
    if (rows.length < AT_ONCE) return all;
  }
}

const partRows = (tx: Reader, snapshotId: string, of: ChunkOf): Promise<Uint8Array[]> =>
  rowsOf((from) =>
    tx.snapshotChunk.findMany({
      where: { snapshotId, of, number: { gte: from } },
      orderBy: { number: 'asc' },
      take: AT_ONCE,
      select: { bytes: true },
    }),
  );

/** One part of a saved copy, put together from its rows. */
export const copyPart = async (tx: Reader, snapshotId: string, of: ChunkOf): Promise<Buffer> =>
  Buffer.concat(await partRows(tx, snapshotId, of));

/**
 * The text of a saved copy, for whoever may see its source.
 * @throws Refusal not-found
 */
export async function savedText(
  tx: Reader,
  snapshotId: string,
  actor: Actor,
): Promise<{ readonly text: string; readonly sourceId: string }> {
  const { sourceId } = await savedCopy(tx, snapshotId, actor);
  return { text: (await copyPart(tx, snapshotId, 'text')).toString('utf8'), sourceId };
}

type CopyTask = Extract<TaskName, `copy.${'find' | 'search' | 'offers' | 'pin' | 'try'}`>;
type Asked<Name extends CopyTask> = Omit<Input<Name>, 'name' | 'parts'>;

/**
 * Asks something of a saved copy, in a thread that has it open or opens it now. Its figures were read when it was saved;
 * a copy that an older engine read is read once more, and that is kept too.
 * @throws Refusal too-much, and whatever the task refuses
 */
export async function askOfCopy<Name extends CopyTask>(
  { prisma }: Pick<Context, 'prisma'>,
  { snapshotId, name }: SavedCopy,
  task: Name,
  input: Asked<Name>,
  options: Partial<AskOptions> = {},
): Promise<Exclude<Answer<Name>, typeof NEEDS_COPY>> {
  const settings = { timeLimitMs: LIMITS.looking, about: keyOf(name), ...options };
  const ask = (more: { readonly parts?: CopyParts }) =>
    readers().ask(task, { ...input, name, ...more } as unknown as Input<Name>, settings);
  const found = await ask({});
  const answer = found === NEEDS_COPY ? await ask({ parts: await partsOf(prisma, snapshotId, name) }) : found;
  return answer as Exclude<Answer<Name>, typeof NEEDS_COPY>;
}

async function partsOf(prisma: Context['prisma'], snapshotId: string, name: CopyName): Promise<CopyParts> {
  const readingId = await readingOf(prisma, snapshotId, name);
  const [text, tables, blocks] = [
    await partRows(prisma, snapshotId, 'text'),
    await partRows(prisma, snapshotId, 'tables'),
    await rowsOf((from) =>
      prisma.copyReadingBlock.findMany({
        where: { readingId, number: { gte: from } },
        orderBy: { number: 'asc' },
        take: AT_ONCE,
        select: { bytes: true },
      }),
    ),
  ];
  return { text, tables, blocks };
}

/** Copies that are being read now, each once. */
const underWay = new Map<string, Promise<string>>();

/** The engine's reading of a copy, as it reads now: kept, or made and kept. */
export async function readingOf(prisma: Context['prisma'], snapshotId: string, name: CopyName): Promise<string> {
  const where = { snapshotId, engineVersion: ENGINE_VERSION, day: name.day ?? '' };
  const known = await prisma.copyReading.findUnique({ where: { snapshotId_engineVersion_day: where } });
  if (known) return known.id;
  const key = `${snapshotId} ${where.day}`;
  const reading = underWay.get(key) ?? readAgain(prisma, snapshotId, name).finally(() => underWay.delete(key));
  underWay.set(key, reading);
  return reading;
}

async function readAgain(prisma: Context['prisma'], snapshotId: string, name: CopyName): Promise<string> {
  const text = await partRows(prisma, snapshotId, 'text');
  const tables = await partRows(prisma, snapshotId, 'tables');
  const reading = await readers().ask(
    'copy.again',
    { name, parts: { text, tables, blocks: [] } },
    { timeLimitMs: LIMITS.reading, about: keyOf(name) },
  );
  return keepReading(systemContext({ prisma }), { snapshotId, reading });
}
