import 'server-only';
import { type Proof, proveAgain } from '@/lib/core/checks/proof';
import type { HistoryText } from '@/lib/server/chain/row';
import { canonical, type State } from '@/lib/server/state';
import type { Verdict } from '@/prisma/generated/client';
import type { Replayed } from './replay';
import { type Findings, shown } from './report';

/** Columns of a verdict that its claim had too, at the version the verdict made. */
const SHARED = [
  'status',
  'lane',
  'reason',
  'checkedAs',
  'disputeReason',
  'proposedWording',
  'note',
  'proof',
] as const satisfies readonly (keyof Verdict)[];

/** Every verdict against the history of its claim, and its arithmetic done again. */
export function verifyVerdicts(
  verdicts: readonly Verdict[],
  claims: ReadonlyMap<string, Replayed>,
  history: readonly HistoryText[],
  findings: Findings,
): void {
  const given = new Map(history.filter(isVerdict).map((row) => [keyOf(row.subject.id, versionOf(row)), row]));
  for (const verdict of verdicts) {
    const row = given.get(keyOf(verdict.claimId, verdict.claimVersion));
    given.delete(keyOf(verdict.claimId, verdict.claimVersion));
    for (const why of untrue(verdict, row, claims)) findings.drifted('verdict', verdict.id, why);
    verifyProof(verdict, findings);
  }
  findings.checked.verdicts += verdicts.length;
  for (const row of given.values())
    if (row.action === 'verdict.record')
      findings.drifted('verdict', row.subject.id, `The verdict of row ${row.seq} of the history is gone.`);
}

const keyOf = (claimId: string, version: unknown) => `${claimId} ${String(version)}`;
const versionOf = ({ after }: HistoryText) => (after as State | null)?.version;
const isVerdict = ({ subject, action }: HistoryText) =>
  subject.kind === 'claim' && (action === 'verdict.record' || action === 'verdict.undo');

function untrue(
  verdict: Verdict,
  row: HistoryText | undefined,
  claims: ReadonlyMap<string, Replayed>,
): readonly string[] {
  if (!row) return ['No row of the history gave it.'];
  const then = claims.get(verdict.claimId)?.versions.get(verdict.claimVersion) ?? {};
  const wrong = SHARED.filter((column) => canonical(verdict[column]) !== canonical(then[column] ?? null)).map(
    (column) => `Its ${column} is ${shown(verdict[column])}; the history says ${shown(then[column])}.`,
  );
  const noSource = (verdict.proof as unknown as Proof | null)?.noSource ?? false;
  if (verdict.noSource !== noSource) wrong.push('Whether it had a source is not as its proof says.');
  if (verdict.byId !== row.actor.id) wrong.push('It is somebody else’s in the history.');
  if (!isTimely(verdict, row, then)) wrong.push(`Its time is not that of row ${row.seq} of the history.`);
  return wrong;
}

/** A verdict is given in the transaction that writes its row, a moment before; a claim that is settled says when. */
function isTimely({ at }: Verdict, row: HistoryText, then: State): boolean {
  const late = Date.parse(row.at) - at.getTime();
  const settled = row.action === 'verdict.record' && typeof then.decidedAt === 'string';
  return late >= 0 && late <= LONGEST_TRANSACTION && (!settled || then.decidedAt === at.toISOString());
}

const LONGEST_TRANSACTION = 120_000;

/** Does every comparison, and the working, come out as it is stored? */
function verifyProof({ id, proof }: Verdict, findings: Findings): void {
  if (proof === null) return;
  const stored = proof as unknown as Proof;
  const again = attempt(stored);
  if (!again) {
    findings.drifted('verdict', id, 'Its proof cannot be read.');
    return;
  }
  stored.comparisons.forEach((comparison, at) => {
    if (canonical(comparison) !== canonical(again.comparisons[at]))
      findings.drifted('comparison', comparison.evidenceId, `Done again for verdict ${id}, it comes out otherwise.`);
  });
  if (canonical(stored.working) !== canonical(again.working))
    findings.drifted('working', id, `“${stored.working?.expression ?? ''}” comes out otherwise when it is done again.`);
  findings.checked.comparisons += stored.comparisons.length;
  findings.checked.workings += stored.working ? 1 : 0;
}

/** What was forged may have any shape. */
function attempt(stored: Proof): Proof | null {
  try {
    return proveAgain(stored);
  } catch {
    return null;
  }
}
