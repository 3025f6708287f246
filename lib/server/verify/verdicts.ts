import 'server-only';
import type { Proof, Rules } from '@/lib/core/checks/proof';
import type { Action } from '@/lib/core/review/permissions';
import type { HistoryText } from '@/lib/server/chain/row';
import { canonical, type State } from '@/lib/server/state';
import type { Verdict } from '@/prisma/generated/client';
import type { Replayed } from './replay';
import { type Drift, type Findings, shown } from './report';

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
    const wrong = untrue(verdict, row, claims);
    for (const why of wrong) findings.drifted('verdict', verdict.id, why);
    verifyProof(verdict, wrong.length === 0, findings);
  }
  findings.checked.verdicts += verdicts.length;
  for (const row of given.values())
    if (row.action === 'verdict.record')
      findings.drifted('verdict', row.subject.id, `The verdict of row ${row.seq} of the history is gone.`);
}

const keyOf = (claimId: string, version: unknown) => `${claimId} ${String(version)}`;
const versionOf = ({ after }: HistoryText) => (after as State | null)?.version;
const isVerdict = ({ subject, action }: HistoryText) => subject.kind === 'claim' && VERDICTS.has(action);

const VERDICTS: ReadonlySet<string> = new Set<Action>(['verdict.record', 'verdict.undo', 'change.undo', 'batch.undo']);

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

/**
 * Does every comparison, and the working, come out as it is stored? Where the history holds the proof as it is and older
 * rules made it, another answer is today's rules' doing; everywhere else somebody changed it.
 */
function verifyProof({ id, claimId, claimVersion, proof }: Verdict, isAsWritten: boolean, findings: Findings): void {
  if (proof === null) return;
  const stored = proof as unknown as Proof;
  const again = attempt(stored, findings.rules);
  if (!again) {
    findings.drifted('verdict', id, 'Its proof cannot be read.');
    return;
  }
  const rules = stored.rules ?? 1;
  const isOlder = isAsWritten && rules < findings.rules.version;
  for (const { what, id: which, why, words } of differences(id, stored, again))
    if (isOlder) findings.otherwise.push({ claimId, verdictId: id, claimVersion, rules, why: words });
    else findings.drifted(what, which, why);
  findings.checked.comparisons += stored.comparisons.length;
  findings.checked.workings += stored.working ? 1 : 0;
}

interface Difference extends Drift {
  /** For the desk: what was, and what is. */
  readonly words: string;
}

function differences(verdictId: string, stored: Proof, again: Proof): Difference[] {
  const compared = stored.comparisons.flatMap((was, at): Difference[] => {
    const now = again.comparisons[at];
    if (canonical(was) === canonical(now)) return [];
    const why = `Done again for verdict ${verdictId}, it comes out otherwise.`;
    const words = `A comparison with a source was “${was.finding?.outcome}”; now it is “${now?.finding.outcome}”.`;
    return [{ what: 'comparison', id: was.evidenceId, why, words }];
  });
  if (canonical(stored.working) === canonical(again.working)) return compared;
  const why = `“${stored.working?.expression ?? ''}” comes out otherwise when it is done again.`;
  return [...compared, { what: 'working', id: verdictId, why, words: `The working ${why}` }];
}

/** What was forged may have any shape. */
function attempt(stored: Proof, rules: Rules): Proof | null {
  try {
    return rules.proveAgain(stored);
  } catch {
    return null;
  }
}
