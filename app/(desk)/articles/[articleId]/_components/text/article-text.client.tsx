'use client';

import Link from 'next/link';
import { Fragment, useMemo, useRef } from 'react';
import { ExternalLink } from '@/app/_ui/typography/external-link';
import type { ArticleDesk } from '@/lib/contracts/articles';
import { mastheadLines } from '@/lib/core/text/masthead';
import { MarginNotes, SetAside } from '../evidence/findings.client';
import { dayWords } from '../panel/reading-words';
import { useDesk, useDeskState } from '../state/desk-context.client';
import { Paragraph } from './paragraph.client';
import { SelectionButton } from './selection-button.client';
import styles from './text.module.css';
import { cutText } from './text-pieces';

/** The article with every figure marked. Its title is its first line where the text begins with it. */
export function ArticleText() {
  const { desk, article, revision, me } = useDesk();
  const { claims, currentId, showAll, ended, doubts } = useDeskState();
  const text = useRef<HTMLDivElement>(null);
  const places = claims.map(({ id, start, end }) => `${id} ${start} ${end}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the places matter, and they change when one is added
  const paragraphs = useMemo(() => cutText(revision.text, claims), [revision.text, places]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const [first, ...others] = paragraphs;
  const titled = first !== undefined && revision.text.slice(first.start, first.end).trim() === article.title;
  const heads = useMemo(() => (isDescribed(article) ? mastheadLines(revision.text) : []), [article, revision.text]);
  const isHead = ({ start, end }: Place) => heads.some((line) => line.start >= start && line.end <= end);
  const isHidden = (paragraph: (typeof paragraphs)[number]) =>
    isHead(paragraph) &&
    paragraph.pieces.every(({ id }) => {
      const claim = byId.get(id ?? '');
      return !claim || (!showAll && claim.id !== currentId && claim.status === 'dismissed' && claim.lane === 'none');
    });
  const draw = (paragraph: (typeof paragraphs)[number], as: 'p' | 'h1') => (
    <Paragraph
      key={paragraph.start}
      as={as}
      text={revision.text}
      paragraph={paragraph}
      role={as === 'p' ? roleOf(revision.text, paragraph, isHead(paragraph)) : null}
      claims={paragraph.pieces.flatMap(({ id }) => byId.get(id ?? '') ?? [])}
      currentId={ended ? null : currentId}
      showAll={showAll}
      doubts={doubts}
      onPick={desk.moves.go}
    />
  );
  return (
    <article className={styles.column}>
      <div className={styles.text} ref={text} data-article-text>
        {titled ? draw(first, 'h1') : <h1 dir="auto">{article.title}</h1>}
        <ArticleMeta />
        {(titled ? others : paragraphs).map((paragraph) => (
          <Fragment key={paragraph.start}>
            <MarginNotes from={paragraph.start} to={paragraph.end} />
            {isHidden(paragraph) ? null : draw(paragraph, 'p')}
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

/** A by-line that holds a date to tick stays, as what it is; a row of a table keeps its cells apart. */
const roleOf = (text: string, { start, end }: Place, isHead: boolean): 'head' | 'row' | null =>
  isHead ? 'head' : text.slice(start, end).includes('\t') ? 'row' : null;

function ArticleMeta() {
  const { desk, article, revision, me } = useDesk();
  const { showAll } = useDeskState();
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
