import type { ReactNode } from 'react';
import { LinkButton } from '../typography/link-button.client';
import styles from './states.module.css';

/** Nothing here yet: says what to do first, with one button at most. `level` is the heading's level where it stands. */
export function EmptyState({
  title,
  action,
  level = 2,
  children,
}: {
  title: string;
  action?: { label: string; href: string } | undefined;
  level?: 1 | 2 | 3;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.state}>
      <Heading className={styles.title}>{title}</Heading>
      {children ? <div className={styles.text}>{children}</div> : null}
      {action ? <LinkButton href={action.href}>{action.label}</LinkButton> : null}
    </div>
  );
}

/** Something failed: what, what it left as it was, what to do, and the number under which the log has it. */
export function ErrorState({
  title,
  reference,
  actions,
  children,
}: {
  title: string;
  reference?: string | undefined;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.state} data-tone="error" role="alert">
      <h1 className={styles.title}>{title}</h1>
      {children ? <div className={styles.text}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
      {reference ? (
        <p className={styles.id}>
          If you report this, add its number in the log: <code>{reference}</code>.
        </p>
      ) : null}
    </div>
  );
}
