'use server';

import { submit } from '@/lib/server/adapters/form';
import { claimHistory as historyOf } from '@/lib/server/queries/desk';
import { addClaim as add } from '@/lib/server/services/claims/add-claim';
import { correctClaim as correct } from '@/lib/server/services/claims/correct-claim';
import { promoteClaim as promote } from '@/lib/server/services/claims/promote-claim';
import { recordVerdict as record } from '@/lib/server/services/claims/record-verdict';
import { tickClaim as tick } from '@/lib/server/services/claims/tick-claim';
import { undoVerdict as undo } from '@/lib/server/services/claims/undo-verdict';
import { addEvidence as rest } from '@/lib/server/services/sources/add-evidence';
import {
  editEvidence as editTaken,
  removeEvidence as remove,
  restoreEvidence as restore,
} from '@/lib/server/services/sources/edit-evidence';
import { editSource as edit } from '@/lib/server/services/sources/edit-source';
import { signedIn } from '@/lib/server/signed-in';
import type { DeskVerbs } from './_components/desk-verbs';

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
