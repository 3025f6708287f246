import type { Stretch } from '@/lib/core/checks/table-grid';

/** A run of a line that is drawn alike. */
export interface Run extends Stretch {
  /** Which mark it belongs to, from 1; 0: none. */
  readonly mark: number;
  /** It is the first run of its mark. */
  readonly first: boolean;
  readonly picked: boolean;
  readonly hit: boolean;
}

export interface Line extends Stretch {
  readonly runs: readonly Run[];
}

/** What is drawn over the text. Marks are in text order and apart. */
export interface Layers {
  readonly marks: readonly Stretch[];
  readonly picked: Stretch | null;
  readonly hits: readonly Stretch[];
}

/** UTF-16 units of a copy that are drawn at a time. */
export const DRAWN = 60_000;

/** The stretch of a long copy that is drawn around a place: whole lines, unless a line has no end. */
export function drawnAround(text: string, at: number): Stretch {
  if (text.length <= DRAWN) return { start: 0, end: text.length };
  const about = Math.max(0, Math.min(at - DRAWN / 3, text.length - DRAWN));
  const feed = about === 0 ? -1 : text.indexOf('\n', about);
  const start = feed < 0 || feed - about >= DRAWN / 3 ? about : feed + 1;
  return { start, end: Math.min(text.length, start + DRAWN) };
}

/** The lines of the drawn stretch that are not blank, each cut where the drawing changes. */
export function linesOf(text: string, drawn: Stretch, layers: Layers): readonly Line[] {
  const lines: Line[] = [];
  const here = { ...layers, hits: layers.hits.filter((hit) => touches(hit, drawn)) };
  for (let start = drawn.start; start < drawn.end; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > drawn.end ? drawn.end : feed;
    if (/\S/u.test(text.slice(start, end))) lines.push({ start, end, runs: runsOf({ start, end }, here) });
    start = end + 1;
  }
  return lines;
}

const touches = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

function runsOf(line: Stretch, { marks, picked, hits }: Layers): readonly Run[] {
  const here = marks.map((mark, at) => ({ ...mark, number: at + 1 })).filter((mark) => touches(mark, line));
  const found = hits.filter((hit) => touches(hit, line));
  const pick = picked && touches(picked, line) ? picked : null;
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of [...here, ...found, ...(pick ? [pick] : [])])
    for (const cut of [start, end]) if (cut > line.start && cut < line.end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const run = { start, end: places[at + 1] ?? line.end };
    const mark = here.find((each) => touches(each, run));
    return {
      ...run,
      ...{ mark: mark?.number ?? 0, first: mark?.start === start },
      ...{ picked: pick !== null && touches(pick, run), hit: found.some((hit) => touches(hit, run)) },
    };
  });
}
