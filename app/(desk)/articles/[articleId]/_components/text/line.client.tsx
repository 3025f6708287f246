'use client';

import type { ArticleDesk } from '@/lib/contracts/articles';
import { claimOf } from '../state/desk-claims';
import { useDesk, useDeskValue } from '../state/desk-context.client';
import type { CutParagraph, Place } from './blocks';
import { type Drawing, Paragraph } from './paragraph.client';

/** What the lines of a text are besides paragraphs. */
export interface Kinds {
  /** Does it stand in the text's head (by-line, day)? */
  readonly isHead: (line: Place) => boolean;
  readonly isRow: (line: Place) => boolean;
}

/** One line of the text: of its head, a table's row, or a paragraph. */
export function Line({ cut, kinds, drawing }: { cut: CutParagraph; kinds: Kinds; drawing: Drawing }) {
  if (kinds.isHead(cut.paragraph)) return <HeadLine {...cut} drawing={drawing} />;
  return <Paragraph as="p" line={kinds.isRow(cut.paragraph) ? 'row' : null} {...cut} drawing={drawing} />;
}

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
