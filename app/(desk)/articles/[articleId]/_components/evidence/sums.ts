import type { FindingView } from '@/lib/contracts/evidence';
import type { Doubt } from '../state/desk-state';

type Findings = readonly FindingView[];

const standing = (findings: Findings, which: FindingView['outcome']): Findings =>
  findings.filter(({ outcome, answer }) => outcome === which && answer === null);

/** Sums that disagree and stand: neither confirmed nor set aside. */
export const disagreeing = (findings: Findings): Findings => standing(findings, 'contradicted');

/** Those a figure has part in, the one that is tested or one it is worked out from: what disagrees, then what only asks. */
export const sumsWith = (findings: Findings, claimId: string): Findings =>
  [...disagreeing(findings), ...standing(findings, 'ask')].filter(({ figures }) =>
    figures.some((figure) => figure.claimId === claimId),
  );

/** The sums of an article by what they came to, each group in text order. What was set aside is in none of the others. */
export const sumsApart = (findings: Findings) => ({
  disagree: disagreeing(findings),
  ask: standing(findings, 'ask'),
  addUp: findings.filter(({ outcome }) => outcome === 'confirmed'),
  aside: setAside(findings),
});

/** Sums that somebody answered for: they are no error. */
export const setAside = (findings: Findings): Findings =>
  findings.filter(({ outcome, answer }) => outcome !== 'confirmed' && answer !== null);

/** "2 disagree · 1 to check · 14 add up"; what there is none of is left out. */
export function sumWords(findings: Findings): string {
  const { disagree, ask, addUp, aside } = sumsApart(findings);
  const parts = [
    { sums: disagree, one: 'disagrees', many: 'disagree' },
    { sums: ask, one: 'to check', many: 'to check' },
    { sums: addUp, one: 'adds up', many: 'add up' },
    { sums: aside, one: 'set aside', many: 'set aside' },
  ];
  return parts
    .filter(({ sums }) => sums.length > 0)
    .map(({ sums, one, many }) => `${sums.length.toLocaleString('en')} ${sums.length === 1 ? one : many}`)
    .join(' · ');
}

/** By claim, the sum that stands against it; before others the one that tests it. One that only asks is no doubt. */
export function doubtsOf(findings: Findings): Readonly<Record<string, Doubt>> {
  const doubts: Record<string, Doubt> = {};
  for (const { figures, claimId: tested, sentence, instead } of disagreeing(findings))
    for (const { claimId } of figures) {
      if (claimId === null || doubts[claimId]?.instead) continue;
      doubts[claimId] = { sentence, instead: claimId === tested ? instead : null };
    }
  return doubts;
}
