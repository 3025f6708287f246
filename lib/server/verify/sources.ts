import 'server-only';
import { createHash } from 'node:crypto';
import type { Selector } from '@/lib/contracts/evidence';
import { historyTexts } from '@/lib/server/chain/read';
import { copyPart } from '@/lib/server/queries/saved-copy';
import { sourceState } from '@/lib/server/services/sources/create-source';
import { snapshotState } from '@/lib/server/services/sources/store-copy';
import type { ChunkOf, Prisma, PrismaClient, Snapshot } from '@/prisma/generated/client';
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
  const { wrong, born } = replay(snapshotState(snapshot), await historyOf(prisma, id));
  if (!born) findings.drifted('saved copy', id, UNBORN);
  for (const why of wrong) findings.drifted('saved copy', id, why);
  await verifyParts(prisma, snapshot, findings);
  findings.checked.copies += 1;
}

const PARTS: readonly (readonly [part: ChunkOf, column: 'sha256' | 'textSha256' | 'tablesSha256', what: string])[] = [
  ['bytes', 'sha256', 'Its bytes are not those that were saved.'],
  ['text', 'textSha256', 'Its text is not the text that was read from it.'],
  ['tables', 'tablesSha256', 'Its tables are not those that were read from it.'],
];

async function verifyParts(prisma: PrismaClient, snapshot: Snapshot, findings: Findings): Promise<void> {
  for (const [part, column, what] of PARTS) {
    const whole = await copyPart(prisma, snapshot.id, part);
    if (createHash('sha256').update(whole).digest('hex') !== snapshot[column])
      findings.drifted('saved copy', snapshot.id, what);
    if (part === 'text') await verifyPins(prisma, snapshot.id, whole.toString('utf8'), findings);
  }
}

/** Every passage that was pinned still stands where it was pinned. */
async function verifyPins(prisma: PrismaClient, snapshotId: string, text: string, findings: Findings): Promise<void> {
  const pins = await prisma.evidence.findMany({
    where: { snapshotId },
    select: { id: true, quote: true, selector: true },
  });
  for (const { id, quote, selector } of pins)
    if (selector && passage(text, selector as Selector) !== quote)
      findings.drifted('evidence', id, 'Its passage does not stand in the saved copy where it was pinned.');
}

function passage(text: string, selector: Selector): string {
  if ('passages' in selector) return selector.passages.map(({ start, end }) => text.slice(start, end)).join('\n');
  return text.slice(selector.start, selector.end);
}
