'use client';

import { Menu } from '@mantine/core';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import styles from './frame.module.css';
import { MenuGlyph, Wordmark } from './glyphs';
import { isCurrent, type NavItem, type Viewer } from './navigation';
import { SchemeSwitch } from './scheme-switch.client';

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
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  const path = usePathname();
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
        {children}
      </main>
    </>
  );
}

function SmallMenu({ nav, path }: { nav: readonly NavItem[]; path: string }) {
  return (
    <div className={styles.small}>
      <Menu position="bottom-start" width={220} offset={6}>
        <Menu.Target>
          <button type="button" className={styles.square} aria-label="Menu">
            <MenuGlyph />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {nav.map((item) => (
            <Menu.Item
              key={item.href}
              component={Link}
              href={item.href}
              className={styles.entry ?? ''}
              aria-current={isCurrent(item, path) ? 'page' : undefined}
            >
              {item.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function AccountMenu({ viewer, signOut }: { viewer: Viewer; signOut: () => Promise<void> }) {
  return (
    <Menu position="bottom-end" width={240} offset={6}>
      <Menu.Target>
        <button type="button" className={styles.account} aria-label={`Account of ${viewer.name}`}>
          <span className={styles.initials} aria-hidden="true">
            {initials(viewer.name)}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <strong>{viewer.name}</strong>
          <span>{viewer.email}</span>
          <span>{viewer.role}</span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} href="/account" className={styles.entry ?? ''}>
          Your account
        </Menu.Item>
        <Menu.Item className={styles.entry ?? ''} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase('en');
}
