import 'server-only';
import { SourceFilters, type SourceListRow, type SourcePage } from '@/lib/contracts/source-list';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import type { Prisma } from '@/prisma/generated/client';
import { escapeLike } from './articles';
import { type Order, pageOf } from './keyset';
import { sourceSelect, toSourceView } from './source-view';
import { visibleTo } from './visible';

const PAGE = 50;
const DOMAINS = 20;
const NEWEST: Order = { by: null, direction: 'desc' };

const select = {
  ...sourceSelect,
  createdAt: true,
  addedBy: { select: { name: true } },
  snapshots: { orderBy: { retrievedAt: 'desc' }, take: 1, select: { retrievedAt: true } },
  _count: { select: { articles: true, evidence: { where: { removedAt: null } } } },
} as const satisfies Prisma.SourceSelect;

/** One page of sources, the newest first, with how many claims rest on each. */
export const sourcesPage = query({ reads: 'source.list', input: SourceFilters, from: 'copy', show: showPage });

async function showPage(prisma: Reader, filters: SourceFilters, { actor }: ShowContext): Promise<SourcePage> {
  const visible: Prisma.SourceWhereInput = { removedAt: null, AND: [visibleTo(actor)] };
  const where: Prisma.SourceWhereInput = { AND: [visible, ...filterWhere(filters)] };
  const [page, total, domains] = await Promise.all([
    pageOf(filters, PAGE, NEWEST, ({ where: beyond, orderBy, take }) =>
      prisma.source.findMany({
        where: { AND: [where, beyond as Prisma.SourceWhereInput] },
        orderBy: orderBy as Prisma.SourceOrderByWithRelationInput[],
        select,
        take,
      }),
    ),
    prisma.source.count({ where }),
    prisma.source.groupBy({
      by: ['domain'],
      where: { AND: [visible, { domain: { not: null } }] },
      _count: { _all: true },
      orderBy: { _count: { domain: 'desc' } },
      take: DOMAINS,
    }),
  ]);
  return {
    ...page,
    rows: page.rows.map(toRow),
    total,
    domains: domains.flatMap(({ domain, _count }) => (domain ? [{ domain, sources: _count._all }] : [])),
  };
}

function filterWhere({ q, domain, kind }: SourceFilters): Prisma.SourceWhereInput[] {
  return [...(domain ? [{ domain }] : []), ...(kind ? [{ kind }] : []), ...sourceWords(q)];
}

/** Each of the words stands somewhere in what is known of the source. */
export function sourceWords(words: string): Prisma.SourceWhereInput[] {
  const several = words.split(/\s+/).filter(Boolean).slice(0, 8);
  return several.map((word): Prisma.SourceWhereInput => {
    const contains = { contains: escapeLike(word), mode: 'insensitive' } as const;
    return {
      OR: [{ title: contains }, { url: contains }, { publisher: contains }, { who: contains }, { note: contains }],
    };
  });
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
