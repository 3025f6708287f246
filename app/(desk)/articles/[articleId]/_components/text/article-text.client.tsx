'use client';

import Link from 'next/link';
import { Fragment, useMemo, useRef } from 'react';
import { ExternalLink } from '@/app/_ui/typography/external-link';
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
  const draw = (paragraph: (typeof paragraphs)[number], as: 'p' | 'h1') => (
    <Paragraph
      key={paragraph.start}
      as={as}
      text={revision.text}
      paragraph={paragraph}
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
            {draw(paragraph, 'p')}
          </Fragment>
        ))}
        <SetAside />
        {me.mayReview ? <SelectionButton within={text} /> : null}
      </div>
    </article>
  );
}

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
