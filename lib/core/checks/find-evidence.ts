/**
 * Which figures of a source could be the claim's? Ranked by how the numbers compare, by unit, by the words they share
 * and by their period. A person picks one; nothing here decides.
 */
import type { Comparable } from './comparable';
import { compareNumbers, samePeriod } from './compare';
import { conversionBetween } from './convert';
import { type Finding, type Standing, standingOf } from './finding';
import { type Neighbour, type Slip, slips } from './slips';
import type { SourceFigure } from './source-figures';

/** A claim with the words around it. */
export interface Wanted {
  readonly figure: Comparable;
  /** What it counts or measures, of what, where. */
  readonly about: readonly string[];
  readonly sentence: string;
}

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
  readonly score: number;
}

const STOP = new Set(
  `the a an and or of in on at to for from by with as is are was were be been has have had its it their this that than
   more less most over under about around nearly almost some said says according while which who will would could after before
   during since until between into out up down per cent percent year years month months ago last first per all one two three
   million billion thousand hundred trillion`.split(/\s+/),
);

const stem = (word: string) => word.replace(/(?:'s|’s)$/, '').replace(/(?<=.{3})(?:ies|es|s|ed|ing)$/, '');

function keyWords(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}][\p{L}'’-]{2,}/gu) ?? [];
  return found.filter((word) => !STOP.has(word)).map(stem);
}

/** The claim's words with their weight: what it counts weighs most. */
function weights({ about, sentence }: Wanted): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const word of keyWords(sentence).slice(0, 60)) found.set(word, 1);
  for (const word of about.flatMap(keyWords)) found.set(word, 3);
  return found;
}

/** What each answer is worth when nothing else tells. */
function worthOf(finding: Finding): number {
  switch (finding.outcome) {
    case 'exact':
      return 42;
    case 'rounds to':
      return finding.reading === 'tight' ? 40 : 34;
    case 'inside the hedge':
      return 36;
    case 'bound holds':
      return 30;
    case 'truncates to':
      return 26;
    case 'overlaps':
      return 20;
    case 'bound holds but is loose':
      return 14;
    case 'off by':
      return worthOfDistance(finding.relative);
    default:
      return worthOfOpen(finding);
  }
}

function worthOfDistance(relative: string | null): number {
  const [top = '0', bottom = '1'] = (relative ?? '1').split('/');
  const distance = Math.abs(Number(top) / Number(bottom));
  if (distance <= 0.02) return 8;
  return distance <= 0.1 ? 5 : distance <= 0.5 ? 2 : 0;
}

function worthOfOpen(finding: Extract<Finding, { readonly outcome: 'incomparable' }>): number {
  const kinds = finding.alternatives.map((alternative) => worthOf(alternative.finding) - 2);
  if (kinds.length > 0) return Math.max(...kinds);
  return finding.otherwise === null ? 0 : worthOf(finding.otherwise) - 15;
}

/** "5" stands everywhere, "7,147,000" hardly by chance. */
function specificity({ amount }: Comparable): number {
  const digits = (amount?.written ?? '').replace(/^-?0*\.?0*|\.|0+$/g, '').length;
  return digits >= 3 ? 1 : digits === 2 ? 0.8 : 0.5;
}

const PERIOD_FITS = 12;
const PERIOD_CONFLICTS = -22;

function worthOfPeriod(claim: Comparable, evidence: Comparable): number {
  const known = claim.period?.from && evidence.period?.from;
  if (!known) return 0;
  return samePeriod(claim.period, evidence.period) ? PERIOD_FITS : PERIOD_CONFLICTS;
}

interface Matched {
  readonly evidence: Comparable;
  readonly assumed: boolean;
  readonly unitWorth: number;
}

/** A bare number in a table may be anything: it is tried in the claim's unit. */
function matched(claim: Comparable, { figure, cell }: SourceFigure): Matched | null {
  const found = conversionBetween(figure, claim);
  if (found.possible || found.because === 'kind of ton')
    return { evidence: figure, assumed: false, unitWorth: claim.unit === null ? 8 : 20 };
  const bare = cell !== null && figure.unit === null && figure.per === null;
  if (!bare || claim.unit === null) return null;
  const evidence = { ...figure, kind: claim.kind, unit: claim.unit, unitText: claim.unitText, per: claim.per };
  return { evidence, assumed: true, unitWorth: 4 };
}

/** Has this figure no unit of its own, so that it can be compared only in the claim's? */
export const isReadInUnitOf = (claim: Comparable, figure: SourceFigure): boolean =>
  matched(claim, figure)?.assumed ?? false;

