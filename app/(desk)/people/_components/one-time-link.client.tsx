'use client';

import { Button, CopyButton, TextInput } from '@mantine/core';
import { Time } from '@/app/_ui/typography/time';
import type { ShownLink } from '../actions';
import styles from './people.module.css';

/** A link that is shown this once, with a button that copies it. */
export function OneTimeLink({ link, what, zone }: { link: ShownLink; what: string; zone: string }) {
  return (
    <div className={styles.link} role="status">
      <p className={styles.linkLead}>
        <strong>{what}</strong> It is shown only now and works once, until{' '}
        <Time at={link.expiresAt} zone={zone} style="moment" />.
      </p>
      <div className={styles.linkRow}>
        <TextInput
          aria-label="Link"
          readOnly
          value={link.url}
          size="sm"
          className={styles.linkText ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={link.url} timeout={4000}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy link'}</Button>}
        </CopyButton>
      </div>
    </div>
  );
}
