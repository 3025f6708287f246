import Link from 'next/link';
import { CrossGlyph } from '../typography/glyphs';
import styles from './filter-chips.module.css';

/** One filter that is on: `label` what it filters by, `value` to what, `without` the same page's address without it. */
export type FilterChip = { readonly label: string; readonly value: string; readonly without: string };

/** The filters that are on, as they stand in the address, each removable by itself. Nothing when none is on. */
export function FilterChips({ chips, clearHref }: { chips: readonly FilterChip[]; clearHref: string }) {
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters" data-screen-only>
      {chips.map((chip) => (
        <li key={`${chip.label}:${chip.value}`}>
          <Link href={chip.without} className={styles.chip} aria-label={`Remove filter ${chip.label}: ${chip.value}`}>
            <span className={styles.label}>{chip.label}</span>
            <span className={styles.value}>{chip.value}</span>
            <CrossGlyph />
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link href={clearHref} className={styles.clear}>
            Clear all
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
