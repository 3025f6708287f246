'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { DraftOwner } from '../forms/kept-draft.client';
import { LeaveGuard } from '../forms/leave-guard.client';
import { MenuGlyph, Wordmark } from '../typography/glyphs';
import { Disclosure } from './disclosure.client';
import styles from './frame.module.css';
import { isCurrent, type NavItem, seesBackgroundWork, type Viewer } from './navigation';
import { SchemeSwitch } from './scheme-switch.client';
import { useSearchKey } from './search-key';

/**
 * The frame of every page behind sign-in: skip link, header with name, navigation, colour scheme and account, and the
 * `main` landmark. A page with a `PageBar` gives its crumbs the navigation's place; the navigation is then in the menu,
 * where a phone always has it. `signOut` is a server action.
 */
export function Frame({
  viewer,
  nav,
  signOut,
  children,
}: {
  viewer: Viewer;
  nav: readonly NavItem[];
  signOut: () => Promise<unknown>;
  children: ReactNode;
}) {
  const path = usePathname();
  useSearchKey(viewer.singleKeys);
  return (
    <>
      <a href="#main" className={`unseen ${styles.skip}`}>
        Skip to the page
      </a>
      <header className={styles.header} data-screen-only>
        <SmallMenu nav={nav} path={path} />
        <Link href="/" className={styles.name} aria-label="Figurecheck, dashboard">
          <Wordmark />
        </Link>
        <nav aria-label="Main" className={styles.nav}>
          {nav.map((item) => (
            <Link key={item.href} href={item.href} aria-current={isCurrent(item, path) ? 'page' : undefined}>
              {item.label}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <SchemeSwitch />
          <AccountMenu viewer={viewer} signOut={signOut} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <DraftOwner value={viewer.email}>{children}</DraftOwner>
      </main>
      <LeaveGuard />
    </>
  );
}

function SmallMenu({ nav, path }: { nav: readonly NavItem[]; path: string }) {
  return (
    <nav aria-label="Menu" className={styles.small}>
      <Disclosure label="Menu" face={<MenuGlyph />}>
        {nav.map((item) => (
          <Link key={item.href} href={item.href} aria-current={isCurrent(item, path) ? 'page' : undefined}>
            {item.label}
          </Link>
        ))}
      </Disclosure>
    </nav>
  );
}

function AccountMenu({ viewer, signOut }: { viewer: Viewer; signOut: () => Promise<unknown> }) {
  const face = (
    <span className={styles.initials} aria-hidden="true">
      {initials(viewer.name)}
    </span>
  );
  return (
    <Disclosure label={`Account of ${viewer.name}`} face={face} align="end">
      <div className={styles.who}>
        <strong>{viewer.name}</strong>
        <span>{viewer.email}</span>
        <span>{viewer.role}</span>
      </div>
      <Link href="/account">Your account</Link>
      {seesBackgroundWork(viewer.role) ? <Link href="/settings/jobs">Background work</Link> : null}
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
    </Disclosure>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase('en');
}
