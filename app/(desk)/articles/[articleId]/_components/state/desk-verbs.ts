import type { z } from 'zod';
import type {
  AddClaim,
  ClaimAnswer,
  CorrectClaim,
  DeskChanges,
  DeskChangesAsked,
  DeskClaim,
  HistoryLine,
  PromoteClaim,
  RecordVerdict,
  TickClaim,
  UndoChange,
  UndoneAnswer,
  UndoVerdict,
  WholeClaims,
} from '@/lib/contracts/claims';
import type { AddEvidence, EditEvidence, EditSource, RemoveEvidence, SourceView } from '@/lib/contracts/sources';
import type { Submitted } from '@/lib/contracts/submitted';
import type { Change } from './desk-change';

export type Answer = Submitted<ClaimAnswer>;

/** One verb of the server: its input and the request key that makes a repeat harmless. */
type Ask<Input, Given = ClaimAnswer> = (input: Input, requestKey: string) => Promise<Submitted<Given>>;

/** What the desk may ask of the server: server actions in the app, their doubles in tests. */
export interface DeskVerbs {
  readonly recordVerdict: Ask<RecordVerdict>;
  readonly undoVerdict: Ask<z.input<typeof UndoVerdict>>;
  readonly undoChange: Ask<z.input<typeof UndoChange>, UndoneAnswer>;
  readonly tickClaim: Ask<z.input<typeof TickClaim>>;
  readonly promoteClaim: Ask<z.input<typeof PromoteClaim>>;
  readonly correctClaim: Ask<z.input<typeof CorrectClaim>>;
  readonly addClaim: Ask<z.input<typeof AddClaim>>;
  readonly addEvidence: Ask<AddEvidence>;
  readonly editEvidence: Ask<z.input<typeof EditEvidence>>;
  readonly removeEvidence: Ask<z.input<typeof RemoveEvidence>>;
  readonly restoreEvidence: Ask<z.input<typeof RemoveEvidence>>;
  readonly editSource: Ask<z.input<typeof EditSource>, { readonly source: SourceView }>;
  readonly deskChanges: (asked: z.input<typeof DeskChangesAsked>) => Promise<Submitted<DeskChanges>>;
  /** Figures of a very long article that came without all that is known of them. */
  readonly wholeClaims: (input: z.input<typeof WholeClaims>) => Promise<Submitted<readonly DeskClaim[]>>;
  readonly claimHistory: (claimId: string) => Promise<Submitted<readonly HistoryLine[]>>;
}

/**
 * The call that carries a change, made once: a repeat after a lost connection must send the very same input, or its key
 * would be refused. `claim` is the claim as the server last said it is.
 */
export function callFor(verbs: DeskVerbs, claim: DeskClaim, change: Change, key: string): () => Promise<Answer> {
  const seen = { claimId: claim.id, version: claim.version };
  switch (change.kind) {
    case 'verdict':
      return () => verbs.recordVerdict({ ...seen, ...change.verdict }, key);
    case 'tick':
      return () => verbs.tickClaim({ ...seen, ticked: change.ticked }, key);
    case 'promote':
      return () => verbs.promoteClaim(seen, key);
    case 'undo':
      return () => verbs.undoVerdict(seen, key);
    case 'add-source': {
      const evidence = { quote: change.quote, note: change.note };
      return () => verbs.addEvidence({ claimId: claim.id, sourceId: change.source.id, source: null, evidence }, key);
    }
    case 'remove-source':
      return () => verbs.removeEvidence({ evidenceId: change.evidence.id, version: change.evidence.version }, key);
  }
}
