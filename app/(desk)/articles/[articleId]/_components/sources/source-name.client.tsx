'use client';

import { ExternalLink } from '@/app/_ui/typography/external-link';
import type { SourceView } from '@/lib/contracts/sources';
import styles from './sources.module.css';

/** A source by name; a link opens safely in another tab. */
export function SourceName({ source }: { source: SourceView }) {
  if (source.url) {
    return (
      <p className={styles.sourceName}>
        <ExternalLink href={source.url}>{source.title}</ExternalLink>
      </p>
    );
  }
  return (
    <p className={styles.sourceName}>
      <bdi>{sourceTitle(source)}</bdi>
    </p>
  );
}

/** What a source is called: its title, else whom, else where it is from. */
export function sourceTitle(source: SourceView): string {
  return source.title ?? source.who ?? source.domain ?? 'untitled';
}
