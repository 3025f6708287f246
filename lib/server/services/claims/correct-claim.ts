import 'server-only';
import type { z } from 'zod';
import { type ClaimAnswer, CorrectClaim } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { displayOf } from '@/lib/core/figures/display';
import { UNIT_BY_CODE } from '@/lib/core/figures/units';
import { COLUMN_OF, correctedPart, type Frame, type TimePart, type Worded, withoutGaps } from '@/lib/core/frames/frame';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { verb } from '@/lib/server/verb';
import { type Claim, Prisma } from '@/prisma/generated/client';
import { changeClaim, claimAt } from './change-claim';
import { correctedColumns } from './corrected-columns';
import { readingColumns } from './figure-columns';
import { figureOf } from './figure-of';
import { frameUpdate, storedFrame } from './frame-update';

type Input = z.output<typeof CorrectClaim>;

/** Puts a reading right. The text itself never changes; a value is read by the same engine; what is left out stays. */
export const correctClaim = verb<Input, ClaimAnswer>({
  action: 'claim.correct',
  input: CorrectClaim,
  async change(tx, input, { actor, now }) {
    const claim = await claimAt(tx, input.claimId, input.version, actor);
    const corrected = claim.frame === null ? await correctedColumns(tx, [claim.id]) : new Map();
    const stored = storedFrame(claim, corrected.get(claim.id));
    return changeClaim(
      tx,
      claim,
      { ...correctedReading(claim, input), ...frameUpdate(correctedFrame(stored, input)) },
      now(),
      actor,
    );
  },
});

function correctedReading(claim: Claim, input: Input): Prisma.ClaimUncheckedUpdateManyInput {
  const read = input.value ? readValue(input.value) : figureOf(claim);
  const kind = input.kind ?? read.kind;
  const comparator = input.comparator ?? read.comparator;
  const isRead = read.amount === null || (kind === read.kind && comparator === read.comparator);
  const corrected = { ...read, kind, comparator, hedge: comparator === read.comparator ? read.hedge : null };
  const figure = isRead
    ? { ...read, kind, comparator }
    : { ...corrected, display: displayOf({ ...corrected, unitPlural: pluralOf(read) }) };
  const precision = input.precision === undefined ? claim.precision : input.precision;
  const { tight, loose, ...columns } = readingColumns(figure, precision);
  return { ...columns, tight: tight ? { ...tight } : Prisma.DbNull, loose: loose ? { ...loose } : Prisma.DbNull };
}

/** A stored reading keeps the unit's name and its words in the text; the plural comes from the lexicon. */
const pluralOf = ({ unit, unitText }: FigureInContext): string | null =>
  (unit === null ? null : UNIT_BY_CODE.get(unit)?.plural) ?? unitText;

/** @throws Refusal invalid unless exactly one figure can be read */
export function readValue(value: string): FigureInContext {
  const figures = readFigures(value).filter(({ amount }) => amount !== null);
  const [figure] = figures;
  if (figures.length === 1 && figure) return figure;
  const found = figures.length === 0 ? 'No figure can be read in this.' : 'This holds more than one figure.';
  throw new Refusal('invalid', { fields: { value: `${found} Write it as in “7.15 million tons” or “over 80%”.` } });
}

/** By the part of a frame, the field that it is corrected in. */
const FIELDS = { ...COLUMN_OF, origin: 'origin', destination: 'destination' } as const;

/** The frame with a person's words in place of the engine's; what is left out stays as it was, and whose it was. */
function correctedFrame(stored: Frame, input: Input): Frame {
  const words = Object.entries(FIELDS).flatMap(([part, field]) => {
    const said = input[field];
    return said === undefined ? [] : [[part, correctedPart(stored[part as Worded], said)] as const];
  });
  const chosen = (['role', 'sureness'] as const).flatMap((part) => {
    const is = input[part];
    return is === null || is === stored[part]?.is ? [] : [[part, { is, by: 'person' }] as const];
  });
  const corrected = { ...stored, ...Object.fromEntries([...words, ...chosen]) };
  return withoutGaps({ ...corrected, when: whenOf(stored, corrected, input), base: baseOf(stored, corrected) });
}

/** The days of a period: those given; none for other words without days, which would be those of the old words. */
function whenOf(stored: Frame, corrected: Frame, { periodFrom, periodTo }: Input): TimePart | undefined {
  const isSame = corrected.when?.text === stored.when?.text;
  const old = isSame ? stored.when : undefined;
  const from = periodFrom === undefined ? (old?.from ?? null) : periodFrom;
  const to = periodTo === undefined ? (old?.to ?? null) : (periodTo ?? from);
  if (from && to && to < from)
    throw new Refusal('invalid', { fields: { periodTo: 'The last day lies before the first.' } });
  if (isSame && from === (old?.from ?? null) && to === (old?.to ?? null)) return stored.when;
  const words = corrected.when ?? { text: '', start: null, end: null };
  return { ...words, sure: 1, by: 'person', from, to };
}

/** The engine's days of a base hold for its words only. */
const baseOf = (stored: Frame, { base }: Frame): TimePart | undefined =>
  base === undefined || base === stored.base ? base : { ...base, from: null, to: null };
