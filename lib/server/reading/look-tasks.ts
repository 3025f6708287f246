import 'server-only';
import type { z } from 'zod';
import { type CellLabels, PinEvidence, type TryMarks } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import { datesIn } from '@/lib/core/checks/dates-in';
import { type DateCandidate, findDates } from '@/lib/core/checks/find-dates';
import type { Candidate } from '@/lib/core/checks/find-evidence';
import { LENGTHS_OF_TIME } from '@/lib/core/checks/lengths-of-time';
import { maySettle, proposals } from '@/lib/core/checks/proposals';
import type { SourceFigure } from '@/lib/core/checks/source-figure';
import type { Wanted } from '@/lib/core/checks/statistics/fitting';
import type { WorkedOut } from '@/lib/core/checks/statistics/work-out';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { type OfCopy, withCopy } from './kept-copies';
import { LIMITS } from './limits';
import { numberPin, type PinnedClaim, type PinnedTo, shownAround } from './number-pin';
import { type PinnedFor, type ReadPin, readPin } from './read-pin';
import type { Tell } from './tell';
import { pinOf } from './try-marks';

/** A claim as it is looked for. */
export interface WantedClaim extends Wanted, PinnedClaim, PinnedFor {}

/** A figure that could be the claim's, with its words. */
export interface FoundFigure
  extends Pick<Candidate, 'evidence' | 'assumed' | 'finding' | 'standing' | 'slips' | 'against'>,
    InWords {
  readonly is: 'figure';
  readonly labels: CellLabels | null;
  readonly pin: PinEvidence;
}

/** A working over cells of the copy, each ready to be pinned. */
export interface FoundWorking
  extends Pick<WorkedOut, 'relation' | 'expression' | 'finding' | 'standing' | 'slips' | 'assumed'> {
  readonly is: 'working';
  readonly cells: readonly {
    readonly name: string;
    readonly quote: string;
    readonly labels: CellLabels;
    readonly pin: PinEvidence;
  }[];
}

/** A date from which a length of time comes out. */
export interface FoundDate extends Pick<DateCandidate, 'from'>, InWords {
  readonly sentence: Stretch;
}

/** What stands around a figure: of prose the sentence in three parts. */
interface InWords {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

const inWords = (text: string, { start, end }: Stretch, around: Stretch): InWords => ({
  before: text.slice(around.start, start),
  quote: text.slice(start, end),
  after: text.slice(end, around.end),
});

/** What a copy offers for a claim, likeliest first: its figures and workings; for a length of time the dates that fit too. */
export const findInCopy = ({ claim, copy, ...of }: OfCopy & { readonly claim: WantedClaim; readonly copy: PinnedTo }) =>
  withCopy(of, ({ text, figures }) => ({
    dates: datesFor(text, claim),
    found: proposals(text, figures, claim).flatMap((one): (FoundFigure | FoundWorking)[] => {
      if (one.is === 'working') return [workedOut(claim, text, figures, one.working, copy)];
      const figure = figures[one.candidate.index];
      return figure ? [found(claim, text, figure, one.candidate, copy)] : [];
    }),
  }));

const labelsOf = ({ rowLabel: row, groupLabel: group, columnLabel: column, caption }: SourceFigure): CellLabels => ({
  ...{ row, group, column, caption },
});

function found(
  claim: WantedClaim,
  text: string,
  figure: SourceFigure,
  { evidence, assumed, finding, standing, slips, against }: Candidate,
  copy: PinnedTo,
): FoundFigure {
  return {
    is: 'figure',
    ...{ evidence, assumed, finding, standing, slips, against },
    ...inWords(text, figure, shownAround(figure)),
    labels: figure.cell ? labelsOf(figure) : null,
    pin: numberPin(claim, text, figure, assumed, copy),
  };
}

function workedOut(
  claim: WantedClaim,
  text: string,
  figures: readonly SourceFigure[],
  { cells, relation, expression, finding, standing, slips, assumed }: WorkedOut,
  copy: PinnedTo,
): FoundWorking {
  return {
    is: 'working',
    ...{ relation, expression, finding, standing, slips, assumed },
    cells: cells.flatMap(({ name, index, figure: input }) => {
      const figure = figures[index];
      if (!figure) return [];
      const isAssumed = input.unit !== figure.figure.unit;
      const pin = numberPin(claim, text, figure, isAssumed, copy);
      return [{ name, quote: text.slice(figure.start, figure.end), labels: labelsOf(figure), pin }];
    }),
  };
}

/** "Nearly seven months" may rest on a day: the span is counted from there to the article's date. */
function datesFor(text: string, { figure, published }: WantedClaim): FoundDate[] {
  if (!LENGTHS_OF_TIME.has(figure.kind) || published === null) return [];
  return findDates(text, figure, published).map(({ start, end, sentence, from }) => ({
    from,
    sentence,
    ...inWords(text, { start, end }, sentence),
  }));
}

/** How many claims are looked for before the next word about how far it is. */
const STEP = 5;

/** Which of these claims the copy may settle. It is told how far the search is. */
export const searchCopy = (
  { claims, ...of }: OfCopy & { readonly claims: readonly WantedClaim[] },
  tell: Tell,
): string[] | ReturnType<typeof withCopy<never>> =>
  withCopy(of, ({ text, figures }) =>
    claims
      .filter((claim, at) => {
        if (at % STEP === 0) tell.progress(at, claims.length);
        return maySettle(claim, proposals(text, figures, claim, { most: 1, explain: false }));
      })
      .map(({ id }) => id),
  );

/** What stands out in a copy for a claim: its dates for a length of time, its numbers for another figure. */
export const copyOffers = ({ isLength, year, ...of }: OfCopy & { isLength: boolean; year: number | null }) =>
  withCopy(of, ({ text, figures }) => ({
    date: isLength ? datesIn(text, year).slice(0, LIMITS.offers) : [],
    number: isLength ? [] : figures.slice(0, LIMITS.offers).map(({ start, end }) => ({ start, end })),
  }));

type Pinned = z.output<typeof PinEvidence>;

/** @throws Refusal invalid */
export const pinInCopy = ({ pin, claim, ...of }: OfCopy & { readonly pin: Pinned; readonly claim: PinnedFor }) =>
  withCopy(of, (copy): ReadPin => readPin(copy, pin, claim));

/**
 * The pin that somebody's marks make, and what it says.
 * @throws Refusal invalid
 */
export const tryInCopy = ({
  tried,
  claim,
  ...of
}: OfCopy & { readonly tried: z.output<typeof TryMarks>; readonly claim: WantedClaim }) =>
  withCopy(of, (copy) => {
    const pin = pinOf(claim, copy, tried);
    const parsed = PinEvidence.safeParse(pin);
    if (!parsed.success)
      throw new Refusal('invalid', {
        fields: Object.fromEntries(
          parsed.error.issues.map(({ path, message }) => [path.map(String).join('.') || 'form', message]),
        ),
      });
    return { pin, reading: readPin(copy, parsed.data, claim).reading };
  });
