import type { DeskClaim } from '@/lib/contracts/claims';
import type { FormRefusal, Submitted } from '@/lib/contracts/submitted';
import { conflictOf } from '../verdict/desk-conflict';
import { type Change, changeWords } from './desk-change';
import type { Reverse } from './desk-state';
import type { Draft, Store } from './desk-store';
import { callFor } from './desk-verbs';

export type Sending = ReturnType<typeof createSending>;

const LOST = 'The connection is gone. This is shown but not saved yet; it will be sent again by itself.';

/** Sends changes, one claim's in order: the version of the second is known only when the first was answered. */
export function createSending(store: Store) {
  const { world, getState, dispatch } = store;
  const turns = new Map<string, Promise<void>>();
  const confirmed = (claimId: string) => getState().confirmed.find(({ id }) => id === claimId);
  const isFlying = (key: string) => getState().flights.some(({ stamp }) => stamp.key === key);

  function inTurn(claimId: string, work: () => Promise<void>): Promise<void> {
    const turn = settled(claimId).then(work);
    turns.set(claimId, turn);
    return turn;
  }

  /** When everything asked of this claim has been answered. */
  function settled(claimId: string): Promise<void> {
    return turns.get(claimId) ?? Promise.resolve();
  }

  /** Shows the change at once, sends it, and remembers how to take it back. Returns its key. */
  function fly(claim: DeskClaim, change: Change, reverse: Reverse | null, draft?: Draft): string {
    const stamp = { key: world.newKey(), by: world.me, at: world.now().toISOString() };
    const done = reverse && { key: stamp.key, claimId: claim.id, words: changeWords(change), reverse };
    dispatch({ type: 'fly', flight: { claimId: claim.id, change, stamp, unsaved: false }, done });
    void inTurn(claim.id, () => send(claim, change, stamp.key, draft));
    return stamp.key;
  }

  /** Until it is answered or given up; every repeat is the same call with the same key, so nothing doubles. */
  async function send(seen: DeskClaim, change: Change, key: string, draft: Draft | undefined): Promise<void> {
    const base = confirmed(seen.id);
    if (!base || !isFlying(key)) return;
    const call = callFor(world.verbs, base, change, key);
    for (let attempt = 1; isFlying(key); attempt += 1) {
      const outcome = await call().catch(() => null);
      if (outcome?.ok) return dispatch({ type: 'answered', key, claim: outcome.answer.claim, done: null });
      if (outcome) return rejected(seen, change, key, outcome.refusal, draft);
      dispatch({ type: 'unsaved', key, unsaved: true });
      store.refuse(LOST);
      await world.patience(attempt);
    }
  }

  function rejected(seen: DeskClaim, change: Change, key: string, refusal: FormRefusal, draft: Draft | undefined) {
    const conflict = conflictOf(refusal, seen, change);
    dispatch({ type: 'refused', key, claimId: seen.id, now: conflict?.now ?? null });
    if (draft) store.drafts.set(seen.id, { ...draft, ...store.drafts.get(seen.id) });
    if (conflict) return dispatch({ type: 'conflict', conflict });
    store.refuse(`${seen.display}: ${refusalWords(refusal)}`);
  }

  /** Sends what a form holds. Answers null when it was saved, else the refusal, for the form to show. */
  async function submit<Given>(
    claimId: string,
    call: (key: string, claim: DeskClaim | undefined) => Promise<Submitted<Given>>,
    saved: (answer: Given, key: string) => void,
  ): Promise<FormRefusal | null> {
    const key = world.newKey();
    let refusal: FormRefusal | null = null;
    await inTurn(claimId, async () => {
      const outcome = await call(key, confirmed(claimId)).catch(() => null);
      if (outcome?.ok) return saved(outcome.answer, key);
      refusal = outcome ? outcome.refusal : NOT_SAVED;
      standAside(claimId, key, refusal);
    });
    return refusal;
  }

  function standAside(claimId: string, key: string, refusal: FormRefusal) {
    const claim = confirmed(claimId);
    const conflict = claim ? conflictOf(refusal, claim, null) : null;
    if (!conflict) return;
    dispatch({ type: 'refused', key, claimId, now: conflict.now });
    dispatch({ type: 'conflict', conflict });
  }

  /** What a form saved: the claim as it is now, and how to take that back. */
  function keep(claim: DeskClaim, key: string, words: string, reverse: Reverse) {
    dispatch({ type: 'answered', key, claim, done: { key, claimId: claim.id, words, reverse } });
    store.tell(`${words}.`, { undo: key });
  }

  /** What could not be saved is rolled back. */
  function giveUp() {
    for (const { stamp, claimId, unsaved } of getState().flights)
      if (unsaved) dispatch({ type: 'refused', key: stamp.key, claimId, now: null });
  }

  return { fly, submit, keep, settled, giveUp };
}

const NOT_SAVED: FormRefusal = { code: 'bug', message: 'The connection is gone. Nothing was saved; try again.' };

/** A refusal in one line: what it says about its first field, else its message. */
export function refusalWords(refusal: FormRefusal): string {
  return Object.values(refusal.fields ?? {})[0] ?? refusal.message;
}
