import type { MarkedEnd, OpenedCopy, TryMarks } from '@/lib/contracts/evidence';
import type { Stretch } from '@/lib/core/checks/table-grid';

/** What is taken from the copy: one number, each thing that is counted, or the two ends of a span. */
export type MarkKind = TryMarks['kind'];
export type Which = 'from' | 'to';

/** What is marked so far, in the order it was marked. */
export interface Marks {
  readonly number: Stretch | null;
  readonly count: readonly Stretch[];
  readonly from: MarkedEnd | null;
  readonly to: MarkedEnd | null;
  /** The end that the next date goes to. */
  readonly asks: Which;
}

export interface MarkingState {
  readonly kind: MarkKind;
  readonly marks: Marks;
  /** What stood before each step, newest last. */
  readonly before: readonly Marks[];
  /** What the last step came to, for the eye and for screen readers. */
  readonly said: string;
}

export type MarkingEvent =
  | { readonly do: 'mark'; readonly passages: readonly Stretch[] }
  | { readonly do: 'remove'; readonly passage: Stretch }
  | { readonly do: 'end'; readonly which: Which; readonly end: MarkedEnd | null }
  | { readonly do: 'ask'; readonly which: Which }
  | { readonly do: 'kind'; readonly kind: MarkKind }
  | { readonly do: 'undo' };

/** @param published whether the article has a day, to which a span is counted unless somebody says otherwise */
export function openMarking(kind: MarkKind, published: boolean): MarkingState {
  const to: MarkedEnd | null = published ? { of: 'article' } : null;
  return { kind, marks: { number: null, count: [], from: null, to, asks: 'from' }, before: [], said: '' };
}

/** The next state. `text` is the copy, for what is said. */
export function nextMarking(text: string, state: MarkingState, event: MarkingEvent): MarkingState {
  const { marks, before } = state;
  switch (event.do) {
    case 'kind':
      return { ...state, kind: event.kind, said: '' };
    case 'ask':
      return { ...state, marks: { ...marks, asks: event.which } };
    case 'undo': {
      const last = before.at(-1);
      if (!last) return { ...state, said: 'There is nothing to undo.' };
      return { ...state, marks: last, before: before.slice(0, -1), said: 'Undone.' };
    }
    case 'end':
      return step(state, { ...marks, [event.which]: event.end }, '');
    case 'remove':
      return step(state, { ...marks, count: marks.count.filter((mark) => !same(mark, event.passage)) }, 'Removed.');
    case 'mark':
      return mark(text, state, event.passages);
  }
}

const step = (state: MarkingState, marks: Marks, said: string): MarkingState => ({
  ...state,
  ...{ marks, said, before: [...state.before, state.marks] },
});

const same = (a: Stretch, b: Stretch) => a.start === b.start && a.end === b.end;
const overlap = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

/** A mark for every thing; what is marked already, or lies across a mark, stays as it is. */
function mark(text: string, state: MarkingState, passages: readonly Stretch[]): MarkingState {
  const { kind, marks } = state;
  const [first] = passages;
  if (!first) return state;
  if (kind === 'number') return step(state, { ...marks, number: first }, `Marked: ${wordsAt(text, first)}.`);
  if (kind === 'date') return markEnd(text, state, first);
  const fresh = passages.filter((passage) => !marks.count.some((each) => overlap(each, passage)));
  if (fresh.length === 0) return { ...state, said: refusalOf(text, inTextOrder(marks.count), first) };
  const count = [...marks.count, ...fresh];
  return step(state, { ...marks, count }, markedWords(text, count, fresh));
}

function markEnd(text: string, state: MarkingState, at: Stretch): MarkingState {
  const { marks } = state;
  const end: MarkedEnd = { of: 'passage', at };
  const said = `${marks.asks === 'from' ? 'From' : 'To'} ${wordsAt(text, at)}.`;
  return step(state, { ...marks, [marks.asks]: end, asks: 'to' }, said);
}

function refusalOf(text: string, marked: readonly Stretch[], passage: Stretch): string {
  const at = marked.findIndex((each) => overlap(each, passage));
  const there = marked[at];
  if (!there) return '';
  const words = `“${wordsAt(text, there)}”`;
  return same(there, passage)
    ? `${words} is marked already, as number ${at + 1}.`
    : `This lies across number ${at + 1}, ${words}.`;
}

function markedWords(text: string, all: readonly Stretch[], fresh: readonly Stretch[]): string {
  const [only] = fresh;
  if (fresh.length !== 1 || !only) return `${fresh.length} marked.`;
  const number = inTextOrder(all).findIndex((each) => same(each, only)) + 1;
  return `Marked as number ${number}: ${wordsAt(text, only)}.`;
}

/** The marks numbered as they stand in the text. */
export const inTextOrder = (marks: readonly Stretch[]): readonly Stretch[] =>
  marks.toSorted((a, b) => a.start - b.start);

export const wordsAt = (text: string, { start, end }: Stretch): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();

/** What is drawn in the text, in text order. */
export function drawnMarks({ kind, marks }: MarkingState): readonly Stretch[] {
  if (kind === 'count') return inTextOrder(marks.count);
  if (kind === 'number') return marks.number ? [marks.number] : [];
  return inTextOrder([marks.from, marks.to].flatMap((end) => (end?.of === 'passage' ? [end.at] : [])));
}

/** The same thing twice is one thing: what stands under several numbers, in lower case. */
export function countedTwice(
  text: string,
  marks: readonly Stretch[],
): readonly { words: string; numbers: readonly number[] }[] {
  const numbers = new Map<string, number[]>();
  inTextOrder(marks).forEach((passage, at) => {
    const words = wordsAt(text, passage).toLowerCase();
    numbers.set(words, [...(numbers.get(words) ?? []), at + 1]);
  });
  return [...numbers].filter(([, at]) => at.length > 1).map(([words, at]) => ({ words, numbers: at }));
}

/** What to ask the server about these marks; null while there is nothing to ask yet. */
export function askedOf(
  { kind, marks }: Pick<MarkingState, 'kind' | 'marks'>,
  claimId: string,
  copy: Pick<OpenedCopy, 'snapshotId' | 'readingId'>,
): TryMarks | null {
  const on = { claimId, snapshotId: copy.snapshotId, readingId: copy.readingId };
  const { number, count, from, to } = marks;
  if (kind === 'number') return number && { ...on, kind, passage: number };
  if (kind === 'count') return count.length > 0 ? { ...on, kind, passages: [...count] } : null;
  const fromSource = from?.of === 'passage' || to?.of === 'passage';
  return from && to && fromSource ? { ...on, kind, from, to } : null;
}
