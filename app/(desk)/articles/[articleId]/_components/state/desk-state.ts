import type { DeskClaim } from '@/lib/contracts/claims';
import type { EvidenceView, SourceView } from '@/lib/contracts/sources';
import type { DisputeReason, Tally } from '@/lib/core/review/status';
import type { Chooser } from '../keys/desk-keys';
import { applyChange, type Change, type Stamp } from './desk-change';
import { isClaim, isPending, type Positions, positionOf, positionsOf, readsOtherwise } from './desk-claims';
import { recounted, tallyOf } from './desk-tally';

/** A change on its way: shown at once, gone when the server has answered. */
export interface Flight {
  readonly claimId: string;
  readonly change: Change;
  readonly stamp: Stamp;
  /** The connection failed; it is sent again with the same key. */
  readonly unsaved: boolean;
}

/** How to take something back. */
export type Reverse =
  | { readonly kind: 'claim'; readonly before: DeskClaim }
  | { readonly kind: 'added-source' }
  | { readonly kind: 'edited-source'; readonly before: EvidenceView }
  | { readonly kind: 'removed-source'; readonly before: EvidenceView };

/** One step of mine that can be taken back. */
export interface Done {
  readonly key: string;
  readonly claimId: string;
  readonly words: string;
  readonly reverse: Reverse;
}

/** Somebody else was faster: what I saw, what stands there now, and what I wanted. */
export interface Conflict {
  readonly claimId: string;
  readonly message: string;
  readonly seen: DeskClaim;
  readonly now: DeskClaim;
  /** null: a form, which stays open with what was typed. */
  readonly mine: Change | null;
}

/** The quiet line at the foot: what was just done (with its undo), or what was refused. */
export interface Line {
  readonly tone: 'done' | 'refused';
  readonly text: string;
  readonly undo: string | null;
  readonly turn: number;
}

export interface DeskState {
  /** As the server last said, in text order. */
  readonly confirmed: readonly DeskClaim[];
  readonly flights: readonly Flight[];
  /** `confirmed` with the flights applied: what is drawn. */
  readonly claims: readonly DeskClaim[];
  /** Where each claim stands, in `claims` as in `confirmed`. */
  readonly positions: Positions;
  /** Of `claims`, counted on as they change. */
  readonly tally: Tally;
  readonly currentId: string | null;
  /** Grows with every move; `jump`: somebody pointed at it, so the way back is kept. */
  readonly move: { readonly turn: number; readonly how: 'start' | 'step' | 'jump' | 'back' };
  readonly showAll: boolean;
  readonly chooser: Chooser | null;
  /** What is chosen of a dispute, until it is saved; `filled`: the wording that was put in for them. */
  readonly dispute: { readonly reason: DisputeReason | null; readonly filled: string | null };
  /** A reason is saved at once, without the wording being asked for. */
  readonly atOnce: boolean;
  /** By claim: the sum with it that disagrees, and that nobody has answered. */
  readonly doubts: Readonly<Record<string, Doubt>>;
  /** Grows when a figure reads otherwise than before, or somebody answered for a sum: the sums are asked anew. */
  readonly sumsTurn: number;
  /** Gone past the last figure, or nothing is left to check: no figure is under review until somebody goes to one. */
  readonly ended: boolean;
  /** Newest last. */
  readonly done: readonly Done[];
  /** The evidence each step made, by the step's key, once the server has named it. */
  readonly made: Readonly<Record<string, string>>;
  readonly conflict: Conflict | null;
  /** The session ended: what was not saved waits until somebody has signed in again. */
  readonly signedOut: boolean;
  /** The claims for which words are typed and not saved. */
  readonly typed: readonly string[];
  /** Those of them whose words were kept from before: "Your unsaved note is back." */
  readonly back: readonly string[];
  /** Grows when the fields for words hold something else than they show: they are drawn anew. */
  readonly refilled: number;
  readonly line: Line | null;
}

export type Event =
  | { readonly type: 'move'; readonly to: string; readonly how: 'step' | 'jump' | 'back' }
  | { readonly type: 'choose'; readonly chooser: Chooser | null; readonly dispute?: DeskState['dispute'] }
  | { readonly type: 'at-once'; readonly on: boolean }
  | { readonly type: 'doubts'; readonly doubts: DeskState['doubts'] }
  | { readonly type: 'sums-changed' }
  | { readonly type: 'end' }
  | { readonly type: 'came'; readonly claims: readonly DeskClaim[] }
  | { readonly type: 'show-all'; readonly on: boolean }
  | { readonly type: 'fly'; readonly flight: Flight; readonly done: Done | null }
  | { readonly type: 'unsaved'; readonly key: string; readonly unsaved: boolean }
  | { readonly type: 'answered'; readonly key: string; readonly claim: DeskClaim; readonly done: Done | null }
  | { readonly type: 'refused'; readonly key: string; readonly claimId: string; readonly now: DeskClaim | null }
  | { readonly type: 'source-changed'; readonly source: SourceView }
  | { readonly type: 'undoing'; readonly key: string }
  | { readonly type: 'conflict'; readonly conflict: Conflict | null }
  | { readonly type: 'fresh'; readonly claims: readonly DeskClaim[] }
  | { readonly type: 'signed-out'; readonly on: boolean }
  | { readonly type: 'typed'; readonly claimId: string; readonly on: boolean }
  | { readonly type: 'drafts-back'; readonly claimIds: readonly string[] }
  | { readonly type: 'draft-gone'; readonly claimId: string }
  | { readonly type: 'line'; readonly tone: Line['tone']; readonly text: string; readonly undo: string | null }
  | { readonly type: 'line-gone' };

