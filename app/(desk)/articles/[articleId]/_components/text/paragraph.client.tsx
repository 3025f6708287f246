'use client';

import { memo } from 'react';
import { FigureMark } from '@/app/_ui/typography/figure-mark';
import { statusWord } from '@/app/_ui/typography/status';
import type { DeskClaim } from '@/lib/contracts/claims';
import { markName } from '../panel/reading-words';
import type { DeskState } from '../state/desk-state';
import styles from './text.module.css';
import type { Paragraph as Cut } from './text-pieces';

interface ParagraphProps {
  readonly as: 'p' | 'h1';
  readonly text: string;
  readonly paragraph: Cut;
  /** A line of the text's head (by-line, day), or a table's row. */
  readonly role: 'head' | 'row' | null;
  /** The claims that stand in it. */
  readonly claims: readonly DeskClaim[];
  readonly currentId: string | null;
  readonly showAll: boolean;
  /** Figures in a sum that disagrees, by claim. */
  readonly doubts: DeskState['doubts'];
  readonly onPick: (claimId: string) => void;
}

/** One paragraph. It is drawn again only when one of its own figures looks different: five hundred figures stay fast. */
export const Paragraph = memo(DrawnParagraph, isSame);

function DrawnParagraph({
  as: Tag,
  text,
  paragraph,
  role,
  claims,
  currentId,
  showAll,
  doubts,
  onPick,
}: ParagraphProps) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return (
    <Tag dir="auto" data-start={paragraph.start} data-line={role ?? undefined}>
      {paragraph.pieces.map(({ id, start, end, first }) => {
        const claim = id === null ? undefined : byId.get(id);
        const words = text.slice(start, end);
        if (!claim) return words;
        const look = { status: claim.status, current: id === currentId, reveal: showAll };
        const doubted = claim.id in doubts;
        if (!first)
          return (
            <FigureMark key={start} {...look} data-piece>
              {words}
            </FigureMark>
          );
        return <Mark key={start} claim={claim} look={look} doubted={doubted} words={words} onPick={onPick} />;
      })}
    </Tag>
  );
}

interface MarkProps {
  readonly claim: DeskClaim;
  readonly look: { readonly status: DeskClaim['status']; readonly current: boolean; readonly reveal: boolean };
  readonly doubted: boolean;
  readonly words: string;
  readonly onPick: (claimId: string) => void;
}

/**
 * A figure as a button. Not a `button` element: that neither breaks across lines nor lets its text be selected. The
 * current one is the tab stop (use-tab-stop); the desk's keys move on from there.
 */
function Mark({ claim, look, doubted, words, onPick }: MarkProps) {
  const status = statusWord(claim.status, claim.lane ?? undefined, claim.tickedAt !== null);
  const isShown = look.reveal || look.current || claim.status !== 'dismissed';
  const pick = () => onPick(claim.id);
  return (
    <FigureMark
      {...look}
      id={`figure-${claim.id}`}
      className={styles.mark}
      data-claim={claim.id}
      data-doubted={doubted || undefined}
      {...(isShown ? { role: 'button', tabIndex: -1, 'aria-label': markName(claim, status, doubted) } : {})}
      aria-current={look.current ? 'true' : undefined}
      onClick={pick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        pick();
      }}
    >
      {words}
    </FigureMark>
  );
}

function isSame(before: ParagraphProps, after: ParagraphProps): boolean {
  return (
    before.paragraph === after.paragraph &&
    before.role === after.role &&
    before.showAll === after.showAll &&
    before.claims.length === after.claims.length &&
    before.claims.every((claim, at) => looksSame(claim, after.claims[at])) &&
    currentIn(before) === currentIn(after) &&
    doubtedIn(before) === doubtedIn(after)
  );
}

function looksSame(before: DeskClaim, after: DeskClaim | undefined): boolean {
  return (
    before === after ||
    (before.id === after?.id &&
      before.status === after.status &&
      before.lane === after.lane &&
      before.display === after.display &&
      before.tickedAt === after.tickedAt)
  );
}

const doubtedIn = ({ claims, doubts }: ParagraphProps) =>
  claims
    .filter(({ id }) => id in doubts)
    .map(({ id }) => id)
    .join();

const currentIn = ({ claims, currentId }: ParagraphProps) => claims.find(({ id }) => id === currentId)?.id;
