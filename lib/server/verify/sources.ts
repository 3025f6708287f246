import 'server-only';
import { createHash } from 'node:crypto';
import type { Selector } from '@/lib/contracts/evidence';
import { isRefusal } from '@/lib/contracts/refusals';
import { historyTexts } from '@/lib/server/chain/read';
import type { HistoryText } from '@/lib/server/chain/row';
import { DOCUMENT_KINDS } from '@/lib/server/ingest/document';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import { byteRows, readingRows } from '@/lib/server/queries/copy-rows';
import type { KeptBytes } from '@/lib/server/reading/copy-tasks';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { sourceState } from '@/lib/server/services/sources/create-source';
import type { ToldReading } from '@/lib/server/services/sources/keep-copy-reading';
import { snapshotState } from '@/lib/server/services/sources/store-copy';
import type { CopyReading, Prisma, PrismaClient, Snapshot } from '@/prisma/generated/client';
import { isStillAlive } from './articles';
import type { Living } from './chain';
import { replay } from './replay';
import type { Findings } from './report';

type Tx = Prisma.TransactionClient;

const PAGE = 200;
const GONE = 'It is gone, and no row of the history took it away.';
const UNBORN = 'No row of the history made it.';

/** Every source with its saved copies, against its history. */
export async function verifySources(prisma: PrismaClient, living: Living, findings: Findings): Promise<void> {
  const sources = await walk(
    (after) => prisma.source.findMany({ ...after, orderBy: { id: 'asc' }, take: PAGE, select: { id: true } }),
    (id) => prisma.$transaction((tx) => verifySource(tx, id, findings), { isolationLevel: 'RepeatableRead' }),
  );
  const copies = await walk(
    (after) => prisma.snapshot.findMany({ ...after, orderBy: { id: 'asc' }, take: PAGE, select: { id: true } }),
    (id) => verifyCopy(prisma, id, findings),
  );
  for (const id of [...living.sources].filter((one) => !sources.has(one)))
    if (await isStillAlive(prisma, id)) findings.drifted('source', id, GONE);
  for (const id of [...living.snapshots].filter((one) => !copies.has(one)))
    if (await ownerIsThere(prisma, id)) findings.drifted('saved copy', id, GONE);
}

type After = { readonly where?: { readonly id: { readonly gt: string } } };

async function walk(
  page: (after: After) => Promise<{ readonly id: string }[]>,
  visit: (id: string) => Promise<unknown>,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let after: After = {}; ; ) {
    const rows = await page(after);
    for (const { id } of rows) {
      seen.add(id);
      await visit(id);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return seen;
    after = { where: { id: { gt: last.id } } };
  }
}

const historyOf = (tx: Tx, subjectId: string) => historyTexts(tx, { where: { subjectId } });

/** A copy that went with its source was not taken away by anybody else. */
async function ownerIsThere(prisma: PrismaClient, snapshotId: string): Promise<boolean> {
  const last = (await historyOf(prisma, snapshotId)).at(-1);
  const sourceId = (last?.after as { sourceId?: string } | undefined)?.sourceId;
  return sourceId !== undefined && (await isStillAlive(prisma, sourceId));
}

async function verifySource(tx: Tx, id: string, findings: Findings): Promise<void> {
  const source = await tx.source.findUnique({ where: { id }, include: { readers: { select: { userId: true } } } });
  if (!source) return;
  const { readers, ...columns } = source;
  const state = sourceState(
    columns,
    readers.map(({ userId }) => userId),
  );
  const { wrong, born } = replay(state, await historyOf(tx, id));
  if (!born) findings.drifted('source', id, UNBORN);
  for (const why of wrong) findings.drifted('source', id, why);
  findings.checked.sources += 1;
}

async function verifyCopy(prisma: PrismaClient, id: string, findings: Findings): Promise<void> {
  const snapshot = await prisma.snapshot.findUnique({ where: { id } });
  if (!snapshot) return;
  const history = await historyOf(prisma, id);
  const { wrong, born } = replay(snapshotState(snapshot), history);
  if (!born) findings.drifted('saved copy', id, UNBORN);
  for (const why of wrong) findings.drifted('saved copy', id, why);
  await verifyParts(prisma, snapshot, history, findings);
  findings.checked.copies += 1;
}

