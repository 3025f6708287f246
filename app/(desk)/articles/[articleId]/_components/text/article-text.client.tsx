'use client';

import Link from 'next/link';
import { Fragment, type KeyboardEvent, type MouseEvent, type RefObject, useMemo, useRef } from 'react';
import { ExternalLink } from '@/app/_ui/typography/external-link';
import type { ArticleDesk } from '@/lib/contracts/articles';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { FindingView } from '@/lib/contracts/evidence';
import { mastheadLines } from '@/lib/core/text/masthead';
import { MarginNotes, SetAside } from '../evidence/findings.client';
import { disagreeing } from '../evidence/sums';
import { dayWords } from '../panel/reading-words';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import { Block } from './block.client';
import { blocksOf, type CutParagraph, cutBlock, type Place, spansIn } from './blocks';
import { type Kinds, Line } from './line.client';
import { type LongDrawing, Paragraph } from './paragraph.client';
import { SelectionButton } from './selection-button.client';
import styles from './text.module.css';
import { linesOf } from './text-pieces';
import { marksOf, useDrawing, useWatch } from './use-drawing.client';

/** The article with every figure marked. Its title is its first line where the text begins with it. */
export function ArticleText() {
  const { article, revision, me } = useDesk();
  const text = useRef<HTMLDivElement>(null);
  const { places, drawing } = useDrawing();
  const pick = usePick();
  const title = useMemo(() => titleOf(revision.text, article.title, places), [revision.text, article.title, places]);
  const kinds = useKinds();
  const lines = { from: title ? title.paragraph.end : 0, places, kinds };
  const isLong = drawing.near !== null;
  return (
    <article className={styles.column}>
      <div className={styles.text} ref={text} data-article-text data-long={isLong || undefined} {...pick}>
        {title ? (
          <Paragraph as="h1" line={null} {...title} drawing={drawing.whole} />
        ) : (
          <h1 dir="auto">{article.title}</h1>
        )}
        <ArticleMeta />
        {isLong ? <LongText {...lines} drawing={drawing} within={text} /> : <Lines {...lines} drawing={drawing} />}
        <SetAside />
        {me.mayReview ? <SelectionButton within={text} /> : null}
      </div>
    </article>
  );
}

/** The text's first line, where it says the title. */
function titleOf(text: string, title: string, places: readonly DeskClaim[]): CutParagraph | null {
  const first = linesOf(text).next().value;
  if (!first || text.slice(first.start, first.end).trim() !== title) return null;
  return cutBlock(text, first, marksOf(text, spansIn(places, first)))[0] ?? null;
}

/** The same as long as neither the text nor what is known of the article changes. */
function useKinds(): Kinds {
  const { article, revision } = useDesk();
  return useMemo(() => {
    const heads = isDescribed(article) ? mastheadLines(revision.text) : [];
    return {
      isHead: (place) => heads.some((line) => line.start >= place.start && line.end <= place.end),
      isRow: ({ start, end }) => revision.text.slice(start, end).includes('\t'),
    };
  }, [article, revision.text]);
}

/** What the head of the text says stands above it already, from the article's details. */
const isDescribed = ({ byline, publisher, publishedOn }: ArticleDesk['article']): boolean =>
  byline !== null || publisher !== null || publishedOn !== null;

interface LinesProps {
  /** Where they begin: behind the title. */
  readonly from: number;
  readonly places: readonly DeskClaim[];
  readonly kinds: Kinds;
}

/** Every line of a text, with the sums that disagree beside it. */
function Lines({ from, places, kinds, drawing }: LinesProps & { readonly drawing: LongDrawing }) {
  const { revision, findings } = useDesk();
  const notes = disagreeing(findings);
  const cuts = useMemo(() => {
    const { text } = revision;
    return cutBlock(
      text,
      { start: from, end: text.length },
      marksOf(text, spansIn(places, { start: from, end: text.length })),
    );
  }, [revision, from, places]);
  return cuts.map((cut) => (
    <Fragment key={cut.paragraph.start}>
      <Beside notes={notes} place={cut.paragraph} />
      <Line cut={cut} kinds={kinds} drawing={drawing} />
    </Fragment>
  ));
}

/** A very long text in blocks. One with a sum that disagrees begins with it: what is beside a block would be cut off inside. */
function LongText({
  from,
  places,
  kinds,
  drawing,
  within,
}: LinesProps & { readonly drawing: LongDrawing; readonly within: RefObject<HTMLElement | null> }) {
  const { revision, findings } = useDesk();
  const notes = disagreeing(findings);
  const noted = notes.map(({ start }) => start).join(' ');
  const blocks = useMemo(() => {
    const starts = noted === '' ? [] : noted.split(' ').map(Number);
    return blocksOf(revision.text, from, {
      figures: places.map(({ start }) => start),
      before: (line) => starts.some((start) => start >= line.start && start < line.end),
      isRow: kinds.isRow,
    });
  }, [revision.text, from, places, noted, kinds]);
  useWatch(within, drawing, blocks);
  return blocks.map((block) => (
    <Fragment key={block.start}>
      <Beside notes={notes} place={block} />
      <Block block={block} places={places} kinds={kinds} drawing={drawing} />
    </Fragment>
  ));
}

function Beside({ notes, place: { start: from, end: to } }: { notes: readonly FindingView[]; place: Place }) {
  return notes.some(({ start }) => start >= from && start < to) ? <MarginNotes from={from} to={to} /> : null;
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
