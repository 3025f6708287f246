import type { ReactNode } from 'react';
import styles from './external-link.module.css';
import { OutGlyph } from './glyphs';
import { safeLink } from './safe-link';

/**
 * A link out of the house: http and https only, no opener, no referrer, with its domain in sight. Any other address is
 * shown as text, never as a link.
 */
export function ExternalLink({ href, children }: { href: string; children?: ReactNode }) {
  const link = safeLink(href);
  if (!link) return <span className={styles.dead}>{children ?? href}</span>;
  return (
    <a href={link.href} target="_blank" rel="noopener noreferrer" className={styles.link}>
      {children ?? link.domain} <OutGlyph />
      {children ? <span className={styles.domain}>{link.domain}</span> : null}
      <span className="unseen"> (opens in a new tab)</span>
    </a>
  );
}