/** A sum that disagrees, as the verdict on one of its figures needs it. */
export interface Doubt {
  readonly sentence: string;
  /** What might be printed instead; null where another figure of the sum is the one that is tested. */
  readonly instead: string | null;
}

const UNCHOSEN = { reason: null, filled: null } as const;

/** More than the twenty steps that are promised. */
const STEPS_KEPT = 100;

/** The desk as it opens: at the claim the address names, else at the first one to check, else at the first. */
export function openDesk(claims: readonly DeskClaim[], asked: string | null): DeskState {
  const positions = positionsOf(claims);
  const first = claims[positionOf({ positions }, asked)] ?? claims.find(isPending) ?? claims.find(isClaim) ?? claims[0];
  return {
    confirmed: claims,
    flights: [],
    claims,
    positions,
    tally: tallyOf(claims),
    currentId: first?.id ?? null,
    move: { turn: 0, how: 'start' },
    showAll: false,
    chooser: null,
    dispute: UNCHOSEN,
    atOnce: false,
    doubts: {},
    sumsTurn: 0,
    ended: first !== undefined && first.id !== asked && !claims.some(isPending),
    done: [],
    made: {},
    conflict: null,
    signedOut: false,
    typed: [],
    back: [],
    refilled: 0,
    line: null,
  };
}

/** Everything that can happen to the desk. Pure: ids, clock and server are elsewhere. */
export function reduce(state: DeskState, event: Event): DeskState {
  switch (event.type) {
    case 'move':
      return {
        ...state,
        currentId: event.to,
        chooser: null,
        ended: false,
        move: { turn: state.move.turn + 1, how: event.how },
      };
    case 'choose':
      return { ...state, chooser: event.chooser, dispute: event.dispute ?? UNCHOSEN };
    case 'at-once':
      return { ...state, atOnce: event.on };
    case 'doubts':
      return { ...state, doubts: event.doubts };
    case 'sums-changed':
      return { ...state, sumsTurn: state.sumsTurn + 1 };
    case 'came':
      return withWhole(state, event.claims);
    case 'end':
      return { ...state, ended: true, chooser: null };
    case 'show-all':
      return { ...state, showAll: event.on };
    case 'fly':
      return redrawn({ ...state, flights: [...state.flights, event.flight], done: pushed(state.done, event.done) }, [
        event.flight.claimId,
      ]);
    case 'unsaved':
      return { ...state, flights: state.flights.map((each) => marked(each, event)) };
    case 'answered':
      return summed(state, answered(state, event), [event.claim]);
    case 'refused':
      return refused(state, event);
    case 'source-changed':
      return put(
        state,
        state.confirmed.flatMap((claim) => withSource(claim, event.source) ?? []),
      );
    case 'undoing':
      return { ...state, done: state.done.filter(({ key }) => key !== event.key), line: null, ended: false };
    case 'conflict':
      return { ...state, conflict: event.conflict };
    case 'fresh':
      return summed(state, fresh(state, event.claims), event.claims);
    case 'signed-out':
      return { ...state, signedOut: event.on };
    case 'typed':
      return typed(state, event.claimId, event.on);
    case 'drafts-back':
      return {
        ...state,
        typed: [...new Set([...state.typed, ...event.claimIds])],
        back: event.claimIds,
        refilled: state.refilled + 1,
      };
    case 'draft-gone':
      return { ...typed(state, event.claimId, false), refilled: state.refilled + 1 };
    case 'line':
      return { ...state, line: { ...event, turn: (state.line?.turn ?? 0) + 1 } };
    case 'line-gone':
      return { ...state, line: null };
  }
}

const pushed = (done: readonly Done[], one: Done | null) => (one ? [...done, one].slice(-STEPS_KEPT) : done);

const marked = (flight: Flight, event: { key: string; unsaved: boolean }): Flight =>
  flight.stamp.key === event.key ? { ...flight, unsaved: event.unsaved } : flight;

/** `claims` again, of these ids only: what stands in `confirmed`, with its flights applied. The others are drawn already. */
function redrawn(state: DeskState, ids: Iterable<string>): DeskState {
  const claims = [...state.claims];
  let { tally } = state;
  for (const id of ids) {
    const at = positionOf(state, id);
    const [before, confirmed] = [claims[at], state.confirmed[at]];
    if (!before || !confirmed) continue;
    const now = inFlight(confirmed, state.flights);
    claims[at] = now;
    tally = recounted(tally, before, now);
  }
  return { ...state, claims, tally };
}

