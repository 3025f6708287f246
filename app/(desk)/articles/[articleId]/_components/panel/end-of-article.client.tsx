'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { Deadline } from '@/app/_ui/typography/deadline';
import { Kbd } from '@/app/_ui/typography/kbd';
import { SumList } from '../evidence/sum-list.client';
import { isSourceless } from '../state/desk-claims';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import { FigureLists } from './figure-lists.client';
import styles from './panel.module.css';

/** Past the last figure: what is left, each a way to it, and the next article that is due. Nothing is under review here. */
export function EndOfArticle() {
  const { desk, me } = useDesk();
  const isChecked = useDeskValue(({ tally }) => tally.pending === 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.scrolls} data-panel-scrolls>
      <div className={styles.body}>
        <h2 className={styles.endTitle} tabIndex={-1} ref={heading}>
          {isChecked ? 'Every claim is checked.' : 'This is the end of the article.'}
        </h2>
        <Left />
        <NextArticle />
        <p className={styles.endBack}>
          <button
            type="button"
            className={styles.textButton}
            onClick={() => desk.moves.step(-1)}
            {...(me.singleKeys ? { 'aria-keyshortcuts': 'k' } : {})}
          >
            Back to the last figure {me.singleKeys ? <Kbd>k</Kbd> : null}
          </button>
        </p>
      </div>
      <div className={styles.foot} data-rest>
        <FigureLists />
        <SumList />
      </div>
    </div>
  );
}

/** What is still open, in the order one would do it. */
function Left() {
  const { desk, me } = useDesk();
  const tally = useDeskValue((state) => state.tally);
  const doubted = useDeskValue(({ doubts }) => Object.keys(doubts).length);
  const sourceless = useDeskValue(({ claims }) => claims.filter(isSourceless).length);
  const rows = [
    { left: tally.pending, words: 'to check', go: desk.moves.toPending, letter: null },
    { left: tally.toTick, words: 'to tick', go: desk.moves.toTick, letter: 't' },
    { left: doubted, words: 'in sums that do not add up', go: desk.moves.toDoubt, letter: null },
    { left: sourceless, words: 'verified without a source', go: desk.moves.toSourceless, letter: null },
    { left: tally.disputed, words: 'disputed', go: desk.moves.toDisputed, letter: null },
  ].filter(({ left }) => left > 0);
  if (rows.length === 0) return <p className={styles.quiet}>Nothing is left to do here.</p>;
  return (
    <ul className={styles.left} aria-label="What is left">
      {rows.map(({ left, words, go, letter }) => (
        <li key={words}>
          <button
            type="button"
            className={styles.leftRow}
            onClick={go}
            {...(letter && me.mayReview && me.singleKeys ? { 'aria-keyshortcuts': letter } : {})}
          >
            <span className={styles.count}>{left.toLocaleString('en')}</span> <span>{words}</span>
            {letter && me.mayReview && me.singleKeys ? <Kbd>{letter}</Kbd> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

function NextArticle() {
  const { next, me } = useDesk();
  if (!next) return <p className={styles.quiet}>No other article is waiting.</p>;
  return (
    <section className={styles.nextArticle} aria-label="The next article due">
      <h3>Next due</h3>
      <Link
        href={`/articles/${next.id}`}
        data-onward
        dir="auto"
        {...(me.singleKeys ? { 'aria-keyshortcuts': 'g' } : {})}
      >
        {next.title}
      </Link>{' '}
      {me.singleKeys ? <Kbd>g</Kbd> : null}
      <p className={styles.quiet}>
        {next.toCheck.toLocaleString('en')} to check{' · '}
        <Deadline at={next.deadline} zone={me.zone} overdue={next.overdue} />
      </p>
    </section>
  );
}
