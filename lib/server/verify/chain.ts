import 'server-only';
import { partDigest } from '@/lib/server/chain/parts';
import { historyRows, type ReadRow, sealedIn } from '@/lib/server/chain/read';
import { GENESIS, type HistoryText, rowHash, type SealedText } from '@/lib/server/chain/row';
import type { PrismaClient } from '@/prisma/generated/client';
import { ErasureCensus } from './erasures';
import type { Findings, Head } from './report';
import { SealCensus } from './seals';

const PAGE = 1000;

/** What history says is there: articles, sources and saved copies that were made and not taken away. */
export interface Living {
  readonly articles: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly snapshots: ReadonlySet<string>;
}

/**
 * Walks the whole chain: every number follows, every hash is that of its text and of the row before, every column says
 * what its text says, every part is the one its row holds the digest of, every stretch has its seal. A part that is gone
 * was erased by a later row, or it is drift.
 */
export async function verifyChain(prisma: PrismaClient, findings: Findings): Promise<{ head: Head; living: Living }> {
  const living = new Census();
  const erasures = new ErasureCensus();
  const seals = new SealCensus(await prisma.historySeal.findMany(), findings);
  let head: Head = { seq: '0', hash: GENESIS };
  for (;;) {
    const rows = await historyRows(prisma, { where: { seq: { gt: BigInt(head.seq) } }, take: PAGE });
    for (const row of rows) {
      const sealed = sealedIn(row);
      checkRow(row, sealed, head, findings);
      seals.pass(row, sealed);
      if (row.read) {
        living.count(row.read);
        erasures.count(row.read);
      }
      head = { seq: String(row.seq), hash: row.hash };
      findings.checked.history += 1;
    }
    if (rows.length < PAGE) break;
  }
  seals.end(BigInt(head.seq));
  findings.checked.erased += erasures.tell(findings);
  return { head, living };
}

function checkRow(row: ReadRow, sealed: SealedText | null, before: Head, findings: Findings): void {
  const id = String(row.seq);
  const wrong = (why: string) => findings.drifted('history row', id, why);
  if (row.seq !== BigInt(before.seq) + 1n) wrong(`Follows row ${before.seq}: rows between them are gone.`);
  if (row.prevHash !== before.hash) wrong('Does not continue the row before it.');
  if (row.hash !== rowHash(row.format, row.prevHash, row.text)) wrong('Its text is not the text that was hashed.');
  if (!sealed) wrong('Its text cannot be read.');
  else {
    for (const column of untrueColumns(row, sealed)) wrong(`Its column ${column} does not say what its text says.`);
    for (const name of untrueParts(row, sealed)) wrong(`Its part ${name} is not what its digest was made of.`);
  }
}

/** Parts that are another text than was written, or that no digest speaks of. */
function untrueParts({ parts }: ReadRow, { parts: digests = {} }: SealedText): string[] {
  return Object.entries(parts).flatMap(([name, part]) => (digests[name] === partDigest(name, part) ? [] : [name]));
}

function untrueColumns(row: ReadRow, text: SealedText): string[] {
  const pairs: Readonly<Record<string, readonly [unknown, unknown]>> = {
    format: [row.format, text.format ?? 1],
    seq: [String(row.seq), text.seq],
    at: [row.at.toISOString(), text.at],
    actorId: [row.actorId, text.actor.id],
    action: [row.action, text.action],
    subjectKind: [row.subjectKind, text.subject.kind],
    subjectId: [row.subjectId, text.subject.id],
    articleId: [row.articleId, text.articleId],
    batchId: [row.batchId, text.batch ?? null],
  };
  return Object.keys(pairs).filter((column) => pairs[column]?.[0] !== pairs[column]?.[1]);
}

/** Who was born and who is gone. */
class Census implements Living {
  readonly articles = new Set<string>();
  readonly sources = new Set<string>();
  readonly snapshots = new Set<string>();
  /** The source of each copy; merging sources moves them. */
  private readonly ownerOf = new Map<string, string>();

  count({ subject: { kind, id }, before, after }: HistoryText): void {
    const set = kind === 'article' ? this.articles : kind === 'source' ? this.sources : null;
    if (kind === 'snapshot') this.copied(id, after);
    if (set && before === null) set.add(id);
    if (set && after === null) this.gone(set, id);
  }

  private copied(id: string, after: unknown): void {
    this.snapshots.add(id);
    this.ownerOf.set(id, String((after as { sourceId?: unknown } | null)?.sourceId));
  }

  /** A source's copies go with it. */
  private gone(set: Set<string>, id: string): void {
    set.delete(id);
    for (const [copy, owner] of this.ownerOf) if (owner === id) this.snapshots.delete(copy);
  }
}
