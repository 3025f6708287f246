/** The engine, whole, in the order it runs. A new kind of figure is one new file and one line here. */
import { Tokens } from '../text/tokens';
import type { Draft, Recogniser, Refiner } from './draft';
import { readNumeral } from './numeral';
import { age } from './recognisers/age';
import { count } from './recognisers/count';
import { date } from './recognisers/date';
import { fraction } from './recognisers/fraction';
import { identifier } from './recognisers/identifier';
import { idiom } from './recognisers/idiom';
import { listNumber } from './recognisers/list-number';
import { measure } from './recognisers/measure';
import { mixedUnit } from './recognisers/mixed-unit';
import { money } from './recognisers/money';
import { multiple } from './recognisers/multiple';
import { nameWithNumber } from './recognisers/name';
import { bareNumber } from './recognisers/number';
import { ordinal } from './recognisers/ordinal';
import { percent } from './recognisers/percent';
import { period } from './recognisers/period';
import { phone } from './recognisers/phone';
import { rank } from './recognisers/rank';
import { ratio } from './recognisers/ratio';
import { reference } from './recognisers/reference';
import { score } from './recognisers/score';
import { section } from './recognisers/section';
import { superlative } from './recognisers/superlative';
import { time } from './recognisers/time';
import { turnOfPhrase } from './recognisers/turn-of-phrase';
import { vague } from './recognisers/vague';
import { web } from './recognisers/web';
import { year } from './recognisers/year';
import { attachComparator } from './refiners/attach-comparator';
import { attachDirection } from './refiners/attach-direction';
import { attachMovement } from './refiners/attach-movement';
import { joinRanges } from './refiners/join-ranges';
import { linkChanges } from './refiners/link-changes';
import { pointsOfShare } from './refiners/points-of-share';
import { repeatMillions } from './refiners/repeat-millions';
import { setAsideFurniture } from './refiners/set-aside-furniture';
import { settleCurrency } from './refiners/settle-currency';
import { settlePeriods } from './refiners/settle-periods';
import { shareUnits } from './refiners/share-units';
import { spreadNames } from './refiners/spread-names';
import { ANCHORS, lexicon } from './vocabulary';

export interface Engine {
  /** Asked in this order about each number; the first that answers has it. */
  readonly recognisers: readonly Recogniser[];
  /** Each sees all figures of a block, in this order. */
  readonly refiners: readonly Refiner[];
}

export const ENGLISH: Engine = {
  recognisers: [
    web,
    phone,
    period,
    identifier,
    listNumber,
    date,
    ratio,
    time,
    vague,
    mixedUnit,
    superlative,
    turnOfPhrase,
    multiple,
    percent,
    age,
    money,
    idiom,
    measure,
    section,
    rank,
    nameWithNumber,
    year,
    score,
    fraction,
    ordinal,
    reference,
    count,
    bareNumber,
  ],
  refiners: [
    joinRanges,
    repeatMillions,
    shareUnits,
    pointsOfShare,
    settleCurrency,
    spreadNames,
    attachComparator,
    linkChanges,
    attachDirection,
    attachMovement,
    setAsideFurniture,
    settlePeriods,
  ],
};

/** Tokens for one reading; they are used again for every block of it. */
export const newTokens = (): Tokens => new Tokens(lexicon, ANCHORS);

/** The figures of the block that the tokens hold, in text order. */
export function readBlock(t: Tokens, engine: Engine, explain: boolean): Draft[] {
  const drafts: Draft[] = [];
  let done = 0;
  for (let k = 0; k < t.anchorCount; k++) {
    const at = t.anchors[k] as number;
    if (at < done) continue;
    const draft = recognise(t, at, engine);
    if (draft === null) continue;
    keepApart(draft, done);
    if (explain) draft.notes = [`recogniser: ${draft.by}`];
    drafts.push(draft);
    done = Math.max(draft.to, draft.quoteTo);
  }
  for (const refiner of engine.refiners) refiner.refine(t, drafts);
  return drafts;
}

/** What reaches back ("No.", "$") must not reach into the figure before. */
function keepApart(draft: Draft, done: number): void {
  draft.from = Math.max(draft.from, done);
  draft.quoteFrom = Math.max(Math.min(draft.quoteFrom, draft.from), done);
}

function recognise(t: Tokens, at: number, engine: Engine): Draft | null {
  const numeral = readNumeral(t, at);
  for (const recogniser of engine.recognisers) {
    const draft = recogniser.read(t, numeral);
    if (draft !== null) {
      draft.by = recogniser.name;
      return draft;
    }
  }
  return null;
}
