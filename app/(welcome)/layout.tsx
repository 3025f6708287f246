import type { ReactNode } from 'react';
import { Wordmark } from '@/app/_ui/glyphs';
import { SchemeSwitch } from '@/app/_ui/scheme-switch.client';
import styles from './welcome.module.css';

/** The pages people see before they are signed in: the name, one sheet of paper, one form. */
export default function WelcomeLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.room}>
      <header className={styles.header}>
        <Wordmark />
        <SchemeSwitch />
      </header>
      <main className={styles.sheet}>{children}</main>
    </div>
  );
}
