import styles from './glyphs.module.css';

/** The name with its figure underlined, as the desk underlines what it checked. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <span className={styles.figure}>Figure</span>check
    </span>
  );
}

const LINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' } as const;

export function MenuGlyph() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" {...LINE}>
      <path d="M3 5h12M3 9h12M3 13h12" />
    </svg>
  );
}

export function SchemeGlyph() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" {...LINE}>
      <circle cx="9" cy="9" r="6" />
      <path d="M9 3a6 6 0 0 1 0 12Z" fill="currentColor" />
    </svg>
  );
}

export function CrossGlyph() {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" {...LINE}>
      <path d="m2 2 6 6m0-6-6 6" />
    </svg>
  );
}

export function OutGlyph() {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" {...LINE} strokeLinejoin="round">
      <path d="M3 2h5v5M8 2 2 8" />
    </svg>
  );
}
