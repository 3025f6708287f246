import 'server-only';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Alignment<Old, New> {
  readonly pairs: readonly { readonly old: Old; readonly figure: New }[];
  readonly added: readonly New[];
  readonly gone: readonly Old[];
}

/**
 * Pairs the figures of two readings of one text by where their numbers stand: the same place first, else an overlap.
 * Both in text order, apart within themselves.
 */
export function alignFigures<Old extends Span, New extends Span>(
  before: readonly Old[],
  after: readonly New[],
): Alignment<Old, New> {
  const pairs: { old: Old; figure: New }[] = [];
  const added: New[] = [];
  const gone: Old[] = [];
  let next = 0;
  for (const figure of after) {
    for (let old = before[next]; old && old.end <= figure.start; old = before[next]) {
      gone.push(old);
      next += 1;
    }
    const old = before[next];
    if (old && old.start < figure.end) {
      pairs.push({ old, figure });
      next += 1;
    } else added.push(figure);
  }
  gone.push(...before.slice(next));
  return { pairs, added, gone };
}
