import 'server-only';
import type { z } from 'zod';
import { type KnownSource, KnownSources } from '@/lib/contracts/evidence';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import type { Prisma } from '@/prisma/generated/client';
import { wantedRow } from './matches';
import { sourceSelect, toSourceView } from './source-view';
import { sourceWords } from './sources';
import { visibleTo } from './visible';

const MOST = 12;

const select = {
  ...sourceSelect,
  snapshots: { orderBy: { retrievedAt: 'desc' }, take: 1, select: { id: true, retrievedAt: true } },
} as const satisfies Prisma.SourceSelect;

type Row = Prisma.SourceGetPayload<{ select: typeof select }>;

/**
 * Sources somebody may choose for a claim: those used on its article, then the writer's list, then all others, the
 * newest first. `words` must all stand in a source's title, link, publisher, person or note.
 * @throws Refusal not-found
 */
export const knownSources = query({ reads: 'source.known', input: KnownSources, show: showKnown });

async function showKnown(
  db: Reader,
  { claimId, words }: z.output<typeof KnownSources>,
  { actor }: ShowContext,
): Promise<readonly KnownSource[]> {
  const { articleId } = await wantedRow(db, claimId);
  const seen: Prisma.SourceWhereInput = { removedAt: null, AND: [visibleTo(actor), ...sourceWords(words)] };
  const find = (where: Prisma.SourceWhereInput) =>
    db.source.findMany({ where: { AND: [seen, where] }, orderBy: { id: 'desc' }, take: MOST, select });
  const [here, listed, others] = await Promise.all([
    find({ evidence: { some: { removedAt: null, claim: { articleId } } } }),
    find({ articles: { some: { articleId } } }),
    find({}),
  ]);
  const of = (rows: readonly Row[], from: KnownSource['from']) => rows.map((row) => knownSource(row, from));
  const all = [...of(here, 'this article'), ...of(listed, 'the writer’s list'), ...of(others, 'other articles')];
  const once = new Map(all.toReversed().map((known) => [known.source.id, known]));
  return all.filter((known) => once.get(known.source.id) === known).slice(0, MOST);
}

function knownSource({ snapshots: [copy], ...row }: Row, from: KnownSource['from']): KnownSource {
  return {
    source: toSourceView(row),
    copy: copy ? { id: copy.id, retrievedAt: copy.retrievedAt.toISOString() } : null,
    from,
  };
}
