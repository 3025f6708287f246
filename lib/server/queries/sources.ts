import 'server-only';
import type { SourceFilters, SourceListRow, SourcePage } from '@/lib/contracts/source-list';
import type { Context } from '@/lib/server/context';
import type { Prisma } from '@/prisma/generated/client';
import { escapeLike } from './articles';
import { sourceSelect, toSourceView } from './source-view';
import { visibleTo } from './visible';

const PAGE = 50;
const DOMAINS = 20;

const select = {
  ...sourceSelect,
  createdAt: true,
  addedBy: { select: { name: true } },
  snapshots: { orderBy: { retrievedAt: 'desc' }, take: 1, select: { retrievedAt: true } },
  _count: { select: { articles: true, evidence: { where: { removedAt: null } } } },
} as const satisfies Prisma.SourceSelect;

/** One page of sources, the newest first, with how many claims rest on each. */
export async function sourcesPage({ prisma, actor }: Context, filters: SourceFilters): Promise<SourcePage> {
  const visible: Prisma.SourceWhereInput = { removedAt: null, AND: [visibleTo(actor)] };
  const where: Prisma.SourceWhereInput = { AND: [visible, ...filterWhere(filters)] };
  const after =
    filters.after && (await prisma.source.findUnique({ where: { id: filters.after }, select: { id: true } }));
  const [records, total, domains] = await Promise.all([
    prisma.source.findMany({
      where,
      orderBy: { id: 'desc' },
      select,
      take: PAGE + 1,
      ...(after ? { cursor: { id: after.id }, skip: 1 } : {}),
    }),
    prisma.source.count({ where }),
    prisma.source.groupBy({
      by: ['domain'],
      where: { AND: [visible, { domain: { not: null } }] },
      _count: { _all: true },
      orderBy: { _count: { domain: 'desc' } },
      take: DOMAINS,
    }),
  ]);
  const shown = records.slice(0, PAGE);
  return {
    rows: shown.map(toRow),
    next: records.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    total,
    domains: domains.flatMap(({ domain, _count }) => (domain ? [{ domain, sources: _count._all }] : [])),
  };
}

function filterWhere({ q, domain, kind }: SourceFilters): Prisma.SourceWhereInput[] {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  const found = words.map((word): Prisma.SourceWhereInput => {
    const contains = { contains: escapeLike(word), mode: 'insensitive' } as const;
    return {
      OR: [{ title: contains }, { url: contains }, { publisher: contains }, { who: contains }, { note: contains }],
    };
  });
  return [...(domain ? [{ domain }] : []), ...(kind ? [{ kind }] : []), ...found];
}

function toRow({ _count, snapshots, addedBy, createdAt, ...source }: SourceRecord): SourceListRow {
  return {
    ...toSourceView(source),
    claims: _count.evidence,
    articles: _count.articles,
    addedBy: addedBy?.name ?? null,
    createdAt: createdAt.toISOString(),
    savedAt: snapshots[0]?.retrievedAt.toISOString() ?? null,
  };
}

type SourceRecord = Prisma.SourceGetPayload<{ select: typeof select }>;
