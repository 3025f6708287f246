import type { z } from 'zod';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { AnySourceGiven, EvidenceFields, EvidenceView, SourceFields, SourceView } from '@/lib/contracts/sources';
import type { FormRefusal } from '@/lib/contracts/submitted';
import { current } from '../state/desk-claims';
import type { Sending } from '../state/desk-sending';
import type { Store } from '../state/desk-store';

type Taken = z.input<typeof EvidenceFields>;

/** The sources of the current claim: added, repeated, changed, taken off. */
export function createEvidence(store: Store, { fly, submit, keep }: Sending) {
  const { world, getState, dispatch, tell } = store;
  const here = () => current(getState());
  let last: SourceView | null = null;

  /** Adds a source that is known already. */
  function use(source: SourceView) {
    const claim = here();
    if (!claim) return;
    if (claim.evidence.some((each) => each.source.id === source.id)) return tell('This source is on it already.');
    last = source;
    const change = { kind: 'add-source', source, quote: null, note: null } as const;
    tell('Source added.', { undo: fly(claim, change, { kind: 'added-source' }) });
  }

  /** The last source once more: mine, else the newest on this article. */
  function repeat() {
    const source = last ?? recentSources(getState().claims)[0];
    if (!source) return tell('There is no source to repeat yet.');
    use(source);
  }

  function add(claim: DeskClaim, source: SourceFields, evidence: Taken): Promise<FormRefusal | null> {
    return submit(
      claim.id,
      (key) => world.verbs.addEvidence({ claimId: claim.id, sourceId: null, source, evidence }, key),
      (answer, key) => {
        last = answer.claim.evidence.at(-1)?.source ?? last;
        keep(answer.claim, key, 'Source added', { kind: 'added-source' });
      },
    );
  }

  function editTaken(claim: DeskClaim, before: EvidenceView, taken: Taken): Promise<FormRefusal | null> {
    const seen = { evidenceId: before.id, version: before.version };
    return submit(
      claim.id,
      (key) => world.verbs.editEvidence({ ...seen, ...taken }, key),
      (answer, key) => keep(answer.claim, key, 'Source changed', { kind: 'edited-source', before }),
    );
  }

  /** Changes the source itself, for every claim that rests on it. */
  function editSource(claim: DeskClaim, { id, version }: SourceView, source: AnySourceGiven) {
    return submit(
      claim.id,
      (key) => world.verbs.editSource({ sourceId: id, version, source }, key),
      (answer) => dispatch({ type: 'source-changed', source: answer.source }),
    );
  }

  function remove(evidence: EvidenceView) {
    const claim = here();
    if (!claim) return;
    const key = fly(claim, { kind: 'remove-source', evidence }, { kind: 'removed-source', before: evidence });
    tell('Source removed.', { undo: key });
  }

  return { use, repeat, add, editTaken, editSource, remove };
}

/** The sources on these claims, the last used first, each once. */
export function recentSources(claims: readonly DeskClaim[]): readonly SourceView[] {
  const newest = claims.flatMap(({ evidence }) => evidence).toSorted((a, b) => b.addedAt.localeCompare(a.addedAt));
  return [...new Map(newest.toReversed().map(({ source }) => [source.id, source])).values()].toReversed();
}
