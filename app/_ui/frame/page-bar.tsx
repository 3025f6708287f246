import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './page-bar.module.css';

/** `short` stands in the place of a label of any length where there is no room for it: "The article". */
export type Crumb = { readonly label: string; readonly href: string; readonly short?: string | undefined };

/**
 * The page's own part of the header: where it stands (`crumbs`, then `here`) and, at the right, what is going on
 * (progress, keys). It lies in the header's row by its place alone, so the server draws it and nothing shifts.
 */
export function PageBar({ crumbs, here, children }: { crumbs: readonly Crumb[]; here: string; children?: ReactNode }) {
  return (
    <div className={styles.bar} data-page-bar data-screen-only>
      <nav aria-label="Breadcrumb" className={styles.crumbs}>
        <ol>
          {crumbs.map((crumb) => (
            <li key={crumb.href}>
              <Link href={crumb.href}>
                <span data-long={crumb.short ? true : undefined}>{crumb.label}</span>
                {crumb.short ? <span data-short>{crumb.short}</span> : null}
              </Link>
            </li>
          ))}
          <li aria-current="page" title={here}>
            {here}
          </li>
        </ol>
      </nav>
      {children ? <div className={styles.right}>{children}</div> : null}
    </div>
  );
}
