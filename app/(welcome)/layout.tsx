import type { ReactNode } from 'react';
import { SchemeSwitch } from '@/app/_ui/frame/scheme-switch.client';
import { Wordmark } from '@/app/_ui/typography/glyphs';
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
