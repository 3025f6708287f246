import 'server-only';
import type { z } from 'zod';
import { type ClaimAnswer, CorrectClaim } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { FigureInContext } from '@/lib/core/figures/figure';
import { readFigures } from '@/lib/core/figures/read';
import { verb } from '@/lib/server/verb';
import { type Claim, Prisma } from '@/prisma/generated/client';
import { changeClaim, claimAt } from './change-claim';
import { readingColumns } from './figure-columns';
import { figureOf } from './figure-of';

type Input = z.output<typeof CorrectClaim>;

/** Puts a reading right. The text itself never changes; a value is read by the same engine. */
export const correctClaim = verb<Input, ClaimAnswer>({
  action: 'claim.correct',
  input: CorrectClaim,
  async change(tx, input, { now }) {
    const claim = await claimAt(tx, input.claimId, input.version);
    return changeClaim(tx, claim, { ...correctedReading(claim, input), ...wordColumns(input) }, now());
  },
});

function correctedReading(claim: Claim, input: Input): Prisma.ClaimUncheckedUpdateManyInput {
  const read = input.value ? readValue(input.value) : figureOf(claim);
  const figure = {
    ...read,
    kind: input.kind ?? read.kind,
    comparator: input.comparator ?? read.comparator,
    hedge: input.comparator && input.comparator !== read.comparator ? null : read.hedge,
  };
  const { tight, loose, ...columns } = readingColumns(figure, input.precision);
  return { ...columns, tight: tight ? { ...tight } : Prisma.DbNull, loose: loose ? { ...loose } : Prisma.DbNull };
}

/** @throws Refusal invalid unless exactly one figure can be read */
export function readValue(value: string): FigureInContext {
  const figures = readFigures(value).filter(({ amount }) => amount !== null);
  const [figure] = figures;
  if (figures.length === 1 && figure) return figure;
  const found = figures.length === 0 ? 'No figure can be read in this.' : 'This holds more than one figure.';
  throw new Refusal('invalid', { fields: { value: `${found} Write it as in “7.15 million tons” or “over 80%”.` } });
}

const midnight = (day: string | null) => (day ? new Date(day) : null);

function wordColumns(input: Input) {
  const { subject, ofWhat, place, period, base, attribution } = input;
  const dates = { periodFrom: midnight(input.periodFrom), periodTo: midnight(input.periodTo ?? input.periodFrom) };
  return { subject, ofWhat, place, period, ...dates, base, attribution };
}
