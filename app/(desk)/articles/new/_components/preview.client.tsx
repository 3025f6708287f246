'use client';

import Link from 'next/link';
import { writtenCount } from '@/app/_ui/typography/time-format';
import styles from '@/app/(desk)/articles/articles.module.css';
import type { ArticlePreview } from '@/lib/contracts/preview';

/** What the text holds, before anything is stored. */
export function Preview({ found, reading }: { found: ArticlePreview | undefined; reading: boolean }) {
  return (
    <section aria-label="Preview" className={styles.preview} data-reading={reading || undefined}>
      <p aria-live="polite" className={styles.counts} data-empty={found ? undefined : true}>
        {found ? counts(found) : reading ? 'Reading the figures …' : EMPTY}
      </p>
      {found?.known ? (
        <p>
          This very text is here already: <Link href={`/articles/${found.known.id}`}>{found.known.title}</Link>. Adding
          it again changes nothing.
        </p>
      ) : null}
      {found && found.claims.length > 0 ? (
        <ol className={styles.found}>
          {found.claims.map(({ display, before, quote, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced whole with every reading
            <li key={index}>
              <strong>{display}</strong>
              <span dir="auto">
                {shorten(before, 'start')}
                <mark>{quote}</mark>
                {shorten(after, 'end')}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

const EMPTY = 'The figures show here as soon as there is a text.';

function counts({ toCheck, toTick, nothingToCheck }: ArticlePreview): string {
  const rest = nothingToCheck === 0 ? 'nothing else' : `the other ${writtenCount(nothingToCheck)} nothing to check`;
  return `${writtenCount(toCheck)} to check, ${writtenCount(toTick)} to tick, ${rest}.`;
}

const SHOWN = 70;

function shorten(text: string, keep: 'start' | 'end'): string {
  if (text.length <= SHOWN) return text;
  return keep === 'start' ? `…${text.slice(-SHOWN)}` : `${text.slice(0, SHOWN)}…`;
}
