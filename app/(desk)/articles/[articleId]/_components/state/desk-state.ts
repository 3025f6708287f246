import type { DeskClaim } from '@/lib/contracts/claims';
import type { EvidenceView, SourceView } from '@/lib/contracts/sources';
import type { DisputeReason } from '@/lib/core/review/status';
import type { Chooser } from '../keys/desk-keys';
import { applyChange, type Change, type Stamp } from './desk-change';
import { isClaim, isPending } from './desk-claims';

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
  const first = claims.find(({ id }) => id === asked) ?? claims.find(isPending) ?? claims.find(isClaim) ?? claims[0];
  return {
    confirmed: claims,
    flights: [],
    claims,
    currentId: first?.id ?? null,
    move: { turn: 0, how: 'start' },
    showAll: false,
    chooser: null,
    dispute: UNCHOSEN,
    atOnce: false,
    doubts: {},
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
    case 'came':
      return drawn({ ...state, confirmed: withWhole(state.confirmed, event.claims) });
    case 'end':
      return { ...state, ended: true, chooser: null };
    case 'show-all':
      return { ...state, showAll: event.on };
    case 'fly':
      return drawn({ ...state, flights: [...state.flights, event.flight], done: pushed(state.done, event.done) });
    case 'unsaved':
      return { ...state, flights: state.flights.map((each) => marked(each, event)) };
    case 'answered':
      return answered(state, event);
    case 'refused':
      return refused(state, event);
    case 'source-changed':
      return drawn({ ...state, confirmed: state.confirmed.map((claim) => withSource(claim, event.source)) });
    case 'undoing':
      return { ...state, done: state.done.filter(({ key }) => key !== event.key), line: null, ended: false };
    case 'conflict':
      return { ...state, conflict: event.conflict };
    case 'fresh':
      return fresh(state, event.claims);
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

function drawn(state: DeskState): DeskState {
  const { confirmed, flights } = state;
  if (flights.length === 0) return { ...state, claims: confirmed };
  const flying = new Set(flights.map(({ claimId }) => claimId));
  const inFlight = (claim: DeskClaim) =>
    flights
      .filter(({ claimId }) => claimId === claim.id)
      .reduce((seen, { change, stamp }) => applyChange(seen, change, stamp), claim);
  return { ...state, claims: confirmed.map((claim) => (flying.has(claim.id) ? inFlight(claim) : claim)) };
}

function answered(state: DeskState, event: Extract<Event, { type: 'answered' }>): DeskState {
  const before = state.confirmed.find(({ id }) => id === event.claim.id);
  const known = new Set(before?.evidence.map(({ id }) => id));
  const made = event.claim.evidence.find(({ id }) => !known.has(id))?.id;
  const wasUnsaved = state.flights.some(({ stamp, unsaved }) => stamp.key === event.key && unsaved);
  return drawn({
    ...state,
    confirmed: placed(state.confirmed, event.claim),
    flights: state.flights.filter(({ stamp }) => stamp.key !== event.key),
    done: pushed(state.done, event.done),
    made: made ? { ...state.made, [event.key]: made } : state.made,
    line: wasUnsaved ? null : state.line,
  });
}

function typed(state: DeskState, claimId: string, on: boolean): DeskState {
  if (on) return state.typed.includes(claimId) ? state : { ...state, typed: [...state.typed, claimId] };
  const without = (ids: readonly string[]) => ids.filter((id) => id !== claimId);
  return state.typed.includes(claimId) ? { ...state, typed: without(state.typed), back: without(state.back) } : state;
}

/** What changed elsewhere, wherever it was heard of: another window of mine, somebody else, a page that came back. */
function fresh(state: DeskState, claims: readonly DeskClaim[]): DeskState {
  const here = state.confirmed.find(({ id }) => id === state.currentId);
  const next = drawn({ ...state, confirmed: claims.reduce(placed, state.confirmed) });
  const now = next.confirmed.find(({ id }) => id === state.currentId);
  const isRefilled =
    !state.typed.includes(state.currentId ?? '') &&
    (here?.note !== now?.note || here?.proposedWording !== now?.proposedWording);
  return isRefilled ? { ...next, refilled: state.refilled + 1 } : next;
}

/** A refused change is rolled back, with whatever was stacked on it. */
function refused(state: DeskState, event: Extract<Event, { type: 'refused' }>): DeskState {
  const fallen = new Set(
    state.flights.filter(({ claimId }) => claimId === event.claimId).map(({ stamp }) => stamp.key),
  );
  fallen.add(event.key);
  return drawn({
    ...state,
    confirmed: event.now ? placed(state.confirmed, event.now) : state.confirmed,
    flights: state.flights.filter(({ stamp }) => !fallen.has(stamp.key)),
    done: state.done.filter(({ key }) => !fallen.has(key)),
    line: state.line?.undo && fallen.has(state.line.undo) ? null : state.line,
  });
}

/** The claim in its place: instead of itself, or where it stands in the text when it is new. Never an older version. */
function placed(claims: readonly DeskClaim[], claim: DeskClaim): readonly DeskClaim[] {
  const at = claims.findIndex(({ id }) => id === claim.id);
  if (at >= 0) return (claims[at]?.version ?? 0) > claim.version ? claims : claims.with(at, claim);
  const after = claims.findIndex(({ start }) => start > claim.start);
  return claims.toSpliced(after < 0 ? claims.length : after, 0, claim);
}

/** All that is known of these, in the place of the little that was sent. */
function withWhole(claims: readonly DeskClaim[], came: readonly DeskClaim[]): readonly DeskClaim[] {
  const whole = new Map(came.map((claim) => [claim.id, claim]));
  return claims.map((claim) => {
    const known = whole.get(claim.id);
    return known && claim.partial && known.version >= claim.version ? known : claim;
  });
}

/** A source is one thing for all claims that rest on it. */
function withSource(claim: DeskClaim, source: SourceView): DeskClaim {
  if (!claim.evidence.some((each) => each.source.id === source.id)) return claim;
  return {
    ...claim,
    evidence: claim.evidence.map((each) => (each.source.id === source.id ? { ...each, source } : each)),
  };
}
