import type { BarRow, DayRow, StackRow } from '@/app/_ui/charts/series';
import type { Stat } from '@/app/_ui/stat-row';
import { CHARTED, STATUS } from '@/app/_ui/status';
import { claimsHref } from '@/lib/contracts/addresses';
import type { Dashboard, StatusCounts } from '@/lib/contracts/dashboard';

/** The dashboard's counts as the charts take them, each with the address of the claims it counts. */

const sum = ({ pending, verified, disputed, unverifiable }: StatusCounts) =>
  pending + verified + disputed + unverifiable;

const written = (count: number) => count.toLocaleString('en');

/** Four plain numbers: to check, verified, disputed, share checked. */
export function stats({ totals, verifiedAs }: Dashboard): Stat[] {
  const all = sum(totals);
  const share = all === 0 ? 0 : Math.floor((100 * (all - totals.pending)) / all);
  return [
    { label: 'to check', value: written(totals.pending), href: claimsHref({ status: 'pending' }), status: 'pending' },
    {
      label: 'verified',
      value: written(totals.verified),
      href: claimsHref({ status: 'verified' }),
      status: 'verified',
      note: verifiedAs.said > 0 ? `${written(verifiedAs.said)} of them as said` : undefined,
    },
    {
      label: 'disputed',
      value: written(totals.disputed),
      href: claimsHref({ status: 'disputed' }),
      status: 'disputed',
    },
    { label: `checked of ${written(all)}`, value: `${share}%`, href: claimsHref({}) },
  ];
}

/** Claims by status over the whole desk. What somebody said and what is so are never one bar. */
export function statusBars({ totals, verifiedAs }: Dashboard): BarRow[] {
  const bars = CHARTED.map((status) => ({
    id: status as string,
    label: STATUS[status].word,
    value: totals[status],
    href: claimsHref({ status }),
    status,
  }));
  if (verifiedAs.said === 0) return bars;
  const verified = { status: 'verified' as const };
  const as = (checkedAs: 'fact' | 'said'): BarRow => ({
    id: checkedAs,
    label: `verified as ${checkedAs}`,
    value: verifiedAs[checkedAs],
    href: claimsHref({ ...verified, checkedAs }),
    ...verified,
  });
  return bars.flatMap((bar): BarRow[] => (bar.status === 'verified' ? [as('fact'), as('said')] : [bar]));
}

export function articleStacks({ byArticle }: Dashboard): StackRow[] {
  return byArticle.map(({ id, title, counts }) => ({
    id,
    label: title,
    href: `/articles/${id}`,
    note: `${sum(counts) - counts.pending} of ${sum(counts)}`,
    values: counts,
    hrefs: Object.fromEntries(CHARTED.map((status) => [status, claimsHref({ article: id, status })])),
  }));
}

export function kindStacks({ byKind }: Dashboard): StackRow[] {
  return byKind.map(({ kind, counts }) => ({
    id: kind,
    label: kind,
    href: claimsHref({ kind }),
    note: written(sum(counts)),
    values: counts,
    hrefs: Object.fromEntries(CHARTED.map((status) => [status, claimsHref({ kind, status })])),
  }));
}

export function verdictDays({ days }: Dashboard): DayRow[] {
  return days.map(({ day, counts, backlog }) => ({
    day,
    values: counts,
    backlog,
    href: claimsHref({ decided: day, sort: 'decided' }),
  }));
}

export function domainBars({ domains }: Dashboard): BarRow[] {
  return domains.map(({ domain, claims }) => ({
    id: domain,
    label: domain,
    value: claims,
    href: claimsHref({ domain }),
  }));
}
