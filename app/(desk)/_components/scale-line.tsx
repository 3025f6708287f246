import Link from 'next/link';
import { FilterChips } from '@/app/_ui/tables/filter-chips';
import { dashboardHref } from '@/lib/contracts/addresses';
import type { Scale } from '@/lib/contracts/dashboard';
import { count } from '@/lib/core/text/count';
import styles from '../dashboard.module.css';

/**
 * One article with most of the claims would flatten every chart: it can be left out of numbers and charts, which the
 * address then says, and put in again.
 */
export function ScaleLine({ scale: { without, giant } }: { scale: Scale }) {
  if (without)
    return (
      <FilterChips
        chips={[{ label: 'numbers and charts without', value: without.title, without: dashboardHref({}) }]}
        clearHref={dashboardHref({})}
      />
    );
  if (!giant) return null;
  return (
    <p className={styles.scale} data-screen-only>
      <span>
        Most of what is counted here is one article, <bdi>{giant.title}</bdi>: {count(giant.claims, 'claim')}.
      </span>{' '}
      <Link href={dashboardHref({ without: giant.id })}>Leave it out of numbers and charts</Link>
    </p>
  );
}
