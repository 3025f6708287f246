import { type Chunk, chunksOf, cutText, linesOf, type Paragraph, type Span } from './text-pieces';

/** A stretch of the text, UTF-16 offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** One line of a text, cut where its figures stand. */
export interface CutParagraph {
  readonly paragraph: Paragraph;
  readonly chunks: readonly Chunk[];
}

/**
 * Lines of a very long text that are watched as one: far from the screen nothing of them is drawn but their words, and
 * nothing is done for them when a key is pressed. A line of very many figures is a block of its own, drawn chunk by chunk.
 */
export interface Block extends Place {
  readonly lines: readonly Place[];
  readonly isManyFigures: boolean;
}

/** Figures in a block at most, unless one line alone has more. */
const FIGURES = 48;
/** Lines in a block at most. */
const LINES = 24;

interface Cuts {
  /** Where figures begin, in text order. */
  readonly figures: readonly number[];
  /** Lines before which a block ends: something else stands above them. */
  readonly before: (line: Place) => boolean;
  /** Is it a table's row? Rows and paragraphs keep their distance only inside a block, so none ends between them. */
  readonly isRow: (line: Place) => boolean;
}

/** The lines of a text from `from` on, in blocks. */
export function blocksOf(text: string, from: number, { figures, before, isRow }: Cuts): readonly Block[] {
  const blocks: Block[] = [];
  let lines: Place[] = [];
  let held = 0;
  let next = 0;
  let wasRow = false;
  const close = () => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first && last)
      blocks.push({
        start: first.start,
        end: last.end,
        lines,
        isManyFigures: lines.length === 1 && held > FIGURES,
      });
    lines = [];
    held = 0;
  };
  for (const line of linesOf(text)) {
    if (line.start < from) continue;
    while ((figures[next] ?? Number.POSITIVE_INFINITY) < line.start) next += 1;
    const first = next;
    while ((figures[next] ?? Number.POSITIVE_INFINITY) < line.end) next += 1;
    const count = next - first;
    const row = isRow(line);
    const isFull = held + count > FIGURES || lines.length >= LINES;
    if (before(line) || (isFull && (row === wasRow || count > FIGURES))) close();
    lines.push(line);
    held += count;
    wasRow = row;
    if (count > FIGURES) close();
  }
  close();
  return blocks;
}

/** The lines of a block as they are drawn. `spans`: of the figures in it, whole or in part. */
export function cutBlock(text: string, { start, end }: Place, spans: readonly Span[]): readonly CutParagraph[] {
  const begun = new Set(spans.flatMap((span) => (span.start < start ? span.id : [])));
  const inside = spans.map((span) => ({ id: span.id, start: span.start - start, end: span.end - start }));
  return cutText(text.slice(start, end), inside).map((cut) => {
    const paragraph = placedAt(start, cut, begun);
    return { paragraph, chunks: chunksOf(paragraph) };
  });
}

/** Of a figure that began in a line above, the button stands there. */
const placedAt = (by: number, { start, end, pieces }: Paragraph, begun: ReadonlySet<string>): Paragraph => ({
  start: start + by,
  end: end + by,
  pieces: pieces.map((piece) => ({
    id: piece.id,
    start: piece.start + by,
    end: piece.end + by,
    first: piece.first && !begun.has(piece.id ?? ''),
  })),
});

/** No figure is longer: what begins earlier before a block does not reach into it. */
const LONGEST = 1000;

/** Those of these spans that lie in a place, whole or in part; found by halving. */
export function spansIn<Of extends Place>(spans: readonly Of[], { start, end }: Place): readonly Of[] {
  const found: Of[] = [];
  for (let at = firstFrom(spans, start - LONGEST); at < spans.length; at += 1) {
    const span = spans[at];
    if (!span || span.start >= end) break;
    if (span.end > start) found.push(span);
  }
  return found;
}

function firstFrom(spans: readonly Place[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
