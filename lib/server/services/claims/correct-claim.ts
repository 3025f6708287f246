import 'server-only';
import type { z } from 'zod';
import { type ClaimAnswer, CorrectClaim } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { displayOf } from '@/lib/core/figures/display';
import { UNIT_BY_CODE } from '@/lib/core/figures/units';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { verb } from '@/lib/server/verb';
import { type Claim, Prisma } from '@/prisma/generated/client';
import { changeClaim, claimAt } from './change-claim';
import { readingColumns } from './figure-columns';
import { figureOf } from './figure-of';

type Input = z.output<typeof CorrectClaim>;

/** Puts a reading right. The text itself never changes; a value is read by the same engine; what is left out stays. */
export const correctClaim = verb<Input, ClaimAnswer>({
  action: 'claim.correct',
  input: CorrectClaim,
  async change(tx, input, { actor, now }) {
    const claim = await claimAt(tx, input.claimId, input.version, actor);
    return changeClaim(
      tx,
      claim,
      { ...correctedReading(claim, input), ...correctedContext(claim, input) },
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

const WORDS = ['subject', 'ofWhat', 'place', 'period', 'base', 'attribution'] as const;

function correctedContext(claim: Claim, input: Input): Prisma.ClaimUncheckedUpdateManyInput {
  const words = Object.fromEntries(WORDS.flatMap((word) => (input[word] === undefined ? [] : [[word, input[word]]])));
  return { ...words, ...periodDays(claim, input), ...baseDays(claim, input) };
}

const dayOrNull = (day: string | null) => (day ? new Date(day) : null);

/** The days of a period: those given; none for other words without days, which would be those of the old words. */
function periodDays(claim: Claim, { period, periodFrom, periodTo }: Input) {
  if (periodFrom === undefined && periodTo === undefined)
    return period === undefined || period === claim.period ? {} : { periodFrom: null, periodTo: null };
  const from = periodFrom === undefined ? claim.periodFrom : dayOrNull(periodFrom);
  const to = periodTo === undefined ? claim.periodTo : (dayOrNull(periodTo) ?? from);
  if (from && to && to < from)
    throw new Refusal('invalid', { fields: { periodTo: 'The last day lies before the first.' } });
  return { periodFrom: from, periodTo: to };
}

/** The engine's days of a base hold for its words only. */
const baseDays = (claim: Claim, { base }: Input) =>
  base === undefined || base === claim.base ? {} : { baseFrom: null, baseTo: null };
