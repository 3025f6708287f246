'use server';

import { z } from 'zod';
import { LookIn, LookInCopy } from '@/lib/contracts/evidence';
import { id } from '@/lib/contracts/fields';
import { action, doing, showing } from '@/lib/server/adapters/action';
import { claimHistory as historyOf } from '@/lib/server/queries/desk';
import { deskChanges as changesSince } from '@/lib/server/queries/desk-changes';
import { wholeClaims as claimsOf } from '@/lib/server/queries/desk-claim';
import { articleFindings as sumsOfArticle } from '@/lib/server/queries/findings';
import { knownSources as sourcesFor } from '@/lib/server/queries/known-sources';
import { openedCopy } from '@/lib/server/queries/opened-copy';
import { tryWorking as tryOut, workingsFor as workingsOf } from '@/lib/server/queries/workings';
import { addClaim as add } from '@/lib/server/services/claims/add-claim';
import { correctClaim as correct } from '@/lib/server/services/claims/correct-claim';
import { promoteClaim as promote } from '@/lib/server/services/claims/promote-claim';
import { recordVerdict as record } from '@/lib/server/services/claims/record-verdict';
import { tickClaim as tick } from '@/lib/server/services/claims/tick-claim';
import { undoChange as undoLast } from '@/lib/server/services/claims/undo-change';
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
} from '@/lib/server/services/sources/look-in';
import { pinEvidence as pin, pinCells as pinTogether } from '@/lib/server/services/sources/pin-evidence';
import { searchProgress as searchSoFar } from '@/lib/server/services/sources/search-others';
import { tryMarks as tryMarked, tryValue as tryTyped } from '@/lib/server/services/sources/try-marks';
import type { EvidenceVerbs } from './_components/evidence/evidence-verbs';
import type { DeskVerbs } from './_components/state/desk-verbs';

/** Nothing is revalidated: the desk applies the answers itself. */

export const recordVerdict: DeskVerbs['recordVerdict'] = doing(record);
export const undoVerdict: DeskVerbs['undoVerdict'] = doing(undo);
export const undoChange: DeskVerbs['undoChange'] = doing(undoLast);
export const tickClaim: DeskVerbs['tickClaim'] = doing(tick);
export const promoteClaim: DeskVerbs['promoteClaim'] = doing(promote);
export const correctClaim: DeskVerbs['correctClaim'] = doing(correct);
export const addClaim: DeskVerbs['addClaim'] = doing(add);
export const addEvidence: DeskVerbs['addEvidence'] = doing(rest);
export const editEvidence: DeskVerbs['editEvidence'] = doing(editTaken);
export const removeEvidence: DeskVerbs['removeEvidence'] = doing(remove);
export const restoreEvidence: DeskVerbs['restoreEvidence'] = doing(restore);
export const editSource: DeskVerbs['editSource'] = doing(edit);

export const claimHistory: DeskVerbs['claimHistory'] = showing(historyOf);
export const deskChanges: DeskVerbs['deskChanges'] = showing(changesSince);
export const wholeClaims: DeskVerbs['wholeClaims'] = showing(claimsOf);

export const lookIn: EvidenceVerbs['lookIn'] = action([LookIn], look);

const fileFields = z.instanceof(FormData).transform((form) => ({
  claimId: form.get('claimId'),
  file: form.get('file'),
  confidential: form.get('confidential') === 'on',
}));
const FileToLookIn = fileFields.pipe(
  z.object({ claimId: id, file: z.instanceof(File, { error: 'Choose a file.' }), confidential: z.boolean() }),
);

export const lookInFile: EvidenceVerbs['lookInFile'] = action(
  [FileToLookIn],
  async (context, { claimId, file, confidential }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return lookInside(context, claimId, { name: file.name, contentType: file.type, bytes }, confidential);
  },
);

export const lookInCopy: EvidenceVerbs['lookInCopy'] = action([LookInCopy], lookAgain);
export const knownSources: EvidenceVerbs['knownSources'] = showing(sourcesFor);
export const openCopy: EvidenceVerbs['openCopy'] = showing(openedCopy);
export const tryMarks: EvidenceVerbs['tryMarks'] = showing(tryMarked);
export const tryValue: EvidenceVerbs['tryValue'] = showing(tryTyped);

export const searchProgress: EvidenceVerbs['searchProgress'] = action([LookInCopy], searchSoFar);

export const pinEvidence: EvidenceVerbs['pinEvidence'] = doing(pin);
export const pinCells: EvidenceVerbs['pinCells'] = doing(pinTogether);
export const sumsOf: EvidenceVerbs['sumsOf'] = showing(sumsOfArticle);
export const answerFinding: EvidenceVerbs['answerFinding'] = doing(answer);

export const workingsFor: EvidenceVerbs['workingsFor'] = showing(workingsOf);
export const tryWorking: EvidenceVerbs['tryWorking'] = showing(tryOut);
