import type { DeskClaim } from '@/lib/contracts/claims';
import type { FormRefusal, Submitted } from '@/lib/contracts/submitted';
import { conflictOf, isMine, isSameReading, merged, withNoteOf } from '../verdict/desk-conflict';
import { type Change, changeWords } from './desk-change';
import { claimOf, positionOf } from './desk-claims';
import type { createDrafts } from './desk-drafts';
import type { Reverse } from './desk-state';
import type { Draft, Store } from './desk-store';
import { createUnsent } from './desk-unsent';
import { callFor } from './desk-verbs';

export type Sending = ReturnType<typeof createSending>;

const OTHER_WINDOW = 'you changed it in another window since, so nothing was undone.';
const LATER = 'This is shown but not saved yet; it will be sent again by itself.';
const LOST = `The connection is gone. ${LATER}`;

/** Sends changes, one claim's in order: the version of the second is known only when the first was answered. */
export function createSending(store: Store, drafts: ReturnType<typeof createDrafts>) {
  const { world, getState, dispatch } = store;
  const turns = new Map<string, Promise<void>>();
  const confirmed = (claimId: string) => getState().confirmed[positionOf(getState(), claimId)];
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
    let call = callFor(world.verbs, base, withNoteOf(base, change, draft), key);
    let sentOver = base.version;
    for (let attempt = 1; isFlying(key); attempt += 1) {
      const outcome = await call().catch(() => null);
      if (outcome?.ok) return saved(key, outcome.answer.claim);
      const again = outcome ? onTop(seen, change, outcome.refusal, draft) : null;
      if (again && again.now.version > sentOver) {
        sentOver = again.now.version;
        call = callFor(world.verbs, again.now, again.change, key);
      } else if (!outcome) await waiting(key, attempt, LOST);
      else if (outcome.refusal.code === 'cannot-save')
        await waiting(key, attempt, `${outcome.refusal.message} ${LATER}`);
      else if (outcome.refusal.code === 'not-signed-in') await signedOut(key);
      else return rejected(seen, change, key, outcome.refusal, draft);
    }
  }

  /** The claim was changed by nobody but me, in another window: my change goes on top of that, silently. */
  function onTop(seen: DeskClaim, mine: Change, refusal: FormRefusal, draft: Draft | undefined) {
    const conflict = isMine(refusal) ? conflictOf(refusal, seen, mine) : null;
    const change = conflict && merged(conflict, draft);
    if (!conflict || !change) return null;
    dispatch({ type: 'fresh', claims: [conflict.now] });
    return { now: conflict.now, change };
  }

  function saved(key: string, claim: DeskClaim) {
    const before = confirmed(claim.id);
    if (before) drafts.withoutGone(before, claim);
    dispatch({ type: 'answered', key, claim, done: null });
    if (getState().signedOut) dispatch({ type: 'signed-out', on: false });
    drafts.saved(claim.id);
    unsent.keep(getState().flights);
  }

  /** Says why it is not saved yet, and waits before it is sent again. */
  async function waiting(key: string, attempt: number, why: string): Promise<void> {
    dispatch({ type: 'unsaved', key, unsaved: true });
    store.refuse(why);
    await world.patience(attempt);
  }

  /** What is on its way is kept in this browser too: whoever signs in in this window finds it sent afterwards. */
  async function signedOut(key: string): Promise<void> {
    dispatch({ type: 'unsaved', key, unsaved: true });
    unsent.keep(getState().flights);
    dispatch({ type: 'signed-out', on: true });
    await world.lookedAt();
  }

  const unsent = createUnsent(world);

  /** Sends what an ended session left behind. It was refused then, so it is sent as something new. */
  function resend() {
    const left = unsent.taken().filter(({ claimId }) => confirmed(claimId));
    for (const { claimId, change } of left) {
      const claim = claimOf(getState(), claimId);
      if (claim) fly(claim, change, change.kind === 'undo' ? null : { kind: 'claim', before: claim });
    }
    if (left.length > 0)
      store.tell(
        left.length === 1
          ? 'The change you made before is being saved.'
          : `The ${left.length} changes you made before are being saved.`,
      );
  }

  function rejected(seen: DeskClaim, change: Change, key: string, refusal: FormRefusal, draft: Draft | undefined) {
    const conflict = conflictOf(refusal, seen, change);
    dispatch({ type: 'refused', key, claimId: seen.id, now: conflict?.now ?? null });
    if (draft) drafts.putBack(seen.id, draft);
    if (conflict && change.kind === 'undo' && isMine(refusal)) return store.refuse(`${seen.display}: ${OTHER_WINDOW}`);
    if (conflict) return dispatch({ type: 'conflict', conflict });
    store.refuse(`${seen.display}: ${refusalWords(refusal)}`);
  }

  /** Sends what a form holds. Answers null when it was saved, else the refusal, for the form to show. */
  async function submit<Given>(
    claimId: string,
    call: (key: string, claim: DeskClaim | undefined) => Promise<Submitted<Given>>,
    saved: (answer: Given, key: string) => void,
  ): Promise<FormRefusal | null> {
    let refusal: FormRefusal | null = null;
    const once = async (): Promise<boolean> => {
      const key = world.newKey();
      const outcome = await call(key, confirmed(claimId)).catch(() => null);
      refusal = outcome ? (outcome.ok ? null : outcome.refusal) : NOT_SAVED;
      if (outcome?.ok) saved(outcome.answer, key);
      return refusal !== null && isOvertaken(claimId, key, refusal);
    };
    await inTurn(claimId, async () => {
      if ((await once()) && (await once())) refusal ??= NOT_SAVED;
    });
    return refusal;
  }

  /** Answers true when the form may simply be sent once more: it was my own change elsewhere, of nothing that is typed here. */
  function isOvertaken(claimId: string, key: string, refusal: FormRefusal): boolean {
    if (refusal.code === 'not-signed-in') dispatch({ type: 'signed-out', on: true });
    const claim = confirmed(claimId);
    const conflict = claim ? conflictOf(refusal, claim, null) : null;
    if (!conflict) return false;
    dispatch({ type: 'refused', key, claimId, now: conflict.now });
    if (isMine(refusal) && isSameReading(conflict.seen, conflict.now)) return true;
    dispatch({ type: 'conflict', conflict });
    return false;
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
    dispatch({ type: 'signed-out', on: false });
    unsent.keep([]);
  }

  return { fly, submit, keep, settled, giveUp, resend };
}

const NOT_SAVED: FormRefusal = { code: 'bug', message: 'The connection is gone. Nothing was saved; try again.' };

/** A refusal in one line: what it says about its first field, else its message. */
export function refusalWords(refusal: FormRefusal): string {
  return Object.values(refusal.fields ?? {})[0] ?? refusal.message;
}
