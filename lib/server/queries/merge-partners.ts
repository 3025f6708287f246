import 'server-only';
import { type MergePartner, MergePartners } from '@/lib/contracts/source-page';
import { query } from '@/lib/server/query';
import type { Prisma } from '@/prisma/generated/client';
import { sourceSelect, toSourceView } from './source-view';
import { sourceWords } from './sources';
import { guardSelect, visibleTo } from './visible';

const MOST = 20;

const select = {
  ...sourceSelect,
  ...guardSelect,
  snapshots: { select: { sha256: true } },
  _count: { select: { snapshots: true, evidence: { where: { removedAt: null } } } },
} as const satisfies Prisma.SourceSelect;

type Row = Prisma.SourceGetPayload<{ select: typeof select }>;

/**
 * What a source may become one with, those that are like it first: the same link, the same bytes or the same name. Only
 * sources that the same people may see. Nothing for a source that is not there for whoever asks.
 */
export const mergePartners = query({
  reads: 'source.partners',
  input: MergePartners,
  async show(prisma, { sourceId, words }, { actor }): Promise<readonly MergePartner[]> {
    const seen: Prisma.SourceWhereInput = { removedAt: null, AND: [visibleTo(actor)] };
    const own = await prisma.source.findFirst({ where: { AND: [seen, { id: sourceId }] }, select });
    if (!own) return [];
    const others: Prisma.SourceWhereInput = {
      AND: [seen, { id: { not: sourceId }, confidential: own.confidential }, ...sourceWords(words)],
    };
    const find = (where: Prisma.SourceWhereInput) =>
      prisma.source.findMany({ where: { AND: [others, where] }, orderBy: { id: 'desc' }, take: MOST, select });
    const [alike, rest] = await Promise.all([find({ OR: likenesses(own) }), find({})]);
    const like = new Set(alike.map(({ id }) => id));
    const rows = [...alike, ...rest.filter(({ id }) => !like.has(id))].filter((row) => audience(row) === audience(own));
    return rows.slice(0, MOST).map((row) => partner(row, like.has(row.id)));
  },
});

function likenesses({ url, title, who, snapshots }: Row): Prisma.SourceWhereInput[] {
  const called = (name: string) => ({ equals: name, mode: 'insensitive' }) as const;
  return [
    { snapshots: { some: { sha256: { in: snapshots.map(({ sha256 }) => sha256) } } } },
    ...(url ? [{ url }] : []),
    ...(title ? [{ title: called(title) }] : []),
    ...(who ? [{ who: called(who) }] : []),
  ];
}

const audience = ({ confidential, addedById, readers }: Row): string =>
  confidential ? [...new Set([addedById, ...readers.map(({ userId }) => userId)])].sort().join(' ') : 'everybody';

const partner = ({ _count, ...row }: Row, alike: boolean): MergePartner => ({
  source: toSourceView(row),
  claims: _count.evidence,
  copies: _count.snapshots,
  alike,
});
