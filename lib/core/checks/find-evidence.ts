/**
 * Which figures of a source could be the claim's? What a figure is *of* decides first, then its time, its unit and kind,
 * and only then the number: equal digits never lift one whose labels contradict the claim. A person picks one; nothing
 * here decides.
 */
import type { Comparable } from './comparable';
import { compareNumbers } from './compare';
import type { Finding, Standing } from './finding';
import { type Judged, judging } from './judged';
import { neighboursOf } from './neighbours';
import { type Slip, slips } from './slips';
import type { SourceFigure } from './source-figure';
import { type Fit, Fitting, type Wanted } from './statistics/fitting';

export interface Candidate {
  /** Index in the source's figures. */
  readonly index: number;
  /** As it was compared: with the claim's unit where the source gives none. */
  readonly evidence: Comparable;
  /** The source gives no unit: the claim's was taken for it. */
  readonly assumed: boolean;
  readonly finding: Finding;
  readonly standing: Standing;
  readonly slips: readonly Slip[];
  /** Words of the claim that stand with it. */
  readonly shared: readonly string[];
  /** What stands against it that it is the claim's: another time, another row, a forecast. */
  readonly against: readonly string[];
  readonly score: number;
}

/** A figure with its score, before anything is said about it. */
interface Scored {
  readonly index: number;
  readonly judged: Judged;
  readonly fit: Fit;
  readonly score: number;
}

/** In a table the labels choose and the number only among those that fit; in prose the number says more. */
const NUMBER_IN_CELL = 0.35;
const PROSE_UNIT = 8;
const SLIP_WORTH = { cell: 5, prose: 16 } as const;
const EXPLAINED = 10;
const LOOKED_AT = 200;
const WORTH_SHOWING = 26;
const MOST = 8;
/** So much less of the claim's words than another figure has: it is another thing. */
const LESS = 0.15;

const byScore = (a: { score: number; index: number }, b: { score: number; index: number }) =>
  b.score - a.score || a.index - b.index;

/** No number lifts a cell by more than this over another one. */
const MOST_OF_A_NUMBER = 24;

/** What the labels of a cell must be worth before its number is looked at: of a large table only few can still be shown. */
function leastWorth(figures: readonly SourceFigure[], fits: readonly Fit[]): number {
  const worths = fits.filter(({ recall }, at) => figures[at]?.cell && recall > 0).map(({ worth }) => worth);
  if (worths.length <= LOOKED_AT) return Number.NEGATIVE_INFINITY;
  const sorted = Float64Array.from(worths).sort();
  return (sorted[sorted.length - LOOKED_AT] as number) - MOST_OF_A_NUMBER;
}

/** Every figure that may yet be worth showing. */
function scored(fitting: Fitting, figures: readonly SourceFigure[], { figure: claim, sentence }: Wanted) {
  const hasPercent = figures.some(({ cell, figure }) => cell !== null && figure.unit === '%');
  const judge = judging(claim, sentence, hasPercent);
  const found: Scored[] = [];
  let best = 0;
  const fits = figures.map((figure) => fitting.of(figure));
  const least = leastWorth(figures, fits);
  for (const [index, figure] of figures.entries()) {
    const fit = fits[index] as Fit;
    if (figure.cell !== null && fit.worth < least) continue;
    const judged = judge(figure);
    if (judged === null) continue;
    const isCell = figure.cell !== null;
    if (isCell && fit.time !== 'conflicts' && judged.isAlike) best = Math.max(best, fit.recall);
    const isSecond = fit.isOdd || (isCell && fit.recall > 0);
    const number = judged.worth * (isSecond ? NUMBER_IN_CELL : 1);
    const score = number + judged.unitWorth + fit.worth + (isCell ? 0 : PROSE_UNIT);
    const differs = judged.standing === 'differs';
    const slip = isCell ? SLIP_WORTH.cell : SLIP_WORTH.prose;
    if (score >= WORTH_SHOWING - (differs ? slip : 0)) found.push({ index, judged, fit, score });
  }
  return { found, best };
}

