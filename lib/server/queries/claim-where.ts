import 'server-only';
import type { ClaimFilters } from '@/lib/contracts/claim-list';
import { dayRange } from '@/lib/core/stats/days';
import { searchParts } from '@/lib/core/text/search-parts';
import { searchTerms } from '@/lib/core/text/search-terms';
import type { Prisma } from '@/prisma/generated/client';
import { escapeLike } from './articles';

/**
 * The claims that the filters name. Charts link here with the same filters, so that their counts and this list agree.
 * Without a status: every claim; what rules dismissed shows only when dismissed ones are asked for.
 */
export function claimWhere(filters: ClaimFilters, timeZone: string): Prisma.ClaimWhereInput {
  const all: Prisma.ClaimWhereInput[] = [
    { article: { archivedAt: null, ...(filters.publisher ? { publisher: filters.publisher } : {}) } },
    filters.status ? { status: filters.status } : { status: { not: 'dismissed' } },
  ];
  if (filters.kind) all.push({ kind: filters.kind });
  if (filters.unit) all.push({ unit: filters.unit });
  if (filters.article) all.push({ articleId: filters.article });
  if (filters.without) all.push({ articleId: { not: filters.without } });
  if (filters.look) all.push({ lookAgain: { some: {} } });
  if (filters.by) all.push({ decidedById: filters.by });
  if (filters.attribution) all.push({ attribution: filters.attribution });
  if (filters.checkedAs) all.push({ checkedAs: filters.checkedAs });
  if (filters.reason) all.push({ OR: [{ disputeReason: filters.reason }, { reason: filters.reason }] });
  if (filters.decided) all.push({ decidedAt: within(filters.decided, timeZone) });
  all.push(...sourceWhere(filters), ...wordsWhere(filters.q));
  return { AND: all };
}

function within(day: string, timeZone: string): Prisma.DateTimeNullableFilter {
  const { from, to } = dayRange(day, timeZone);
  return { gte: from, lt: to };
}

/** Whom a confidential source belongs to shows nowhere, not even in a count by domain. */
function sourceWhere({ source, domain }: ClaimFilters): Prisma.ClaimWhereInput[] {
  if (domain) return [{ evidence: { some: { removedAt: null, source: { domain, confidential: false } } } }];
  if (source === 'with') return [{ evidence: { some: { removedAt: null } } }];
  return source === 'without' ? [{ evidence: { none: { removedAt: null } } }] : [];
}

/** The index finds what may hold a term, by the parts of its words; the texts themselves say whether it is so. */
function wordsWhere(q: string): Prisma.ClaimWhereInput[] {
  return searchTerms(q).map((term) => {
    const contains = { contains: escapeLike(term), mode: 'insensitive' } as const;
    const parts = partsOf(term);
    return {
      ...(parts.length > 0 ? { search: { is: { parts: { hasEvery: parts } } } } : {}),
      OR: [{ display: contains }, { sentence: contains }, { subject: contains }, { attribution: contains }],
    };
  });
}

/** The first and the last word of a phrase may go on where the phrase ends: "ear ag" is in "year ago". */
function partsOf(term: string): string[] {
  const words = term.split(' ');
  return [...new Set(words.flatMap((word) => (words.length > 1 && word.length < 3 ? [] : searchParts(word))))];
}
