import { BREAK, NONE, type Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import type { Reason } from '../figure';
import { MONTH, WEEKDAY, wordSet } from '../vocabulary';

/** A dateline stands in the head of a text. */
const HEAD = 3000;
const LONGEST_LINE = 24;
const CLOCK = wordSet(
  'am pm et est edt gmt bst utc pt pst cet ct ist updated published posted on at by of first last modified p a m',
);
const NOTICES = wordSet('copyright isbn issn');
const COPYRIGHT = 0xa9;

/** Datelines and the fine print of a page: nothing to check there. */
export const setAsideFurniture: Refiner = {
  name: 'set aside furniture',
  refine(t, drafts) {
    for (const draft of drafts) {
      const when = draft.reason === 'date' || draft.reason === 'time' || draft.reason === 'year';
      if (when && (t.start[draft.from] as number) < HEAD && isDateline(t, draft)) put(draft, 'dateline');
      else if (draft.lane !== 'none' && inNotice(t, draft.from)) put(draft, 'boilerplate');
    }
  },
};

function put(draft: Draft, reason: Reason): void {
  draft.reason = reason;
  draft.lane = 'none';
  draft.note(`furniture: ${reason}`);
}

const ends = (t: Tokens, at: number): boolean => t.kind[at] === BREAK || t.kind[at] === NONE;

/** A line of nothing but day, time and place; or "KYIV, Sept. 13 (Agency) —" at its beginning. */
function isDateline(t: Tokens, draft: Draft): boolean {
  let from = draft.from;
  while (from > draft.from - LONGEST_LINE && !ends(t, from - 1)) from--;
  if (!ends(t, from - 1)) return false;
  let to = draft.to;
  while (to < draft.to + LONGEST_LINE && !ends(t, to)) to++;
  const furniture = (i: number) =>
    !t.isWord(i) || (t.bits(i) & (MONTH | WEEKDAY)) !== 0 || CLOCK.has(t.word(i)) || (t.upper(i) && t.size(i) < 5);
  if (ends(t, to)) {
    let others = 0;
    for (let i = from; i < to; i++) if (!furniture(i)) others++;
    if (others === 0) return true;
  }
  if (draft.from - from > 8 || !t.upper(from)) return false;
  return t.mark(draft.to) === 0x28 || t.mark(draft.to) === 0x2014 || t.mark(draft.to) === 0x2d;
}

function inNotice(t: Tokens, at: number): boolean {
  for (let i = at - 1; i > at - 6 && !ends(t, i); i--) {
    if (t.mark(i) === COPYRIGHT || NOTICES.has(t.word(i))) return true;
  }
  return false;
}
