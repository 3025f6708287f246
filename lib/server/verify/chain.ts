import 'server-only';
import { chainHash, GENESIS, type HistoryText } from '@/lib/server/history';
import type { History, PrismaClient } from '@/prisma/generated/client';
import type { Findings, Head } from './report';

const PAGE = 1000;

/** What history says is there: articles, sources and saved copies that were made and not taken away. */
export interface Living {
  readonly articles: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly snapshots: ReadonlySet<string>;
}

/**
 * Walks the whole chain: every number follows, every hash is that of its text and of the row before, every column says
 * what its text says.
 */
export async function verifyChain(prisma: PrismaClient, findings: Findings): Promise<{ head: Head; living: Living }> {
  const living = new Census();
  let head: Head = { seq: '0', hash: GENESIS };
  for (;;) {
    const rows = await prisma.history.findMany({
      where: { seq: { gt: BigInt(head.seq) } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    });
    for (const row of rows) {
      checkRow(row, head, findings);
      const text = parsed(row);
      if (text) living.count(text);
      head = { seq: String(row.seq), hash: row.hash };
      findings.checked.history += 1;
    }
    if (rows.length < PAGE) return { head, living };
  }
}

function checkRow(row: History, before: Head, findings: Findings): void {
  const id = String(row.seq);
  const wrong = (why: string) => findings.drifted('history row', id, why);
  if (row.seq !== BigInt(before.seq) + 1n) wrong(`Follows row ${before.seq}: rows between them are gone.`);
  if (row.prevHash !== before.hash) wrong('Does not continue the row before it.');
  if (row.hash !== chainHash(row.prevHash, row.text)) wrong('Its text is not the text that was hashed.');
  const text = parsed(row);
  if (!text) wrong('Its text cannot be read.');
  else for (const column of untrueColumns(row, text)) wrong(`Its column ${column} does not say what its text says.`);
}

export function parsed({ text }: Pick<History, 'text'>): HistoryText | null {
  try {
    return JSON.parse(text) as HistoryText;
  } catch {
    return null;
  }
}

function untrueColumns(row: History, text: HistoryText): string[] {
  const pairs: Readonly<Record<string, readonly [unknown, unknown]>> = {
    seq: [String(row.seq), text.seq],
    at: [row.at.toISOString(), text.at],
    actorId: [row.actorId, text.actor.id],
    action: [row.action, text.action],
    subjectKind: [row.subjectKind, text.subject.kind],
    subjectId: [row.subjectId, text.subject.id],
    articleId: [row.articleId, text.articleId],
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