/** The bytes, and every reading that was made of them. */
async function verifyParts(
  prisma: PrismaClient,
  snapshot: Snapshot,
  history: readonly HistoryText[],
  findings: Findings,
): Promise<void> {
  const drifted = (why: string) => findings.drifted('saved copy', snapshot.id, why);
  const bytes = await byteRows(prisma, snapshot.id);
  const areBytes = digestOf(bytes) === snapshot.sha256;
  if (!areBytes) drifted('Its bytes are not those that were saved.');
  const readings = await prisma.copyReading.findMany({
    where: { snapshotId: snapshot.id },
    orderBy: { readerVersion: 'asc' },
  });
  if (!readings.some((reading) => isSavedWith(snapshot, reading))) drifted('The reading it was saved with is gone.');
  const told = toldIn(history);
  for (const reading of readings) {
    const { id, readerVersion } = reading;
    const known = told.get(id);
    if (!isSavedWith(snapshot, reading) && !(known && sameReading(known, reading)))
      drifted(`No row of the history made its reading of version ${readerVersion}.`);
    await verifyReading(prisma, snapshot, reading, findings);
    if (areBytes && readerVersion === READER_VERSION) await verifyRemade(snapshot, reading, bytes, findings);
  }
  const ids = new Set(readings.map(({ id }) => id));
  for (const id of told.keys()) if (!ids.has(id)) drifted('A reading of it is gone that the history tells of.');
}

const digestOf = (rows: readonly Uint8Array[]): string =>
  rows.reduce((hash, bytes) => hash.update(bytes), createHash('sha256')).digest('hex');

const isSavedWith = (snapshot: Snapshot, { textSha256, tablesSha256 }: CopyReading): boolean =>
  snapshot.textSha256 === textSha256 && snapshot.tablesSha256 === tablesSha256;

const sameReading = (told: ToldReading, { readerVersion, textSha256, tablesSha256 }: CopyReading): boolean =>
  told.readerVersion === readerVersion && told.textSha256 === textSha256 && told.tablesSha256 === tablesSha256;

/** The readings that were made after a copy was saved, as the history holds them. */
function toldIn(history: readonly HistoryText[]): ReadonlyMap<string, ToldReading> {
  const told = history.flatMap(({ after }) => {
    const { reading } = (after ?? {}) as { readonly reading?: ToldReading };
    return reading ? [reading] : [];
  });
  return new Map(told.map((reading) => [reading.id, reading]));
}

async function verifyReading(
  prisma: PrismaClient,
  { id: snapshotId }: Snapshot,
  reading: CopyReading,
  findings: Findings,
): Promise<void> {
  const text = await readingRows(prisma, reading.id, 'text');
  if (digestOf(text) !== reading.textSha256)
    findings.drifted('saved copy', snapshotId, 'Its text is not the text that was read from it.');
  if (digestOf(await readingRows(prisma, reading.id, 'tables')) !== reading.tablesSha256)
    findings.drifted('saved copy', snapshotId, 'Its tables are not those that were read from it.');
  await verifyPins(prisma, snapshotId, reading.id, Buffer.concat(text).toString('utf8'), findings);
  findings.checked.readings += 1;
}

/** The reader as it is now must read the very same in the bytes. */
async function verifyRemade(
  snapshot: Snapshot,
  reading: CopyReading,
  bytes: readonly Uint8Array[],
  findings: Findings,
): Promise<void> {
  const { id, sha256, contentType, readAs } = snapshot;
  const kind = DOCUMENT_KINDS.find((one) => one === readAs);
  const again = kind && (await reread({ bytes, sha256, contentType, readAs: kind }));
  if (again?.textSha256 === reading.textSha256 && again.tablesSha256 === reading.tablesSha256) return;
  findings.drifted('saved copy', id, 'Read again from its bytes, it reads otherwise.');
}

/** Null where it cannot be read any more. */
async function reread(kept: Omit<KeptBytes, 'day'>) {
  try {
    return await readers().ask('copy.text', kept, { timeLimitMs: LIMITS.reading, patient: true });
  } catch (thrown) {
    if (isRefusal(thrown)) return null;
    throw thrown;
  }
}

/** Every passage that was pinned still stands where it was pinned, and where it was carried to, its words are the same. */
async function verifyPins(
  prisma: PrismaClient,
  snapshotId: string,
  readingId: string,
  text: string,
  findings: Findings,
): Promise<void> {
  const pins = await prisma.evidence.findMany({
    where: { OR: [{ readingId }, ...(readingId === snapshotId ? [{ snapshotId, readingId: null }] : [])] },
    select: { id: true, quote: true, selector: true },
  });
  for (const { id, quote, selector } of pins)
    if (selector && passage(text, selector as Selector) !== quote)
      findings.drifted('evidence', id, 'Its passage does not stand in the saved copy where it was pinned.');
  const carried = await prisma.carriedPin.findMany({
    where: { readingId },
    select: { evidenceId: true, selector: true, evidence: { select: { quote: true } } },
  });
  for (const { evidenceId, selector, evidence } of carried)
    if (selector && solid(passage(text, selector as Selector)) !== solid(evidence.quote ?? ''))
      findings.drifted(
        'evidence',
        evidenceId,
        'Its passage does not stand in the newer reading where it was carried to.',
      );
}

/** Readers may set blanks otherwise. */
const solid = (words: string): string => words.replace(/\s+/g, ' ');

function passage(text: string, selector: Selector): string {
  if ('passages' in selector) return selector.passages.map(({ start, end }) => text.slice(start, end)).join('\n');
  return text.slice(selector.start, selector.end);
}
