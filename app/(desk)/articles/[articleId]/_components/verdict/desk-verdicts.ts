import type { DeskClaim } from '@/lib/contracts/claims';
import { CHECKED_AS, type CheckedAs, type DismissReason, type DisputeReason } from '@/lib/core/review/status';
import type { Chooser } from '../keys/desk-keys';
import { type Change, changeWords, type Verdict } from '../state/desk-change';
import { current, isClaim, isTick, isToTick, nextAfter } from '../state/desk-claims';
import type { createDrafts } from '../state/desk-drafts';
import type { Moves } from '../state/desk-moves';
import type { Sending } from '../state/desk-sending';
import type { Draft, Store } from '../state/desk-store';
import { progressWords } from '../state/desk-tally';
import { answeredFor, paragraphsOf } from './answered-for';

/** Verdicts and ticks on the current figure, or on one that is named. */
export function createVerdicts(store: Store, words: ReturnType<typeof createDrafts>, { fly }: Sending, moves: Moves) {
  const { getState, dispatch, tell, drafts } = store;
  /** The figure under review; at the end there is none, so that no key decides what is decided. */
  const here = () => (getState().ended ? null : current(getState()));
  /** The figures whose sum was looked at and verified all the same: it is asked once. */
  const asked = new Set<string>();
  const paragraphs = paragraphsOf(store.world.text);
  /** As said claims less than as fact: it is offered until somebody chooses otherwise. */
  let preferred: CheckedAs = 'said';

  function choose(chooser: Chooser | null) {
    if (chooser && !here()) return atEnd();
    dispatch({ type: 'choose', chooser });
  }

  function atEnd() {
    const way = store.world.byKeys() ? 'k goes back to the last figure.' : 'Point at a figure to go back to it.';
    tell(`This is the end: nothing is under review. ${way}`);
  }

  function decide(claim: DeskClaim, verdict: Partial<Verdict> & Pick<Verdict, 'status'>) {
    const draft = words.taken(claim.id);
    const change: Change = { kind: 'verdict', verdict: wholeVerdict(claim, verdict, draft) };
    choose(null);
    const key = fly(claim, change, { kind: 'claim', before: claim }, draft);
    const what = changeWords(change);
    if (verdict.status !== 'pending') return moves.advance(claim, what, key);
    tell(`${what}.`, { undo: key, said: `${what}. ${progressWords(getState().tally)}.` });
  }

  function verify() {
    const claim = here();
    if (!claim) return atEnd();
    if (claim.id in getState().doubts && !asked.has(claim.id)) return choose('doubt');
    const as = claim.status === 'verified' ? null : answeredFor(claim, getState(), paragraphs);
    if (claim.attribution && !as) return choose('verified');
    decide(claim, { status: 'verified', checkedAs: as ?? 'fact' });
  }

  /** Verified though a sum disagrees: somebody looked at it. */
  function allTheSame() {
    const claim = here();
    if (claim) asked.add(claim.id);
    choose(null);
    verify();
  }

  /**
   * Disputed with what a sum works out at: reason and wording are filled in, Enter saves.
   * @param by what the sum works out at; without it, what the one does that stands against the figure
   */
  function computed(by?: string) {
    const claim = here();
    if (!claim) return atEnd();
    const doubt = getState().doubts[claim.id];
    if (!doubt && by === undefined) return tell('No sum with this figure disagrees.');
    const instead = by ?? doubt?.instead ?? null;
    if (instead === null) return tell('The sum tests another of its figures: dispute that one.');
    drafts.set(claim.id, { ...drafts.get(claim.id), wording: instead });
    dispatch({ type: 'choose', chooser: 'disputed', dispute: { reason: 'value', filled: instead } });
  }

  function saveDispute() {
    const claim = here();
    const { reason } = getState().dispute;
    if (claim && reason) decide(claim, { status: 'disputed', disputeReason: reason });
  }

  /** The second letter of a verdict. */
  function pick(value: string) {
    const claim = here();
    const { chooser } = getState();
    if (!claim || !chooser) return;
    if (chooser === 'disputed') {
      const { dispute, atOnce } = getState();
      dispatch({ type: 'choose', chooser, dispute: { ...dispute, reason: value as DisputeReason } });
      return atOnce ? saveDispute() : undefined;
    }
    if (chooser === 'dismissed') return decide(claim, { status: 'dismissed', dismissReason: value as DismissReason });
    preferred = CHECKED_AS.find((as) => as === value) ?? 'said';
    decide(claim, { status: 'verified', checkedAs: preferred });
  }

  function unverifiable() {
    const claim = here();
    if (!claim) return atEnd();
    decide(claim, { status: 'unverifiable' });
  }

  function reopen() {
    const claim = here();
    if (!claim) return atEnd();
    if (claim.status === 'pending') return tell('It is to check already.');
    decide(claim, { status: 'pending' });
  }

  /** The verdict that stands, once more, with the note and wording as they are now. */
  function saveWords() {
    const claim = here();
    if (!claim || claim.status === 'pending' || !drafts.has(claim.id)) return;
    const draft = words.taken(claim.id);
    const key = fly(
      claim,
      { kind: 'verdict', verdict: standing(claim, draft) },
      { kind: 'claim', before: claim },
      draft,
    );
    tell('Note saved.', { undo: key });
  }

  /** Ticks, or takes the tick away; from anywhere else it leads to the first figure that is to tick. */
  function tick(claim = here()) {
    if (!claim || !isTick(claim)) return moves.toTick();
    const change: Change = { kind: 'tick', ticked: claim.tickedAt === null };
    const key = fly(claim, change, { kind: 'claim', before: claim });
    const { tally, currentId } = getState();
    const to = change.ticked && currentId === claim.id ? nextAfter(getState(), claim.id, isToTick) : null;
    if (to) moves.go(to.id, 'step');
    const words = changeWords(change);
    const next = to ? ` Next: ${to.display}.` : '';
    tell(`${words}: ${claim.display}.`, { undo: key, said: `${words}. ${tally.toTick} to tick.${next}` });
  }

  function promote(claim = here()) {
    if (!claim) return atEnd();
    if (isClaim(claim)) return tell('It is a claim already.');
    const key = fly(claim, { kind: 'promote' }, { kind: 'claim', before: claim });
    if (getState().currentId !== claim.id) moves.go(claim.id);
    tell(`Made a claim: ${claim.display}.`, { undo: key });
  }

  return {
    choose,
    dispute: () => choose('disputed'),
    dismiss: () => choose('dismissed'),
    decide,
    verify,
    pick,
    pickDefault: () => (getState().chooser === 'doubt' ? allTheSame() : pick(preferred)),
    computed,
    saveDispute,
    atOnce: (on: boolean) => dispatch({ type: 'at-once', on }),
    preferred: () => preferred,
    unverifiable,
    reopen,
    saveWords,
    tick,
    promote,
  };
}

const given = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);

/** A verdict with nothing left open, and the words that were typed for it. */
function wholeVerdict(claim: DeskClaim, verdict: Partial<Verdict> & Pick<Verdict, 'status'>, draft?: Draft): Verdict {
  return {
    checkedAs: null,
    disputeReason: null,
    dismissReason: null,
    ...verdict,
    proposedWording: verdict.status === 'disputed' ? given(draft?.wording ?? claim.proposedWording) : null,
    note: given(draft?.note ?? claim.note),
    ...(draft?.working ? { working: draft.working } : {}),
  };
}

function standing(claim: DeskClaim, draft: Draft | undefined): Verdict {
  const { status, checkedAs } = claim;
  const disputeReason = claim.disputeReason as DisputeReason | null;
  const dismissReason = status === 'dismissed' ? (claim.reason as DismissReason | null) : null;
  return wholeVerdict(claim, { status, checkedAs, disputeReason, dismissReason }, draft);
}
