/** A stretch that belongs to one figure: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A run of text drawn in one go: plain (`id` null) or part of a figure. `first` is where the figure's button begins. */
export interface Piece {
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
  readonly first: boolean;
}

/** A line of the text that is not blank, cut into pieces which lie side by side and make up the whole of it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** Part of a paragraph that is drawn in one go. */
export interface Chunk extends Paragraph {
  /** The figures that stand in it, whole or in part. */
  readonly ids: readonly string[];
}

/** Figures drawn in one go at most. */
const FIGURES = 48;

/** Cuts a paragraph into chunks of not too many figures; most paragraphs are one. */
export function chunksOf({ pieces }: Paragraph, most = FIGURES): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let held: Piece[] = [];
  const close = () => {
    const [first, last] = [held[0], held.at(-1)];
    if (!first || !last) return;
    const ids = [...new Set(held.flatMap(({ id }) => id ?? []))];
    chunks.push({ start: first.start, end: last.end, pieces: held, ids });
    held = [];
  };
  let figures = 0;
  for (const piece of pieces) {
    if (piece.id !== null) figures += 1;
    if (figures > most) {
      close();
      figures = 1;
    }
    held.push(piece);
  }
  close();
  return chunks;
}

/**
 * Cuts a text at its line feeds and figures. Where figures overlap, each character belongs to the one that begins last,
 * so that no button stands in another; a figure over several pieces is a button in its first one.
 */
export function cutText(text: string, spans: readonly Span[]): readonly Paragraph[] {
  const sorted = [...spans].filter((span) => span.start < span.end).sort(byPlace);
  const seen = new Set<string>();
  const paragraphs: Paragraph[] = [];
  let next = 0;
  let open: Span[] = [];
  for (const { start, end } of linesOf(text)) {
    while (next < sorted.length && (sorted[next]?.start ?? 0) < end) open.push(sorted[next++] as Span);
    open = open.filter((span) => span.end > start);
    paragraphs.push({ start, end, pieces: piecesOf({ start, end }, open, seen) });
  }
  return paragraphs;
}

const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

/** The lines of a text that are not blank, without their line feeds. */
export function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (/\S/u.test(text.slice(start, end))) yield { start, end };
    start = end + 1;
  }
}

function piecesOf(line: { start: number; end: number }, spans: readonly Span[], seen: Set<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  const stack: Span[] = [];
  let at = line.start;
  const upTo = (end: number, id: string | null) => {
    if (end <= at) return;
    pieces.push({ id, start: at, end, first: id !== null && !seen.has(id) });
    if (id !== null) seen.add(id);
    at = end;
  };
  const closeUntil = (place: number) => {
    for (let top = stack.at(-1); top && top.end <= place; top = stack.at(-1)) {
      upTo(Math.min(top.end, line.end), top.id);
      stack.pop();
    }
  };
  for (const span of spans) {
    closeUntil(span.start);
    upTo(Math.max(span.start, line.start), stack.at(-1)?.id ?? null);
    stack.push(span);
  }
  closeUntil(line.end);
  upTo(line.end, stack.at(-1)?.id ?? null);
  return pieces;
}

/** Every place where `quote` stands in the text, at most `most` of them. */
export function placesOf(text: string, quote: string, most = 50): readonly { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at >= 0 && places.length < most; at = text.indexOf(quote, at + quote.length))
    places.push({ start: at, end: at + quote.length });
  return places;
}

/** The selection without the blanks at its ends; null when it could not be a figure: empty, too long, no letter or digit. */
export function trimmedRange(text: string, start: number, end: number): { start: number; end: number } | null {
  const raw = text.slice(start, end);
  const core = raw.trim();
  if (core === '' || core.length > LONGEST_FIGURE || !/[\p{L}\p{N}]/u.test(core)) return null;
  const from = start + raw.indexOf(core);
  return { start: from, end: from + core.length };
}

const LONGEST_FIGURE = 120;
