import type { Tokens } from '../../text/tokens';
import { type Draft, exactly, type Refiner } from '../draft';
import { word } from '../vocabulary';

const M = word('m');
const STOP = 0x2e;
const MILLION = 1_000_000;

/** "9.24m vehicles, up on 8.26m": where "m" has been millions in a sentence, a bare "m" behind it is no length. */
export const repeatMillions: Refiner = {
  name: 'repeat millions',
  refine(t, drafts) {
    let seen = -1;
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      if (draft.amount === null || !draft.pending) continue;
      if (t.word(draft.to - 1) === M && draft.amount.times === '1000000') seen = draft.quoteTo;
      else if (draft.kind === 'measure' && draft.unit === 'm') {
        if (seen >= 0 && isBare(t, draft) && isOneSentence(t, seen, draft.from)) toMillions(draft);
        else seen = -1;
      }
    }
  },
};

/** "8.26m", written together, of one value and with nothing measured behind it. */
const isBare = (t: Tokens, draft: Draft): boolean =>
  draft.high === null && draft.per === null && t.word(draft.to) === M && !t.gap(draft.to);

function isOneSentence(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (t.mark(i) === STOP) return false;
  return true;
}

function toMillions(draft: Draft): void {
  if (draft.amount === null) return;
  draft.amount = { ...exactly(draft.amount, draft.amount.written), times: '1000000' };
  draft.value *= MILLION;
  draft.to = draft.quoteTo;
  draft.kind = 'number';
  draft.unit = null;
  draft.unitName = null;
  draft.unitPlural = null;
  draft.unitText = null;
  draft.note('repeat millions: "m" as before it');
}
