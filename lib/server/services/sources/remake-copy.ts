import 'server-only';
import { z } from 'zod';
import type { Selector } from '@/lib/contracts/evidence';
import { id } from '@/lib/contracts/fields';
import { isRefusal, Refusal } from '@/lib/contracts/refusals';
import type { Actor, ChangeContext, Context } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/server/ingest/document';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import { log } from '@/lib/server/log';
import { byteRows, pinnedIn, readingRows } from '@/lib/server/queries/copy-rows';
import { dayText } from '@/lib/server/queries/day-text';
import { visibleTo } from '@/lib/server/queries/visible';
import type { CarriedTo, Remade } from '@/lib/server/reading/copy-tasks';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { systemContext } from '@/lib/server/system-context';
import { verb } from '@/lib/server/verb';
import { Prisma } from '@/prisma/generated/client';
import { readingChange, storeReading } from './keep-copy-reading';
import { listLostPin } from './lost-pin';

export interface RemadeCopy {
  /** False where this version of the reader had read it already. */
  readonly isNew: boolean;
  /** Passages that were found again in the new reading, and those that were not. */
  readonly carried: number;
  readonly lost: number;
}

interface Ready {
  /** Null where there is one already. */
  readonly remade: Remade | null;
  readonly pins: readonly CarriedTo[];
}

/**
 * Reads a saved copy anew from its bytes, where an older version of the reader read it, and carries along what was pinned in
 * it. What cannot be found again for certain is listed to be looked at again. The older readings stay.
 * @throws Refusal not-found, unreadable, too-much
 */
export const remakeCopy = verb<{ snapshotId: string }, RemadeCopy, Ready>({
  action: 'copy.remake',
  input: z.object({ snapshotId: id }),
  prepare: ({ db, actor }, { snapshotId }) => readAnew(db, snapshotId, actor),
  async change(tx, { snapshotId }, context, { remade, pins }) {
    const snapshot = await tx.snapshot.findUnique({ where: { id: snapshotId }, select: { id: true } });
    if (!snapshot) throw notHere();
    const reading = remade
      ? await storeReading(tx, snapshotId, remade, context)
      : { id: await newestReading(tx, snapshotId), isNew: false };
    const lost = await keepCarried(tx, reading.id, pins, context);
    const answer = { isNew: reading.isNew, carried: pins.length - lost, lost };
    return { answer, changes: remade && reading.isNew ? [readingChange(snapshotId, reading.id, remade)] : [] };
  },
});

const notHere = () => new Refusal('not-found', { message: 'This saved copy is not here any more.' });

async function newestReading(db: Reader, snapshotId: string): Promise<string> {
  const where = { snapshotId_readerVersion: { snapshotId, readerVersion: READER_VERSION } };
  return (await db.copyReading.findUniqueOrThrow({ where, select: { id: true } })).id;
}

async function readAnew(db: Reader, snapshotId: string, actor: Actor): Promise<Ready> {
  const snapshot = await db.snapshot.findFirst({
    where: { id: snapshotId, source: { AND: [visibleTo(actor)] } },
    select: {
      ...{ sha256: true, contentType: true, readAs: true },
      source: { select: { publishedOn: true } },
      readings: { where: { readerVersion: READER_VERSION }, select: { id: true } },
    },
  });
  if (!snapshot) throw notHere();
  const [known] = snapshot.readings;
  const { sha256, contentType, source } = snapshot;
  const remade = known
    ? null
    : await readers().ask(
        'copy.remake',
        {
          bytes: await byteRows(db, snapshotId),
          readAs: kindOf(snapshot.readAs),
          day: dayText(source.publishedOn),
          ...{ sha256, contentType },
        },
        { timeLimitMs: LIMITS.reading, patient: true },
      );
  return { remade, pins: await carried(db, snapshotId, known?.id ?? null, remade) };
}

function kindOf(readAs: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((one) => one === readAs);
  if (kind) return kind;
  throw new Refusal('unreadable', { message: `Nothing reads what this copy was read as any more: ${readAs}.` });
}

