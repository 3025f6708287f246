'use server';

import { Refusal } from '@/lib/contracts/refusals';
import { submit } from '@/lib/server/adapters/form';
import { claimHistory as historyOf } from '@/lib/server/queries/desk';
import { knownSources as sourcesFor } from '@/lib/server/queries/known-sources';
import { openedCopy } from '@/lib/server/queries/opened-copy';
import { tryWorking as tryOut, workingsFor as workingsOf } from '@/lib/server/queries/workings';
import { addClaim as add } from '@/lib/server/services/claims/add-claim';
import { correctClaim as correct } from '@/lib/server/services/claims/correct-claim';
import { promoteClaim as promote } from '@/lib/server/services/claims/promote-claim';
import { recordVerdict as record } from '@/lib/server/services/claims/record-verdict';
import { tickClaim as tick } from '@/lib/server/services/claims/tick-claim';
import { undoVerdict as undo } from '@/lib/server/services/claims/undo-verdict';
import { answerFinding as answer } from '@/lib/server/services/findings/answer-finding';
import { addEvidence as rest } from '@/lib/server/services/sources/add-evidence';
import {
  editEvidence as editTaken,
  removeEvidence as remove,
  restoreEvidence as restore,
} from '@/lib/server/services/sources/edit-evidence';
import { editSource as edit } from '@/lib/server/services/sources/edit-source';
import {
  lookIn as look,
  lookInCopy as lookAgain,
  lookInFile as lookInside,
  searchProgress as searchSoFar,
} from '@/lib/server/services/sources/look-in';
import { pinEvidence as pin } from '@/lib/server/services/sources/pin-evidence';
import { tryMarks as tryMarked, tryValue as tryTyped } from '@/lib/server/services/sources/try-marks';
import { signedIn } from '@/lib/server/signed-in';
import type { EvidenceVerbs } from './_components/evidence/evidence-verbs';
import type { DeskVerbs } from './_components/state/desk-verbs';

/** Who asks, with the key that makes a repeat harmless. Nothing is revalidated: the desk applies the answer itself. */
const asking = async (requestKey: string) => ({ ...(await signedIn()), requestKey });

export const recordVerdict: DeskVerbs['recordVerdict'] = async (input, key) =>
  submit(async () => record(await asking(key), input));

export const undoVerdict: DeskVerbs['undoVerdict'] = async (input, key) =>
  submit(async () => undo(await asking(key), input));

export const tickClaim: DeskVerbs['tickClaim'] = async (input, key) =>
  submit(async () => tick(await asking(key), input));

export const promoteClaim: DeskVerbs['promoteClaim'] = async (input, key) =>
  submit(async () => promote(await asking(key), input));

export const correctClaim: DeskVerbs['correctClaim'] = async (input, key) =>
  submit(async () => correct(await asking(key), input));

export const addClaim: DeskVerbs['addClaim'] = async (input, key) => submit(async () => add(await asking(key), input));

export const addEvidence: DeskVerbs['addEvidence'] = async (input, key) =>
  submit(async () => rest(await asking(key), input));

export const editEvidence: DeskVerbs['editEvidence'] = async (input, key) =>
  submit(async () => editTaken(await asking(key), input));

export const removeEvidence: DeskVerbs['removeEvidence'] = async (input, key) =>
  submit(async () => remove(await asking(key), input));

export const restoreEvidence: DeskVerbs['restoreEvidence'] = async (input, key) =>
  submit(async () => restore(await asking(key), input));

export const editSource: DeskVerbs['editSource'] = async (input, key) =>
  submit(async () => edit(await asking(key), input));

export const claimHistory: DeskVerbs['claimHistory'] = async (claimId) =>
  submit(async () => historyOf(await signedIn(), claimId));

export const lookIn: EvidenceVerbs['lookIn'] = async (input) => submit(async () => look(await signedIn(), input));

export const lookInFile: EvidenceVerbs['lookInFile'] = async (form) =>
  submit(async () => {
    const [claimId, file] = [form.get('claimId'), form.get('file')];
    if (typeof claimId !== 'string' || !(file instanceof File))
      throw new Refusal('invalid', { fields: { file: 'Choose a file.' } });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const confidential = form.get('confidential') === 'on';
    return lookInside(await signedIn(), claimId, { name: file.name, contentType: file.type, bytes }, confidential);
  });

export const lookInCopy: EvidenceVerbs['lookInCopy'] = async (input) =>
  submit(async () => lookAgain(await signedIn(), input));

export const searchProgress: EvidenceVerbs['searchProgress'] = async (input) =>
  submit(async () => searchSoFar(await signedIn(), input));

export const knownSources: EvidenceVerbs['knownSources'] = async (input) =>
  submit(async () => sourcesFor(await signedIn(), input));

export const openCopy: EvidenceVerbs['openCopy'] = async (input) =>
  submit(async () => openedCopy(await signedIn(), input));

export const tryMarks: EvidenceVerbs['tryMarks'] = async (input) =>
  submit(async () => tryMarked(await signedIn(), input));

export const tryValue: EvidenceVerbs['tryValue'] = async (input) =>
  submit(async () => tryTyped(await signedIn(), input));

export const pinEvidence: EvidenceVerbs['pinEvidence'] = async (input, key) =>
  submit(async () => pin(await asking(key), input));

export const answerFinding: EvidenceVerbs['answerFinding'] = async (input, key) =>
  submit(async () => answer(await asking(key), input));

export const workingsFor: EvidenceVerbs['workingsFor'] = async (claimId) =>
  submit(async () => workingsOf(await signedIn(), claimId));

export const tryWorking: EvidenceVerbs['tryWorking'] = async (input) =>
  submit(async () => tryOut(await signedIn(), input));
