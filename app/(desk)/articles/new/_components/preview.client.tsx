'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useMemo } from 'react';
import { writtenCount } from '@/app/_ui/typography/time-format';
import styles from '@/app/(desk)/articles/articles.module.css';
import type { ArticlePreview } from '@/lib/contracts/preview';
import { plainTables } from '@/lib/core/text/laid/plain-tables';

interface Props {
  readonly text: string;
  readonly found: ArticlePreview | undefined;
  readonly reading: boolean;
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/** What the text holds, before anything is stored. A long one takes a while: that is shown, and can be stopped. */
export function Preview({ text, found, reading, stopped, stop, again }: Props) {
  return (
    <section aria-label="Preview" className={styles.preview} data-reading={reading || undefined}>
      <p aria-live="polite" className={styles.counts} data-empty={found ? undefined : true}>
        {stopped
          ? STOPPED
          : found && !reading
            ? counts(found)
            : reading
              ? `Reading the figures of ${size(text)} …`
              : EMPTY}
      </p>
      {reading && text.length > LONG ? (
        <p className={styles.waiting}>
          <progress aria-label="Reading the figures" />
          <Button size="compact-sm" variant="default" onClick={stop}>
            Stop the preview
          </Button>
        </p>
      ) : null}
      {stopped ? (
        <Button size="compact-sm" variant="default" onClick={again}>
          Read it after all
        </Button>
      ) : null}
      <Tables text={text} />
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

/** UTF-16 units that take longer to read than a blink. */
const LONG = 40_000;

const size = (text: string): string =>
  text.length < 1000 ? 'the text' : `${writtenCount(Math.round(text.length / 1000))} thousand characters`;

const STOPPED = 'The preview was stopped. The article can be added without it; its details are not guessed then.';

/** The tables the text holds, by what stands above their columns. */
function Tables({ text }: { text: string }) {
  const tables = useMemo(() => (text.includes('\t') && text.length <= LONGEST_TABLES ? plainTables(text) : []), [text]);
  if (tables.length === 0) return null;
  return (
    <ul className={styles.tables} aria-label="Tables in the text">
      {tables.slice(0, SHOWN_TABLES).map(({ start, headerRows, rows }) => (
        <li key={start}>
          A table of {writtenCount(rows.length - headerRows)} {rows.length - headerRows === 1 ? 'row' : 'rows'}
          {headerRows > 0 ? ' under ' : ', without heads'}
          <bdi>
            {headerRows > 0
              ? rows[0]
                  ?.map((cell) => cell.text)
                  .filter(Boolean)
                  .join(' · ')
              : ''}
          </bdi>
        </li>
      ))}
      {tables.length > SHOWN_TABLES ? <li>and {writtenCount(tables.length - SHOWN_TABLES)} more tables</li> : null}
    </ul>
  );
}

const LONGEST_TABLES = 200_000;
const SHOWN_TABLES = 5;

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