const WORDS_WORTH = 30;

/** The claim's words that stand with a figure. A table's labels are asked for again and again: their answer is kept. */
class SharedWords {
  private readonly known = new Map<string, readonly string[]>();
  private readonly wanted: readonly string[];

  constructor(private readonly weights: ReadonlyMap<string, number>) {
    this.wanted = [...weights.keys()];
  }

  /** In its sentence, or in its row, column and caption. */
  with(text: string, figure: SourceFigure): readonly string[] {
    const { cell, rowLabel, columnLabel, caption } = figure;
    if (cell === null) return this.among(wordsAround(text, figure));
    const [row, column, above] = [this.in(rowLabel), this.in(columnLabel), this.in(caption)];
    if (column.length + above.length === 0) return row;
    if (row.length + above.length === 0) return column;
    return this.among(new Set([...row, ...column, ...above]));
  }

  /** What they weigh together, from 0 to 1. */
  share(shared: readonly string[]): number {
    let sum = 0;
    for (const word of shared) sum += this.weights.get(word) ?? 0;
    return Math.min(1, sum / 10);
  }

  private among(there: ReadonlySet<string>): readonly string[] {
    return this.wanted.filter((word) => there.has(word));
  }

  private in(label: string): readonly string[] {
    const known = this.known.get(label);
    if (known !== undefined) return known;
    const shared = this.among(new Set(keyWords(label)));
    this.known.set(label, shared);
    return shared;
  }
}

/** A source is searched for many claims: the words of its sentences are taken apart once. */
const KNOWN = new WeakMap<SourceFigure, ReadonlySet<string>>();

function wordsAround(text: string, figure: SourceFigure): ReadonlySet<string> {
  const known = KNOWN.get(figure);
  if (known !== undefined) return known;
  const { start, end } = figure.around;
  const words = new Set(keyWords(text.slice(start, Math.min(end, start + 1500))));
  KNOWN.set(figure, words);
  return words;
}

/** How a figure's number stands to the claim's, whatever stands around it. */
interface Judged extends Matched {
  /** null: so far off that nothing else can come of it; it is worked out for those that are shown. */
  readonly finding: Finding | null;
  readonly standing: Standing;
  readonly worth: number;
}

const FAR = 4;

