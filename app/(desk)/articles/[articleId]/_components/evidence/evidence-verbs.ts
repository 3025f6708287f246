import type { z } from 'zod';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import type {
  AnswerFinding,
  ComparisonView,
  FindingsView,
  KnownSource,
  KnownSources,
  LookedView,
  LookIn,
  LookInCopy,
  OpenedCopy,
  PinCells,
  PinEvidence,
  SearchView,
  TriedMarks,
  TryMarks,
  TryValue,
  TryWorking,
  WorkingOffer,
  WorkingsView,
} from '@/lib/contracts/evidence';
import type { Submitted } from '@/lib/contracts/submitted';

/** What the desk asks of the server about sources and sums; the rest of its verbs stand in desk-verbs.ts. */
export interface EvidenceVerbs {
  readonly lookIn: (input: z.input<typeof LookIn>) => Promise<Submitted<LookedView>>;
  /** The form holds `claimId`, `file`, and `confidential` if it is to be. */
  readonly lookInFile: (form: FormData) => Promise<Submitted<LookedView>>;
  readonly lookInCopy: (input: z.input<typeof LookInCopy>) => Promise<Submitted<LookedView>>;
  /** How far the search of a copy for the article's other figures is. */
  readonly searchProgress: (input: z.input<typeof LookInCopy>) => Promise<Submitted<SearchView>>;
  /** The sources that are known already, those of this article first. */
  readonly knownSources: (input: z.input<typeof KnownSources>) => Promise<Submitted<readonly KnownSource[]>>;
  readonly openCopy: (input: z.input<typeof LookInCopy>) => Promise<Submitted<OpenedCopy>>;
  readonly tryMarks: (input: TryMarks) => Promise<Submitted<TriedMarks>>;
  readonly tryValue: (input: z.input<typeof TryValue>) => Promise<Submitted<ComparisonView>>;
  readonly workingsFor: (claimId: string) => Promise<Submitted<WorkingsView>>;
  readonly tryWorking: (input: z.input<typeof TryWorking>) => Promise<Submitted<WorkingOffer>>;
  readonly pinEvidence: (input: PinEvidence, requestKey: string) => Promise<Submitted<ClaimAnswer>>;
  /** All of them or none; the ids in the order of the pins. */
  readonly pinCells: (
    input: PinCells,
    requestKey: string,
  ) => Promise<Submitted<ClaimAnswer & { readonly evidenceIds: readonly string[] }>>;
  /** The article's sums as they are now. */
  readonly sumsOf: (articleId: string) => Promise<Submitted<FindingsView>>;
  readonly answerFinding: (
    input: z.input<typeof AnswerFinding>,
    requestKey: string,
  ) => Promise<Submitted<{ readonly key: string; readonly reason: string | null }>>;
}
