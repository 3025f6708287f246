import 'server-only';
import type { HistoryLine } from '@/lib/contracts/claims';
import type { Frame } from '@/lib/core/frames/frame';
import { roleWords, surenessWords } from '@/lib/core/frames/frame-words';
import type { Action } from '@/lib/core/review/permissions';
import type { HistoryText } from '@/lib/server/chain/row';

type Columns = Readonly<Record<string, unknown>>;

const STATUS_WORDS: Readonly<Record<string, string>> = {
  pending: 'put it back to check',
  verified: 'marked it verified',
  disputed: 'marked it disputed',
  unverifiable: 'could not confirm it',
  dismissed: 'said there is nothing to check',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  display: 'figure',
  kind: 'kind',
  comparator: 'comparator',
  subject: 'what it counts',
  ofWhat: 'of what',
  place: 'where',
  period: 'when',
  base: 'against',
  attribution: 'who says so',
  precision: 'precision',
  origin: 'from where',
  destination: 'to where',
  role: 'role',
  sureness: 'said as',
};

/** A history row said in words: who did what. */
export function historyLine(entry: HistoryText): HistoryLine {
  const after = (entry.after ?? {}) as Columns;
  const note = typeof after.note === 'string' ? after.note : null;
  return { seq: entry.seq, at: entry.at, who: entry.actor.name ?? 'somebody', what: whatHappened(entry), note };
}

const SENTENCES: Partial<Record<Action, (before: Columns, after: Columns) => string>> = {
  'verdict.record': (_, after) => verdictWords(after),
  'verdict.undo': (_, after) => `undid: ${verdictWords(after)}`,
  'change.undo': (_, after) => ('status' in after ? `undid: ${verdictWords(after)}` : 'undid the last change'),
  'batch.undo': () => 'undid it with the rest of a bulk change',
  'claim.tick': (_, after) => (after.tickedAt ? 'ticked it' : 'took the tick away'),
  'claim.promote': () => 'made it a claim',
  'claim.add': () => 'added a figure the engine had missed',
  'claim.correct': correctionWords,
  'evidence.add': () => 'added a source',
  'evidence.pin': () => 'pinned a source passage',
  'evidence.pin-cells': () => 'pinned a cell of a working',
  'evidence.edit': () => 'edited a source passage',
  'evidence.remove': () => 'removed a source',
  'evidence.restore': () => 'put a source back',
  'source.merge': () => 'merged its source with another one',
  'source.unmerge': () => 'took its source apart from another one',
};

function whatHappened({ action, before, after }: HistoryText): string {
  return SENTENCES[action]?.((before ?? {}) as Columns, (after ?? {}) as Columns) ?? action;
}

const AS_WORDS: Readonly<Record<string, string>> = {
  said: ' as said',
  fact: ' as fact',
  both: ' as said and as fact',
};

function verdictWords(after: Columns): string {
  const words = STATUS_WORDS[String(after.status)] ?? 'changed the verdict';
  const why = after.disputeReason ?? after.reason;
  const as = typeof after.checkedAs === 'string' ? AS_WORDS[after.checkedAs] : '';
  return typeof why === 'string' ? `${words}: ${why.replaceAll('-', ' ')}` : `${words}${as ?? ''}`;
}

function correctionWords(before: Columns, after: Columns): string {
  const [was, is] = [framed(before), framed(after)];
  const parts = Object.entries(FIELD_WORDS).flatMap(([column, words]) =>
    shown(is[column]) === shown(was[column]) ? [] : [`${words} ${shown(was[column])} → ${shown(is[column])}`],
  );
  return parts.length > 0 ? `corrected the reading: ${parts.join('; ')}` : 'corrected the reading';
}

/** The columns with those parts of the frame that stand in no column of their own. */
function framed(columns: Columns): Columns {
  const frame = (columns.frame ?? {}) as Frame;
  return {
    ...columns,
    origin: frame.origin?.text || null,
    destination: frame.destination?.text || null,
    role: frame.role && roleWords(frame.role.is),
    sureness: frame.sureness && surenessWords(frame.sureness.is),
  };
}

const shown = (value: unknown): string => (value === null || value === undefined ? '(none)' : String(value));
