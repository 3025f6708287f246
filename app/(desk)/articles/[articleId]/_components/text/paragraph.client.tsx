'use client';

import { memo, useSyncExternalStore } from 'react';
import { FigureMark } from '@/app/_ui/typography/figure-mark';
import { statusWord } from '@/app/_ui/typography/status';
import type { DeskClaim } from '@/lib/contracts/claims';
import { markName } from '../panel/reading-words';
import type { Desk } from '../state/desk';
import { claimOf } from '../state/desk-claims';
import { lookOf, PLAIN } from './chunk-look';
import type { Near } from './near';
import styles from './text.module.css';
import type { Chunk, Paragraph as Cut } from './text-pieces';

/** What all paragraphs share; it stays the same as long as the desk is open. */
export interface Drawing {
  readonly desk: Desk;
  readonly text: string;
  /** Of a very long text: where figures are drawn. null: everywhere. */
  readonly near: Near | null;
  /** Told when anything changed that may be drawn. */
  readonly subscribe: (listen: () => void) => () => void;
}

/** The drawing of a text of which only a part may be drawn; `whole`: the same, of a part that is. */
export interface LongDrawing extends Drawing {
  readonly whole: Drawing;
}

interface ParagraphProps {
  readonly as: 'p' | 'h1';
  /** A line of the text's head (by-line, day), or a table's row. */
  readonly line: 'head' | 'row' | null;
  readonly paragraph: Cut;
  readonly chunks: readonly Chunk[];
  readonly drawing: Drawing;
}

/** One paragraph. Only its chunks follow the state: a key draws one or two of them, however many figures there are. */
export const Paragraph = memo(function Paragraph({ as: Tag, line, paragraph, chunks, drawing }: ParagraphProps) {
  const [only, ...others] = chunks;
  const isWhole = others.length === 0;
  return (
    <Tag dir="auto" data-start={paragraph.start} data-line={line ?? undefined}>
      {only && isWhole ? <DrawnChunk chunk={only} drawing={drawing} /> : null}
      {isWhole
        ? null
        : chunks.map((chunk) => (
            <span key={chunk.start} data-chunk={chunk.start}>
              <DrawnChunk chunk={chunk} drawing={drawing} />
            </span>
          ))}
    </Tag>
  );
});

const DrawnChunk = memo(function DrawnChunk({ chunk, drawing }: { chunk: Chunk; drawing: Drawing }) {
  const { desk, text, near, subscribe } = drawing;
  const look = () => lookOf(desk.getState(), chunk, near);
  if (useSyncExternalStore(subscribe, look, look) === PLAIN) return text.slice(chunk.start, chunk.end);
  const state = desk.getState();
  const { currentId, ended, showAll, doubts } = state;
  return chunk.pieces.map(({ id, start, end, first }) => {
    const claim = claimOf(state, id);
    const words = text.slice(start, end);
    if (!claim) return words;
    const seen = { status: claim.status, current: id === currentId && !ended, reveal: showAll };
    if (!first)
      return (
        <FigureMark key={start} {...seen} data-piece>
          {words}
        </FigureMark>
      );
    return <Mark key={start} claim={claim} {...seen} doubted={claim.id in doubts} words={words} />;
  });
});

interface MarkProps {
  readonly claim: DeskClaim;
  readonly status: DeskClaim['status'];
  readonly current: boolean;
  readonly reveal: boolean;
  readonly doubted: boolean;
  readonly words: string;
}

/**
 * A figure as a button. Not a `button` element: that neither breaks across lines nor lets its text be selected. The
 * current one is the tab stop (use-tab-stop); the text listens for all of them (article-text).
 */
const Mark = memo(function Mark({ claim, doubted, words, ...look }: MarkProps) {
  const word = statusWord(claim.status, claim.lane ?? undefined, claim.tickedAt !== null);
  const isShown = look.reveal || look.current || claim.status !== 'dismissed';
  return (
    <FigureMark
      {...look}
      id={`figure-${claim.id}`}
      className={styles.mark}
      data-claim={claim.id}
      data-doubted={doubted || undefined}
      {...(isShown ? { role: 'button', tabIndex: -1, 'aria-label': markName(claim, word, doubted) } : {})}
      aria-current={look.current ? 'true' : undefined}
    >
      {words}
    </FigureMark>
  );
});