/** A plain number as a float; null for a range, a bound, a hedge, and for nothing. */
function plainValue({ amount, high, comparator, hedge }: Comparable): number | null {
  if (amount === null || high !== null || comparator !== '=' || hedge !== null) return null;
  const value = Math.abs((Number(amount.written) * Number(amount.times)) / Number(amount.over));
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** Two plain numbers of one unit that are several times each other: no rounding makes them meet. */
function isFarOff(ours: number | null, claim: Comparable, evidence: Comparable): boolean {
  if (ours === null || claim.unit !== evidence.unit || claim.per !== evidence.per) return false;
  if (claim.unit === null && claim.kind !== evidence.kind) return false;
  const theirs = plainValue(evidence);
  return theirs !== null && (theirs > ours * FAR || ours > theirs * FAR);
}

/** Judges the figures of a source against one claim. The same number in the same unit is judged once. */
function judging(claim: Comparable): (found: SourceFigure) => Judged | null {
  const inCells = new Map<Comparable, Judged | null>();
  const ours = claim.precision === null || claim.precision === undefined ? plainValue(claim) : null;
  const weight = specificity(claim);
  const judge = (found: SourceFigure): Judged | null => {
    const match = matched(claim, found);
    if (match === null) return null;
    if (isFarOff(ours, claim, match.evidence)) return { ...match, finding: null, standing: 'differs', worth: 0 };
    const finding = compareNumbers(claim, match.evidence);
    return { ...match, finding, standing: standingOfNumbers(finding), worth: worthOf(finding) * weight };
  };
  return (found) => {
    if (found.cell === null) return judge(found);
    const known = inCells.get(found.figure);
    if (known !== undefined) return known;
    const fresh = judge(found);
    inCells.set(found.figure, fresh);
    return fresh;
  };
}

/** A figure with its score, before anything is said about it. */
interface Scored {
  readonly index: number;
  readonly judged: Judged;
  readonly shared: readonly string[];
  readonly score: number;
}

const candidateOf = (claim: Comparable, { index, judged, shared, score }: Scored): Candidate => {
  const { evidence, assumed, standing } = judged;
  const finding = judged.finding ?? compareNumbers(claim, evidence);
  return { index, evidence, assumed, finding, standing, slips: [], shared, score };
};

/** A ton of unstated kind agrees if one of its kinds does, and differs if none of them can. */
function standingOfNumbers(finding: Finding): Standing {
  if (finding.outcome !== 'incomparable' || finding.alternatives.length === 0) return standingOf(finding);
  const kinds = finding.alternatives.map((kind) => standingOf(kind.finding));
  if (kinds.includes('agrees')) return 'agrees';
  return kinds.includes('open') ? 'open' : 'differs';
}

/** The values beside a cell: where somebody's eye may have slipped to. */
export function neighboursOf(figures: readonly SourceFigure[], index: number): readonly Neighbour[] {
  const at = figures[index];
  if (!at?.cell) return [];
  const { table, row, column } = at.cell;
  const near = figures.slice(Math.max(0, index - REACH), index + REACH + 1);
  const beside = (rows: number, columns: number) =>
    near.find(({ cell }) => cell?.table === table && cell.row === row + rows && cell.column === column + columns);
  return BESIDE.flatMap(([rows, columns, words]): Neighbour[] => {
    const found = beside(rows, columns);
    if (found === undefined) return [];
    const name = rows === 0 ? found.columnLabel : found.rowLabel;
    return [{ label: name === '' ? words : `${words} (${name})`, evidence: found.figure }];
  });
}

const REACH = 60;
const BESIDE = [
  [-1, 0, 'the row above'],
  [1, 0, 'the row below'],
  [0, -1, 'the column before'],
  [0, 1, 'the column after'],
] as const;

const EXPLAINED = 30;
const SLIP_WORTH = 16;

/** Slips are looked for where the words fit: a slip in a strange figure would be chance. */
function explained(claim: Comparable, figures: readonly SourceFigure[], candidate: Candidate): Candidate {
  if (candidate.standing !== 'differs') return candidate;
  const found = slips(claim, candidate.evidence, neighboursOf(figures, candidate.index));
  return found.length === 0 ? candidate : { ...candidate, slips: found, score: candidate.score + SLIP_WORTH };
}

const WORTH_SHOWING = 26;
const MOST = 8;

const byScore = (a: { score: number; index: number }, b: { score: number; index: number }) =>
  b.score - a.score || a.index - b.index;

/**
 * The figures of a source that could be the claim's, likeliest first. `figures` is the reading of `text`
 * (`sourceFigures`). Time grows with the number of figures. Without `explain` no slips are looked for.
 */
export function findEvidence(
  text: string,
  figures: readonly SourceFigure[],
  wanted: Wanted,
  { most = MOST, explain = true }: { readonly most?: number; readonly explain?: boolean } = {},
): readonly Candidate[] {
  const claim = wanted.figure;
  if (claim.amount === null) return [];
  const { agreeing, differing } = scored(text, figures, wanted);
  const why = (explain ? differing.sort(byScore).slice(0, EXPLAINED) : []).map((one) =>
    explained(claim, figures, candidateOf(claim, one)),
  );
  const shown = agreeing.sort(byScore).slice(0, most);
  return [...shown.map((one) => candidateOf(claim, one)), ...why]
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort(byScore)
    .slice(0, most);
}

/** Every figure that may yet be worth showing: those that differ may gain by a slip that explains them. */
function scored(text: string, figures: readonly SourceFigure[], wanted: Wanted) {
  const claim = wanted.figure;
  const words = new SharedWords(weights(wanted));
  const judge = judging(claim);
  const agreeing: Scored[] = [];
  const differing: Scored[] = [];
  for (const [index, found] of figures.entries()) {
    const judged = judge(found);
    if (judged === null) continue;
    const shared = words.with(text, found);
    const period = worthOfPeriod(claim, found.figure);
    const score = judged.worth + judged.unitWorth + WORDS_WORTH * words.share(shared) + period;
    const differs = judged.standing === 'differs';
    if (score < WORTH_SHOWING - (differs ? SLIP_WORTH : 0)) continue;
    (differs ? differing : agreeing).push({ index, judged, shared, score });
  }
  return { agreeing, differing };
}

/** Would the best candidate settle the claim? It agrees, and more than the digits says that it is the same thing. */
export function maySettle(wanted: Wanted, [best]: readonly Candidate[]): boolean {
  if (best === undefined || best.standing !== 'agrees') return false;
  return best.shared.length > 0 && (!best.assumed || specificity(wanted.figure) === 1);
}