/** Where everything that was pinned in older readings stands in this one, as far as that was not looked for yet. */
async function carried(
  db: Reader,
  snapshotId: string,
  knownId: string | null,
  remade: Remade | null,
): Promise<readonly CarriedTo[]> {
  const elsewhere = pinsToCarry(await pinsOf(db, snapshotId), knownId);
  if (elsewhere.length === 0) return [];
  const to = remade?.reading ?? (await partsOf(db, knownId ?? ''));
  const all: CarriedTo[] = [];
  for (const readingId of new Set(elsewhere.map((pin) => pin.madeIn))) {
    const pins = elsewhere.filter(({ madeIn }) => madeIn === readingId);
    const from = await partsOf(db, readingId);
    const ask = { from, to: { text: to.text, tables: to.tables }, pins };
    all.push(...(await readers().ask('copy.carry', ask, { timeLimitMs: LIMITS.reading, patient: true })));
  }
  return all;
}

const partsOf = async (db: Reader, readingId: string) => ({
  text: await readingRows(db, readingId, 'text'),
  tables: await readingRows(db, readingId, 'tables'),
});

const pinSelect = {
  id: true,
  snapshotId: true,
  readingId: true,
  selector: true,
  carried: { select: { readingId: true } },
} as const satisfies Prisma.EvidenceSelect;

type PinRow = Prisma.EvidenceGetPayload<{ select: typeof pinSelect }>;

/** Those that were taken off their claim too: they may be put back. */
const pinsOf = (db: Reader, snapshotId: string): Promise<PinRow[]> =>
  db.evidence.findMany({
    where: { snapshotId, selector: { not: Prisma.DbNull } },
    orderBy: { id: 'asc' },
    select: pinSelect,
  });

const pinsToCarry = (pins: readonly PinRow[], knownId: string | null) =>
  pins.flatMap(({ id: evidenceId, selector, carried: there, ...pin }) => {
    const madeIn = pinnedIn(pin);
    if (madeIn === null || madeIn === knownId || (knownId !== null && there?.readingId === knownId)) return [];
    return [{ evidenceId, madeIn, selector: selector as unknown as Selector }];
  });

/** @returns how many were not found again */
async function keepCarried(
  tx: Prisma.TransactionClient,
  readingId: string,
  pins: readonly CarriedTo[],
  { now }: ChangeContext,
): Promise<number> {
  let lost = 0;
  for (const { evidenceId, selector } of pins) {
    if ((await tx.evidence.count({ where: { id: evidenceId } })) === 0) continue;
    const place = { readingId, selector: selector ?? Prisma.DbNull, at: now() };
    await tx.carriedPin.upsert({ where: { evidenceId }, create: { evidenceId, ...place }, update: place });
    if (await listLostPin(tx, evidenceId, now())) lost += 1;
  }
  return lost;
}

/** Copies that are being read anew now, and those of which this process knows that they cannot be. */
const underWay = new Map<string, Promise<void>>();
const given = new Set<string>();

/**
 * Has a copy read anew by whoever is free, where an older reader read it; nobody waits for it. Where that cannot be done, what
 * there is stays, and it is said once.
 */
export function remakeBehind(
  { prisma }: Pick<Context, 'prisma'>,
  { snapshotId, readerVersion }: { readonly snapshotId: string; readonly readerVersion: number },
  isCarried = true,
): void {
  if ((readerVersion >= READER_VERSION && isCarried) || given.has(snapshotId) || underWay.has(snapshotId)) return;
  const run = remakeCopy(systemContext({ prisma }), { snapshotId })
    .then(
      () => undefined,
      (thrown: unknown) => {
        given.add(snapshotId);
        const why = isRefusal(thrown) ? { code: thrown.code } : { err: thrown };
        log.warn({ snapshotId, ...why }, 'A saved copy could not be read anew; it stays as it was read before');
      },
    )
    .finally(() => underWay.delete(snapshotId));
  underWay.set(snapshotId, run);
}

/** When the copies that are being read anew are read; for whoever must know. */
export const remadeBehind = async (): Promise<void> => void (await Promise.all(underWay.values()));
