import type { BarRow, DayRow, StackRow } from '@/app/_ui/charts/series';
import type { Stat } from '@/app/_ui/tables/stat-row';
import { PART } from '@/app/_ui/typography/status';
import { claimsHref } from '@/lib/contracts/addresses';
import type { ClaimFilters } from '@/lib/contracts/claim-list';
import type { Dashboard } from '@/lib/contracts/dashboard';
import { decided, OUTCOMES, PARTS, type PartCounts, partFilter } from '@/lib/core/review/status';
import { percentOf } from '@/lib/core/stats/share';

/** The dashboard's counts as the charts take them, each with the address of the claims it counts. */

const all = (counts: PartCounts) => decided(counts) + counts.pending;

const written = (count: number) => count.toLocaleString('en');

/** The address of each of these parts of the claims that `filters` name. */
const hrefs = <P extends keyof PartCounts>(parts: readonly P[], filters: Partial<ClaimFilters>) =>
  Object.fromEntries(parts.map((part) => [part, claimsHref({ ...filters, ...partFilter(part) })])) as Record<P, string>;

/** What is left out of a count is left out of the list it leads to. */
const leftOut = ({ without }: Dashboard['scale']): Partial<ClaimFilters> => (without ? { without: without.id } : {});

/** Four plain numbers: to check, verified (as fact, and apart from it as both and as said), disputed, share checked. */
export function stats({ totals, scale }: Dashboard): Stat[] {
  const left = leftOut(scale);
  const total = all(totals);
  const one = (part: keyof PartCounts): Stat => ({
    label: PART[part].word,
    value: written(totals[part]),
    href: claimsHref({ ...left, ...partFilter(part) }),
    status: PART[part].status,
  });
  return [
    one('pending'),
    { ...one('fact'), beside: VERIFIED_BESIDE.filter((part) => totals[part] > 0).map(one) },
    one('disputed'),
    { label: `checked of ${written(total)}`, value: `${percentOf(decided(totals), total)}%`, href: claimsHref(left) },
  ];
}

/** Verified, but apart from what is so; shown where there are any. */
const VERIFIED_BESIDE = ['both', 'said'] as const;

/** Claims by status over the whole desk. What somebody said and what is so are never one bar. */
export function statusBars({ totals, scale }: Dashboard): BarRow[] {
  return PARTS.filter((part) => !VERIFIED_BESIDE.some((beside) => beside === part) || totals[part] > 0).map((part) => ({
    id: part,
    label: PART[part].word,
    value: totals[part],
    href: claimsHref({ ...leftOut(scale), ...partFilter(part) }),
    part,
  }));
}

export function articleStacks({ byArticle }: Dashboard): StackRow[] {
  return byArticle.map(({ id, title, counts }) => ({
    id,
    label: title,
    href: `/articles/${id}`,
    note: `${written(decided(counts))} of ${written(all(counts))}`,
    values: counts,
    hrefs: hrefs(PARTS, { article: id }),
  }));
}

export function kindStacks({ byKind, scale }: Dashboard): StackRow[] {
  return byKind.map(({ kind, counts }) => ({
    id: kind,
    label: kind,
    href: claimsHref({ ...leftOut(scale), kind }),
    note: written(all(counts)),
    values: counts,
    hrefs: hrefs(PARTS, { ...leftOut(scale), kind }),
  }));
}

export function verdictDays({ days, scale }: Dashboard): DayRow[] {
  const left = leftOut(scale);
  return days.map(({ day, counts, backlog }) => ({
    day,
    values: counts,
    backlog,
    href: claimsHref({ ...left, decided: day, sort: 'decided' }),
    hrefs: hrefs(OUTCOMES, { ...left, decided: day, sort: 'decided' }),
  }));
}

export function domainBars({ domains, scale }: Dashboard): BarRow[] {
  return domains.map(({ domain, claims }) => ({
    id: domain,
    label: domain,
    value: claims,
    href: claimsHref({ ...leftOut(scale), domain }),
  }));
}