/** What an agreeing number is worth where the words speak against it: nobody can tell yet. */
function settled(
  { judged, fit }: Scored,
  figure: SourceFigure,
  best: number,
): { readonly standing: Standing; readonly against: readonly string[] } {
  const { standing } = judged;
  const isOther = figure.cell !== null && fit.recall < best - LESS;
  const isStrange = fit.mask === 0 && fit.time !== 'fits';
  const against = [
    ...fit.against,
    ...(isOther ? [`It is of ${sayPlace(figure)}.`] : []),
    ...(isStrange && standing === 'agrees' ? ['Nothing but the number says that it is the same thing.'] : []),
  ];
  return { standing: standing === 'agrees' && against.length > 0 ? 'open' : standing, against };
}

function sayPlace({ rowLabel, groupLabel, columnLabel }: SourceFigure): string {
  const row = rowLabel === '' ? (groupLabel === '' ? '' : `${groupLabel}, total`) : rowLabel;
  return [row, columnLabel].filter((label) => label !== '').join(', ') || 'another cell';
}

/** Another thing, or a bare number that was tried in the claim's unit, and nowhere near: it would only be in the way. */
const isBesideThePoint = ({ standing, slips: found, against, assumed, evidence, finding }: Candidate): boolean =>
  standing === 'differs' &&
  found.length === 0 &&
  (against.length > 1 || (assumed && (against.length > 0 || evidence.kind === 'percent') && isFar(finding)));

/** Off by more than the source itself. */
function isFar(finding: Finding): boolean {
  if (finding.outcome !== 'off by' || finding.relative === null) return false;
  const [top = '0', bottom = '1'] = finding.relative.split('/');
  return Math.abs(Number(top) / Number(bottom)) > 0.75;
}

/** Slips are looked for where the words fit: a slip in a strange figure would be chance. */
function explained(claim: Comparable, figures: readonly SourceFigure[], candidate: Candidate): Candidate {
  const found = slips(claim, candidate.evidence, neighboursOf(figures, candidate.index));
  if (found.length === 0) return candidate;
  const isCell = figures[candidate.index]?.cell !== null;
  return { ...candidate, slips: found, score: candidate.score + (isCell ? SLIP_WORTH.cell : SLIP_WORTH.prose) };
}

interface Options {
  readonly most?: number;
  readonly explain?: boolean;
  /** Where somebody has it already. */
  readonly fitting?: Fitting;
}

/**
 * The figures of a source that could be the claim's, likeliest first. `figures` is the reading of `text`
 * (`sourceFigures`). Time grows with the number of figures. Without `explain` no slips are looked for.
 */
export function findEvidence(
  text: string,
  figures: readonly SourceFigure[],
  wanted: Wanted,
  { most = MOST, explain = true, fitting = new Fitting(wanted, text, figures) }: Options = {},
): readonly Candidate[] {
  const claim = wanted.figure;
  if (claim.amount === null) return [];
  const { found, best } = scored(fitting, figures, wanted);
  const likely = found.sort(byScore).slice(0, EXPLAINED + most);
  const candidates = likely.map((one): Candidate => {
    const figure = figures[one.index] as SourceFigure;
    const { evidence, assumed, isAlike } = one.judged;
    const finding = one.judged.finding ?? compareNumbers(claim, evidence);
    const shared = fitting.words.named(one.fit.mask);
    const base = { index: one.index, evidence, assumed, finding, slips: [], shared, score: one.score };
    const candidate: Candidate = { ...base, ...settled(one, figure, best) };
    const isOff = candidate.standing === 'differs' || !isAlike;
    const why = explain && isOff ? explained(claim, figures, candidate) : candidate;
    return isAlike || why.slips.length === 0 ? why : { ...why, standing: 'differs' };
  });
  return candidates
    .filter(
      ({ score, slips: found }, at) =>
        score >= WORTH_SHOWING &&
        (likely[at]?.judged.isAlike || found.length > 0) &&
        !isBesideThePoint(candidates[at] as Candidate),
    )
    .sort(byScore)
    .slice(0, most);
}