const inFlight = (claim: DeskClaim, flights: readonly Flight[]): DeskClaim =>
  flights
    .filter(({ claimId }) => claimId === claim.id)
    .reduce((seen, { change, stamp }) => applyChange(seen, change, stamp), claim);

/** Claims as the server has them now, instead of themselves; a new one where it stands in the text. Never an older version. */
function put(state: DeskState, came: readonly DeskClaim[]): DeskState {
  const confirmed = [...state.confirmed];
  for (const claim of came) {
    const at = positionOf(state, claim.id);
    const known = confirmed[at];
    if (known && known.version <= claim.version) confirmed[at] = claim;
  }
  const added = new Map(came.filter(({ id }) => !state.positions.has(id)).map((claim) => [claim.id, claim]));
  if (added.size > 0) return listed({ ...state, confirmed: [...added.values()].reduce(inserted, confirmed) });
  return redrawn(
    { ...state, confirmed },
    came.map(({ id }) => id),
  );
}

function inserted(claims: readonly DeskClaim[], claim: DeskClaim): readonly DeskClaim[] {
  const after = claims.findIndex(({ start }) => start > claim.start);
  return claims.toSpliced(after < 0 ? claims.length : after, 0, claim);
}

/** Everything that is derived from `confirmed`, worked out anew: the list itself has changed. */
function listed(state: DeskState): DeskState {
  const claims = state.confirmed.map((claim) => inFlight(claim, state.flights));
  return { ...state, claims, positions: positionsOf(claims), tally: tallyOf(claims) };
}

function answered(state: DeskState, { key, claim, done }: Extract<Event, { type: 'answered' }>): DeskState {
  const before = state.confirmed[positionOf(state, claim.id)];
  const known = new Set(before?.evidence.map(({ id }) => id));
  const made = claim.evidence.find(({ id }) => !known.has(id))?.id;
  const wasUnsaved = state.flights.some(({ stamp, unsaved }) => stamp.key === key && unsaved);
  const flights = state.flights.filter(({ stamp }) => stamp.key !== key);
  return {
    ...put({ ...state, flights }, [claim]),
    done: pushed(state.done, done),
    made: made ? { ...state.made, [key]: made } : state.made,
    line: wasUnsaved ? null : state.line,
  };
}

function typed(state: DeskState, claimId: string, on: boolean): DeskState {
  if (on) return state.typed.includes(claimId) ? state : { ...state, typed: [...state.typed, claimId] };
  const without = (ids: readonly string[]) => ids.filter((id) => id !== claimId);
  return state.typed.includes(claimId) ? { ...state, typed: without(state.typed), back: without(state.back) } : state;
}

/** Sums are worked out from what the figures say: a verdict alone changes none. */
function summed(before: DeskState, now: DeskState, claims: readonly DeskClaim[]): DeskState {
  const stored = (state: DeskState, id: string) => state.confirmed[positionOf(state, id)];
  const differs = claims.some(({ id }) => readsOtherwise(stored(before, id), stored(now, id)));
  return differs ? { ...now, sumsTurn: now.sumsTurn + 1 } : now;
}

/** What changed elsewhere, wherever it was heard of: another window of mine, somebody else, a page that came back. */
function fresh(state: DeskState, claims: readonly DeskClaim[]): DeskState {
  const here = state.confirmed[positionOf(state, state.currentId)];
  const next = put(state, claims);
  const now = next.confirmed[positionOf(next, state.currentId)];
  const isRefilled =
    !state.typed.includes(state.currentId ?? '') &&
    (here?.note !== now?.note || here?.proposedWording !== now?.proposedWording);
  return isRefilled ? { ...next, refilled: state.refilled + 1 } : next;
}

/** A refused change is rolled back, with whatever was stacked on it. */
function refused(state: DeskState, event: Extract<Event, { type: 'refused' }>): DeskState {
  const falls = ({ claimId, stamp }: Flight) => claimId === event.claimId || stamp.key === event.key;
  const down = state.flights.filter(falls);
  const fallen = new Set([event.key, ...down.map(({ stamp }) => stamp.key)]);
  const left = {
    ...state,
    flights: state.flights.filter((flight) => !falls(flight)),
    done: state.done.filter(({ key }) => !fallen.has(key)),
    line: state.line?.undo && fallen.has(state.line.undo) ? null : state.line,
  };
  return redrawn(
    event.now ? put(left, [event.now]) : left,
    down.map(({ claimId }) => claimId),
  );
}

/** All that is known of these, in the place of the little that was sent. */
function withWhole(state: DeskState, came: readonly DeskClaim[]): DeskState {
  return put(
    state,
    came.filter(({ id }) => state.confirmed[positionOf(state, id)]?.partial),
  );
}

/** A source is one thing for all claims that rest on it; null: this one does not. */
function withSource(claim: DeskClaim, source: SourceView): DeskClaim | null {
  if (!claim.evidence.some((each) => each.source.id === source.id)) return null;
  return {
    ...claim,
    evidence: claim.evidence.map((each) => (each.source.id === source.id ? { ...each, source } : each)),
  };
}
