import type { Typed } from '@/app/_ui/forms/draft-shelf';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { WorkingFields } from '@/lib/contracts/evidence';
import { positionOf } from './desk-claims';
import type { Draft, Store } from './desk-store';

export type Drafts = ReturnType<typeof createDrafts>;

/** Words typed for a claim are kept in this browser until they are saved: a reload, a crash, an ended session lose none. */
export function createDrafts({ world, drafts, getState, dispatch }: Store) {
  const nameOf = (claimId: string) => `${NAME}${claimId}`;
  const claimAt = (claimId: string) => getState().confirmed[positionOf(getState(), claimId)];

  function write(claimId: string, words: Draft) {
    const draft = { ...drafts.get(claimId), ...words };
    const isTyped = differs(draft, claimAt(claimId));
    if (isTyped) {
      drafts.set(claimId, draft);
      world.shelf.keep(nameOf(claimId), kept(draft));
    } else forget(claimId);
    if (getState().typed.includes(claimId) !== isTyped) dispatch({ type: 'typed', claimId, on: isTyped });
  }

  /** The draft goes with a verdict; what is kept of it goes only once that is saved. */
  function taken(claimId: string): Draft | undefined {
    const draft = drafts.get(claimId);
    drafts.delete(claimId);
    if (draft) dispatch({ type: 'typed', claimId, on: false });
    return draft;
  }

  /** The verdict was refused: its words are typed and unsaved again, below what was typed since. */
  function putBack(claimId: string, draft: Draft) {
    write(claimId, { ...draft, ...drafts.get(claimId) });
  }

  function saved(claimId: string) {
    if (!drafts.has(claimId)) world.shelf.drop(nameOf(claimId));
  }

  function forget(claimId: string) {
    drafts.delete(claimId);
    world.shelf.drop(nameOf(claimId));
  }

  function discard(claimId: string) {
    forget(claimId);
    dispatch({ type: 'draft-gone', claimId });
  }

  /** A working cannot go with a verdict when a value that it uses was taken off. */
  function withoutGone(before: DeskClaim, now: DeskClaim) {
    const working = drafts.get(now.id)?.working;
    const left = new Set(now.evidence.map(({ id }) => id));
    const gone = new Set(before.evidence.flatMap(({ id }) => (left.has(id) ? [] : [id])));
    if (working?.inputs.some(({ evidenceId }) => gone.has(String(evidenceId)))) write(now.id, { working: undefined });
  }

  /** What was kept from before comes back, where it says something that is not saved. */
  function recover() {
    const back = world.shelf.names(NAME).flatMap((name) => {
      const claimId = name.slice(NAME.length);
      const claim = claimAt(claimId);
      const draft = claim && draftIn(world.shelf.read(name));
      if (!claim || !draft || drafts.has(claimId)) return [];
      if (!differs(draft, claim)) return forget(claimId) ?? [];
      drafts.set(claimId, draft);
      return [claimId];
    });
    if (back.length > 0) dispatch({ type: 'drafts-back', claimIds: back });
  }

  return { write, taken, putBack, saved, discard, recover, withoutGone };
}

const NAME = 'note ';

function differs(draft: Draft, claim: DeskClaim | undefined): boolean {
  const says = (typed: string | undefined, stands: string | null | undefined) =>
    typed !== undefined && typed.trim() !== (stands ?? '');
  return says(draft.note, claim?.note) || says(draft.wording, claim?.proposedWording) || draft.working !== undefined;
}

const kept = ({ note, wording, working }: Draft): Typed => ({
  note: note ?? null,
  wording: wording ?? null,
  working: working ? JSON.stringify(working) : null,
});

function draftIn(typed: Typed | null): Draft | null {
  if (!typed) return null;
  const text = (name: string) => (typeof typed[name] === 'string' ? { [name]: typed[name] } : {});
  const working = typeof typed.working === 'string' ? { working: JSON.parse(typed.working) as WorkingFields } : {};
  return { ...text('note'), ...text('wording'), ...working };
}
