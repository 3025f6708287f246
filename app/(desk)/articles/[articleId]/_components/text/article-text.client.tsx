'use client';

import Link from 'next/link';
import { Fragment, type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { ExternalLink } from '@/app/_ui/typography/external-link';
import type { ArticleDesk } from '@/lib/contracts/articles';
import { mastheadLines } from '@/lib/core/text/masthead';
import { MarginNotes, SetAside } from '../evidence/findings.client';
import { disagreeing } from '../evidence/sums';
import { dayWords } from '../panel/reading-words';
import { claimOf } from '../state/desk-claims';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import { type Drawing, Paragraph } from './paragraph.client';
import { SelectionButton } from './selection-button.client';
import styles from './text.module.css';
import { type CutParagraph, useDrawing } from './use-drawing.client';

/** The article with every figure marked. Its title is its first line where the text begins with it. */
export function ArticleText() {
  const { article, revision, me, findings } = useDesk();
  const text = useRef<HTMLDivElement>(null);
  const { paragraphs, drawing } = useDrawing(text);
  const pick = usePick();
  const notes = disagreeing(findings);
  const [first, ...others] = paragraphs;
  const { start = 0, end = 0 } = first?.paragraph ?? {};
  const titled = first !== undefined && revision.text.slice(start, end).trim() === article.title;
  const heads = useMemo(() => (isDescribed(article) ? mastheadLines(revision.text) : []), [article, revision.text]);
  const isHead = (place: Place) => heads.some((line) => line.start >= place.start && line.end <= place.end);
  return (
    <article className={styles.column}>
      <div
        className={styles.text}
        ref={text}
        data-article-text
        data-long={drawing.near !== null || undefined}
        {...pick}
      >
        {titled ? <Paragraph as="h1" line={null} {...first} drawing={drawing} /> : <h1 dir="auto">{article.title}</h1>}
        <ArticleMeta />
        {(titled ? others : paragraphs).map(({ paragraph, chunks }) => (
          <Fragment key={paragraph.start}>
            {notes.some((note) => note.start >= paragraph.start && note.start < paragraph.end) ? (
              <MarginNotes from={paragraph.start} to={paragraph.end} />
            ) : null}
            {isHead(paragraph) ? (
              <HeadLine paragraph={paragraph} chunks={chunks} drawing={drawing} />
            ) : (
              <Paragraph
                as="p"
                line={isRow(revision.text, paragraph) ? 'row' : null}
                paragraph={paragraph}
                chunks={chunks}
                drawing={drawing}
              />
            )}
          </Fragment>
        ))}
        <SetAside />
        {me.mayReview ? <SelectionButton within={text} /> : null}
      </div>
    </article>
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the head of the text says stands above it already, from the article's details. */
const isDescribed = ({ byline, publisher, publishedOn }: ArticleDesk['article']): boolean =>
  byline !== null || publisher !== null || publishedOn !== null;

const isRow = (text: string, { start, end }: Place): boolean => text.slice(start, end).includes('\t');

/** A line that names who is named above already; whatever else it is stays to be read. */
const saysNoMore = ({ byline, publisher }: ArticleDesk['article'], line: string): boolean =>
  [byline, publisher].some((name) => name !== null && line.toLowerCase().includes(name.toLowerCase()));

/** A by-line that holds a date to tick stays, as what it is; another one stands in the details above. */
function HeadLine({ paragraph, chunks, drawing }: CutParagraph & { readonly drawing: Drawing }) {
  const { article, revision } = useDesk();
  const isSaid = saysNoMore(article, revision.text.slice(paragraph.start, paragraph.end));
  const holdsNothing = useDeskValue((state) =>
    paragraph.pieces.every(({ id }) => {
      const claim = claimOf(state, id);
      const isKnown = state.showAll || id === state.currentId;
      return !claim || (!isKnown && claim.status === 'dismissed' && claim.lane === 'none');
    }),
  );
  if (isSaid && holdsNothing) return null;
  return <Paragraph as="p" line="head" paragraph={paragraph} chunks={chunks} drawing={drawing} />;
}

/** One listener for all figures: there may be thousands. */
function usePick() {
  const { desk } = useDesk();
  const pick = (target: EventTarget) => {
    const id = target instanceof Element ? target.closest('[data-claim]')?.getAttribute('data-claim') : null;
    if (id) desk.moves.go(id);
    return Boolean(id);
  };
  return {
    onClick: ({ target }: MouseEvent) => void pick(target),
    onKeyDown: (event: KeyboardEvent) => {
      if ((event.key === 'Enter' || event.key === ' ') && pick(event.target)) event.preventDefault();
    },
  };
}

function ArticleMeta() {
  const { desk, article, revision, me } = useDesk();
  const showAll = useDeskValue((state) => state.showAll);
  const facts = [
    article.byline,
    article.publisher,
    article.publishedOn ? dayWords(article.publishedOn) : null,
    revision.number > 1 ? `version ${revision.number}` : null,
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <div className={styles.meta}>
      <span className={styles.facts}>
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
        {article.url ? (
          <span>
            <ExternalLink href={article.url} />
          </span>
        ) : null}
      </span>
      {me.mayEdit ? <Link href={`/articles/${article.id}/edit`}>Edit details</Link> : null}
      {article.isSample ? <span className={styles.tag}>sample</span> : null}
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={showAll}
        onClick={() => desk.showAll(!showAll)}
        {...(me.singleKeys ? { 'aria-keyshortcuts': 'a' } : {})}
      >
        Show every number
      </button>
      {article.archivedAt ? (
        <p className={styles.archived}>This article is archived. Restore it to go on checking.</p>
      ) : null}
    </div>
  );
}
