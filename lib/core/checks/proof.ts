/**
 * What a verdict rests on: every comparison with a source's value, and the working if there is one, with all that is
 * needed to do it again. Recomputed when it is written, when it is shown, and by `npm run verify`.
 */
import { exact } from '../figures/exact';
import { unitName } from '../figures/unit-name';
import type { Comparable } from './comparable';
import type { Finding, Standing } from './finding';
import { standingOf } from './finding';
import { comparePinned, type PinnedReading } from './pinned';
import { sayValue, sayValues } from './say-figure';
import { compareWorking, type Named, type WorkingFinding } from './working';
import type { WorkingRefusal } from './working-steps';

export interface ProvenComparison {
  readonly evidenceId: string;
  readonly reading: PinnedReading;
  readonly finding: Finding;
}

/** A named value of a working, and where it was taken from. */
export interface WorkingInput extends Named {
  readonly evidenceId: string | null;
  readonly claimId: string | null;
}

export interface ProvenWorking {
  readonly expression: string;
  readonly inputs: readonly WorkingInput[];
  readonly finding: WorkingFinding;
}

/**
 * The rules that compare and work out, as they are now. Raised by whoever changes an answer of theirs: verdicts that rest on
 * older ones are then looked at again, and nobody is accused of having tampered with them.
 */
export const RULES_VERSION = 2;

/** Plain JSON, stored with the verdict. */
export interface Proof {
  /** The rules it was worked out by; proofs from before this was kept are of version 1. */
  readonly rules?: number;
  /** Nothing was linked to the claim. */
  readonly noSource: boolean;
  /** The claim's reading at the time. */
  readonly claim: Comparable;
  readonly comparisons: readonly ProvenComparison[];
  readonly working: ProvenWorking | null;
}

export function prove(
  claim: Comparable,
  evidence: readonly Omit<ProvenComparison, 'finding'>[],
  working: Omit<ProvenWorking, 'finding'> | null,
): Proof {
  return {
    rules: RULES_VERSION,
    noSource: false,
    claim,
    comparisons: evidence.map((item) => ({ ...item, finding: comparePinned(claim, item.reading).finding })),
    working: working && { ...working, finding: compareWorking(claim, working.expression, working.inputs) },
  };
}

/** Rules by which a proof can be done again. */
export interface Rules {
  readonly version: number;
  readonly proveAgain: (stored: Proof) => Proof;
}

/** The same arithmetic done again from what is stored, by today's rules. */
export const proveAgain = ({ noSource, claim, comparisons, working }: Proof): Proof => ({
  ...prove(claim, comparisons.map(withoutFinding), working && withoutFinding(working)),
  noSource,
});

export const TODAYS_RULES: Rules = { version: RULES_VERSION, proveAgain };

function withoutFinding<T extends { readonly finding: unknown }>({
  finding: _finding,
  ...rest
}: T): Omit<T, 'finding'> {
  return rest;
}

const REFUSALS: Readonly<Record<Exclude<WorkingRefusal['error'], 'not understood'>, string>> = {
  'too long': 'The working is too long.',
  'too deep': 'The working has too many brackets in each other.',
  'unknown name': 'The working uses a name that stands for nothing:',
  'no value': 'There is no value to work with in',
  'units differ': 'The units do not go together:',
  'no growth': 'Growth per year needs a whole number of years, from 1 to 200, and values above zero.',
  'no such day': 'There is no such day in',
  'division by zero': 'The working divides by zero, or by what may be zero.',
  'too large': 'The numbers become too large.',
};

/** Why a working was refused, in a sentence. */
export function sayWorkingRefusal(refusal: WorkingRefusal): string {
  if (refusal.error === 'not understood') return `The working is not understood at character ${refusal.at + 1}.`;
  const said = REFUSALS[refusal.error];
  if (refusal.error === 'units differ') return `${said} ${unitName(refusal.left)} and ${unitName(refusal.right)}.`;
  return 'name' in refusal ? `${said} “${refusal.name}”.` : said;
}

/** "a / b - 1 = 7.6% if its values are exact, 7.516% to 7.683% if they are rounded." */
export function sayWorking({ expression, finding }: Pick<ProvenWorking, 'expression' | 'finding'>): {
  sentence: string;
  standing: Standing;
} {
  if (finding.outcome === 'refused') return { sentence: sayWorkingRefusal(finding.refusal), standing: 'open' };
  const { ifExact, ifRounded } = finding;
  const standing = standingOf(ifExact) === 'agrees' ? 'agrees' : standingOf(ifRounded);
  if (ifExact.outcome === 'incomparable' || ifRounded.outcome === 'incomparable')
    return { sentence: `${expression} cannot be set against the figure.`, standing: 'open' };
  const { value, unit } = ifExact.source;
  const { low, high } = ifRounded.source.interval;
  const exactly = sayValue(exact(value), unit);
  const span = low === null || high === null ? 'anything' : sayValues(exact(low), exact(high), unit);
  const result = `${expression} = ${exactly}`;
  if (span === exactly) return { sentence: `${result}.`, standing };
  return { sentence: `${result} if its values are exact, ${span} if they are rounded.`, standing };
}
