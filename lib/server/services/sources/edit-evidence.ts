import 'server-only';
import { EditEvidence, RemoveEvidence } from '@/lib/contracts/sources';
import { verb } from '@/lib/server/verb';
import { changeEvidence, evidenceAt } from './change-evidence';

/** Changes what a claim takes from its source: the quote and the note. */
export const editEvidence = verb({
  action: 'evidence.edit',
  input: EditEvidence,
  async change(tx, { evidenceId, version, ...fields }, { now }) {
    return changeEvidence(tx, await evidenceAt(tx, evidenceId, version), fields, now());
  },
});

/** Takes a source off a claim. The row stays, so that it can be put back. */
export const removeEvidence = verb({
  action: 'evidence.remove',
  input: RemoveEvidence,
  async change(tx, { evidenceId, version }, { now }) {
    const at = now();
    return changeEvidence(tx, await evidenceAt(tx, evidenceId, version), { removedAt: at }, at);
  },
});

/** Puts a removed source back. */
export const restoreEvidence = verb({
  action: 'evidence.restore',
  input: RemoveEvidence,
  async change(tx, { evidenceId, version }, { now }) {
    return changeEvidence(tx, await evidenceAt(tx, evidenceId, version), { removedAt: null }, now());
  },
});
