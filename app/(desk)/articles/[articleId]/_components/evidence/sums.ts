import type { FindingView } from '@/lib/contracts/evidence';
import type { Doubt } from '../state/desk-state';

/** Sums that disagree and stand: neither confirmed nor set aside. */
export const disagreeing = (findings: readonly FindingView[]): readonly FindingView[] =>
  findings.filter(({ outcome, answer }) => outcome === 'contradicted' && answer === null);

/** Those a figure has part in: the one that is tested, and the ones it is worked out from. */
export const sumsWith = (findings: readonly FindingView[], claimId: string): readonly FindingView[] =>
  disagreeing(findings).filter(({ figures }) => figures.some((figure) => figure.claimId === claimId));

/** By claim, the sum that stands against it; before others the one that tests it. */
export function doubtsOf(findings: readonly FindingView[]): Readonly<Record<string, Doubt>> {
  const doubts: Record<string, Doubt> = {};
  for (const { figures, claimId: tested, sentence, instead } of disagreeing(findings))
    for (const { claimId } of figures) {
      if (claimId === null || doubts[claimId]?.instead) continue;
      doubts[claimId] = { sentence, instead: claimId === tested ? instead : null };
    }
  return doubts;
}
