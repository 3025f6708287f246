import type { Draft } from '../figures/draft';
import type { Tree } from '../grammar/tree';
import type { Placed } from './measured';
import type { Link, Named, Role } from './parts';
import { formsOf } from './word-forms';

const TARGETS = formsOf('target aim goal objective ambition');
const LIMITS = formsOf('limit cap+ ceiling threshold quota maximum minimum restrict');
/** What is itself a percentage, and a share of nothing. */
const RATES: ReadonlySet<string> = new Set(
  'rate rates inflation unemployment joblessness interest yield yields margin margins tariff tariffs duty duties turnout'.split(
    ' ',
  ),
);
const REST: ReadonlySet<string> = new Set(['other', 'remaining', 'rest', 'remainder']);
const WHOLE: ReadonlySet<string> = new Set(['total', 'altogether', 'overall', 'combined', 'grand']);
/** "Must not exceed 50 tonnes": an order. */
const MUST: ReadonlySet<string> = new Set(['must', 'may', 'can', 'shall', 'should']);
const STEPS = 3;

/** What a figure does in its sentence. `isWhole`: another figure is a part of it. */
export function roleOf(
  draft: Draft,
  links: readonly Link[],
  subject: Named | null,
  hasWhole: boolean,
  isWhole: boolean,
  placed: Placed,
): Role {
  if (draft.kind === 'rank') return 'rank';
  if (draft.changeTo >= 0) return 'from';
  if (draft.kind === 'ratio' && draft.unit !== null) return 'ratio';
  if (draft.direction !== null || draft.kind === 'points') return 'change';
  const named = subject?.head.toLowerCase() ?? '';
  const set = boundOf(placed, named, draft.comparator.includes('<') || draft.comparator.includes('>'));
  if (set !== null) return set;
  if (draft.kind === 'rate' || draft.per !== null) return 'rate';
  if (isRest(placed)) return 'rest';
  if (links.some(({ relation }) => relation === 'part-of')) return draft.unit === '%' ? 'share' : 'part';
  if (draft.unit === '%' || draft.kind === 'fraction' || draft.kind === 'ratio')
    return RATES.has(named) && !hasWhole ? 'rate' : 'share';
  if (isWhole || isTotal(placed, named)) return 'whole';
  return 'level';
}

/** Whether it is what somebody aims at, or may not pass: by what is measured, or by a word the figure hangs on. */
function boundOf({ grammar: { tree }, head, own }: Placed, named: string, isBound: boolean): Role | null {
  if (TARGETS.has(named)) return 'target';
  if (LIMITS.has(named)) return 'limit';
  for (let at = tree.head(head), steps = 0; at >= 0 && steps < STEPS; at = tree.head(at), steps++) {
    if (at >= own.from && at < own.to) continue;
    const word = tree.lower(at);
    if (TARGETS.has(word)) return 'target';
    if (LIMITS.has(word)) return 'limit';
    if (tree.isVerb(at)) return isBound && MUST.has(tree.lower(tree.child(at, 'aux'))) ? 'limit' : null;
  }
  return null;
}

/** "The other 12", "the remaining 30%". */
const isRest = ({ grammar: { tree }, own }: Placed): boolean =>
  REST.has(tree.lower(own.from - 1)) && tree.lower(own.from - 2) !== 'each';

/** "A total of 40", "40 in all", "40 altogether", "total sales of 40". */
function isTotal({ grammar: { tree }, own, head }: Placed, named: string): boolean {
  if (WHOLE.has(named)) return true;
  if (tree.lower(own.from - 1) === 'of' && WHOLE.has(tree.lower(own.from - 2))) return true;
  if (inAll(tree, own.to) || inAll(tree, own.to + 1)) return true;
  return tree.children(head).some((one) => WHOLE.has(tree.lower(one)));
}

const inAll = (tree: Tree, at: number): boolean =>
  tree.lower(at) === 'altogether' || (tree.lower(at) === 'in' && /^(?:all|total)$/.test(tree.lower(at + 1)));
