/**
 * A change, a difference, a share, a ratio, a sum or an average that a claim prints, worked out from the levels of a
 * source's table. Which cells are tried follows from labels and times, never from the numbers: one working for each way
 * the claim can be meant, not every pair that happens to fit.
 */
import type { Comparable } from '../comparable';
import { type Standing, standingOf } from '../finding';
import { asRead } from '../judged';
import { amountValue } from '../reading';
import { otherDirection, powersOfTen, transposed, type Candidate as Undoing } from '../slip-candidates';
import type { Slip } from '../slips';
import type { SourceFigure } from '../source-figure';
import { compareWorking, type Named, type WorkingFinding } from '../working';
import { directed, EXCEEDS, inputFor, type Relation, relationOf } from './asked';
import { daysWanted, type Fitting, type Wanted } from './fitting';
import { headingMeasure } from './heading-measure';
import { daysOf, isSameTime, labelDays, timeless } from './label-period';
import { isTotal, PART } from './table-labels';
import { cellAt, type Series, timesOf } from './times-compared';

type SlipName = Slip['slip'];
type ComparedWorking = Extract<WorkingFinding, { readonly outcome: 'compared' }>;

/** A working over cells of a source, as it compares with the claim. */
export interface WorkedOut {
  readonly relation: Relation;
  /** "A / B - 1" over these cells, by their indexes in the source's figures. */
  readonly expression: string;
  readonly cells: readonly { readonly name: string; readonly index: number; readonly figure: Comparable }[];
  /** If the cells are exact, and if they are rounded as printed. */
  readonly finding: ComparedWorking;
  readonly standing: Standing;
  /** What went wrong, where that explains the difference: "base swapped". */
  readonly slips: readonly SlipName[];
  /** What was taken for granted: "the year before was not named". */
  readonly assumed: readonly string[];
  readonly shared: readonly string[];
  readonly score: number;
}

const NEAREST_SERIES = 3;
/** So far below the best labels a series is another thing. */
const BEHIND = 9;
/** Of several rows that a claim names, each has but some of its words. */
const WIDE = 40;
const MOST_CELLS = 24;
const MOST_KEPT = 4000;

const WORTH = { times: 18, unit: 12, agrees: 14, slip: 5 } as const;

class Bench {
  private readonly claim: Comparable;

  constructor(
    private readonly figures: readonly SourceFigure[],
    private readonly wanted: Wanted,
    private readonly fitting: Fitting,
  ) {
    this.claim = wanted.figure;
  }

  /** The cells whose labels say most of the claim, as far as they can be inputs. */
  private likely(
    isRatio: boolean,
    behind: number = BEHIND,
  ): { index: number; figure: SourceFigure; input: Comparable; worth: number }[] {
    let best = 0;
    const found: { index: number; figure: SourceFigure; input: Comparable; worth: number }[] = [];
    for (const [index, figure] of this.figures.entries()) {
      if (figure.cell === null) continue;
      const { worth: labels, isNamed } = this.fitting.labels(figure);
      const worth = labels - this.fitting.misfit(figure) - (isRatio && figure.figure.unit === '%' ? 4 : 0);
      if (!isNamed || worth < best - behind) continue;
      const read = { ...figure, figure: asRead(this.claim, this.wanted.sentence, figure) };
      const input = inputFor(this.claim, read, isRatio);
      if (input === null) continue;
      best = Math.max(best, worth);
      found.push({ index, figure, input, worth });
      if (found.length > MOST_KEPT * 2)
        found.splice(0, found.length, ...found.filter((one) => one.worth >= best - behind).slice(0, MOST_KEPT));
    }
    return found.filter(({ worth }) => worth >= best - behind);
  }

  series(isRatio: boolean): Series[] {
    const found = new Map<string, Series>();
    for (const { index, figure, input, worth } of this.likely(isRatio)) {
      const days = daysOf(input.period);
      if (days === null || figure.cell === null) continue;
      const { table, row, column } = figure.cell;
      const { rowLabel, columnLabel, groupLabel } = figure;
      const isBlock = labelDays(groupLabel) !== null && labelDays(columnLabel) === null;
      const inRow = isBlock || labelDays(rowLabel) !== null ? timeless(rowLabel) : `r${row}`;
      const inColumn = labelDays(columnLabel) === null ? `c${column}` : timeless(columnLabel);
      const key = `${table}\n${timeless(groupLabel)}\n${inRow}\n${inColumn}`;
      const series = found.get(key) ?? { worth, at: [] };
      series.at.push({ index, figure: { ...figure, figure: input }, days });
      found.set(key, series);
    }
    return [...found.values()].sort((a, b) => b.worth - a.worth).slice(0, NEAREST_SERIES * 3);
  }

  private worked(
    relation: Relation,
    expression: string,
    indexes: readonly { index: number; figure: SourceFigure }[],
    worth: number,
    assumed: readonly string[],
  ): WorkedOut | null {
    const cells = indexes.map(({ index, figure }, k) => ({
      name: letter(k),
      index,
      figure: figure.figure,
    }));
    const named: Named[] = cells.map(({ name, figure }) => ({ name, figure }));
    const found = compareWorking(this.claim, expression, named);
    if (found.outcome === 'refused') return null;
    const { ifExact, ifRounded } = found;
    const mask = indexes.reduce((sum, { figure }) => sum | this.fitting.labels(figure).mask, 0);
    const agrees = standingOf(ifExact) === 'agrees';
    const slips = agrees ? [] : this.slipsOf(relation, expression, named, indexes);
    const standing = agrees ? 'agrees' : slips.length > 0 || standingOf(ifRounded) === 'differs' ? 'differs' : 'open';
    const score = worth + WORTH.times + WORTH.unit + (agrees ? WORTH.agrees : slips.length > 0 ? WORTH.slip : 0);
    const shared = this.fitting.words.named(mask);
    return { relation, expression, cells, finding: found, standing, slips, assumed, shared, score };
  }

  /** Would it come out if the working, or the claim, were what is often mistaken for it? */
  private slipsOf(
    relation: Relation,
    expression: string,
    named: readonly Named[],
    cells: readonly { figure: SourceFigure }[],
  ): SlipName[] {
    const { claim } = this;
    const comes = (other: Comparable, form: string, over = named) => {
      const found = compareWorking(other, form, over);
      return found.outcome === 'compared' && standingOf(found.ifExact) === 'agrees';
    };
    const undone = (all: readonly Undoing[]) => all.some((one) => comes(one.claim, expression));
    const turned = otherDirection(claim);
    const found: SlipName[] = [];
    if (undone(transposed(claim))) found.push('digits transposed');
    if (relation === 'change' || relation === 'ratio') {
      const back = relation === 'change' ? ['1 - B / A', 'B / A - 1'] : ['B / A'];
      if (back.some((form) => comes(claim, form) || turned.some((one) => comes(one.claim, form))))
        found.push('base swapped');
    }
    if (
      relation === 'change' &&
      cells.every(({ figure }) => figure.figure.unit === '%') &&
      comes({ ...claim, unit: '[pp]', kind: 'points' }, 'A - B')
    )
      found.push('percent or points');
    if (undone(powersOfTen(claim).slice(0, 6))) found.push('power of ten');
    if (undone(turned)) found.push('direction');
    return found;
  }

  /** A change, a difference or a ratio between two times of one series. */
  overTime(relation: 'change' | 'difference' | 'ratio'): WorkedOut[] {
    const form = { change: 'A / B - 1', difference: 'A - B', ratio: 'A / B' }[relation];
    const found: WorkedOut[] = [];
    for (const series of this.series(relation !== 'difference')) {
      for (const { to, from, assumed } of timesOf(this.wanted, series)) {
        const [late, early] = [cellAt(series, to), cellAt(series, from)];
        if (late === undefined || early === undefined || late === early) continue;
        if (relation !== 'difference' && !isPositivePair(late.figure.figure, early.figure.figure)) continue;
        const one = this.worked(relation, form, [late, early], series.worth, assumed);
        if (one !== null) found.push(one);
      }
      if (found.length >= NEAREST_SERIES) break;
    }
    return found;
  }

  /** The cells of one column and time, each with its row. */
  private column(of: SourceFigure): { index: number; figure: SourceFigure }[] {
    return this.figures.flatMap((figure, index) =>
      figure.cell !== null &&
      figure.cell.table === of.cell?.table &&
      figure.cell.column === of.cell.column &&
      figure.figure.unit === of.figure.unit
        ? [{ index, figure }]
        : [],
    );
  }

  private timed(isRatio: boolean, behind: number = BEHIND) {
    const days = daysWanted(this.wanted);
    return this.likely(isRatio, behind)
      .filter(({ figure }) => {
        const there = daysOf(figure.figure.period);
        return days === null || there === null || isSameTime(days, there);
      })
      .map(({ index, figure, input, worth }) => ({ index, figure: { ...figure, figure: input }, worth }))
      .sort((a, b) => b.worth - a.worth || a.index - b.index);
  }

  /** A row in the total of its column, or in another row that the claim names. */
  shares(): WorkedOut[] {
    const parts = this.timed(true, WIDE).filter(({ figure }) => !isTotal(figure.rowLabel));
    // A sentence may name several rows: each of them may be the part.
    const named = parts.filter(({ figure }) => this.isNamed(figure.rowLabel)).slice(0, NEAREST_SERIES);
    const found = (named.length > 0 ? named : parts.slice(0, 1)).flatMap((part) => this.shareOf(part));
    return found.sort((a, b) => b.score - a.score).slice(0, 1);
  }

  /** Does a name stand whole in the claim? */
  private isNamed(name: string): boolean {
    const { shared, weight } = this.fitting.words.label(name);
    return weight > 0 && shared === weight;
  }

  private shareOf(part: {
    readonly index: number;
    readonly figure: SourceFigure;
    readonly worth: number;
  }): WorkedOut[] {
    const column = this.column(part.figure).filter(({ index }) => index !== part.index);
    const after = column.filter(({ figure, index }) => isTotal(figure.rowLabel) && index > part.index);
    const over = column.find(
      ({ figure }) => figure.rowLabel !== '' && part.figure.groupLabel.endsWith(figure.rowLabel),
    );
    const wholes = [over, after[0], after.at(-1), column.find(({ figure }) => isTotal(figure.rowLabel))];
    const named = column.filter(
      ({ figure }) => this.isNamed(figure.rowLabel) && figure.rowLabel !== part.figure.rowLabel,
    );
    const ofAll = /\b(?:of|in) (?:all|total|the total|every)\b/i.test(this.wanted.sentence);
    const sums = ofAll ? [after[0], over] : wholes;
    const all = [...(ofAll ? [] : named.slice(0, 2)), ...sums].filter((one) => one !== undefined);
    const tried = [...new Map(all.map((one) => [one.index, one])).values()].slice(0, 3);
    return tried.flatMap((whole) => this.worked('share', 'A / B', [part, whole], part.worth, []) ?? []);
  }

  /** "Twice as much as Abelia", "imports exceeded exports": two rows or columns that the claim names, in its order. */
  private between(relation: 'ratio' | 'difference', form: string): WorkedOut[] {
    const [one, other, ...others] = this.named(relation === 'ratio');
    if (one === undefined || other === undefined || others.length > 0) return [];
    const place = (mine: NamedCell, theirs: NamedCell) => placeIn(this.wanted.sentence, mine.name, theirs.name);
    const pair = place(one, other) <= place(other, one) ? [one, other] : [other, one];
    const found = this.worked(relation, form, pair, one.worth, []);
    return found === null ? [] : [found];
  }

  ratios(): WorkedOut[] {
    const overTime = daysOf(this.claim.base) === null ? [] : this.overTime('ratio');
    if (overTime.length > 0) return overTime;
    const between = this.between('ratio', 'A / B');
    return between.length > 0 ? between : this.overTime('ratio');
  }

  differences(): WorkedOut[] {
    const between = EXCEEDS.test(this.wanted.sentence) ? this.between('difference', 'A - B') : [];
    return between.length > 0 ? between : this.overTime('difference');
  }

  /** Rows of one column, else columns of one row, whose names stand whole in the claim. */
  private named(isRatio: boolean): NamedCell[] {
    const cells = this.timed(isRatio, WIDE);
    const rows = this.whole(cells, 'column', ({ rowLabel }) => nameOf(rowLabel));
    if (rows.length > 1) return rows;
    const columns = this.whole(cells, 'row', ({ columnLabel }) => nameOf(columnLabel));
    return columns.length > 1 ? columns : this.whole(cells, 'column', ({ rowLabel }) => rowLabel.split(PART)[0] ?? '');
  }

  private whole(
    cells: readonly { readonly index: number; readonly figure: SourceFigure; readonly worth: number }[],
    along: 'row' | 'column',
    nameIn: (figure: SourceFigure) => string,
  ): NamedCell[] {
    const found = cells.flatMap((cell): NamedCell[] => {
      const name = nameIn(cell.figure);
      return this.isNamed(name) && !isTotal(name) ? [{ ...cell, name }] : [];
    });
    const [first] = found;
    const beside = found.filter(
      ({ figure }) =>
        figure.cell?.table === first?.figure.cell?.table && figure.cell?.[along] === first?.figure.cell?.[along],
    );
    // Of several with one name the one whose other labels fit best, which comes first.
    return [...new Map([...beside].reverse().map((one) => [one.name, one])).values()].reverse();
  }

  /** Rows or columns that the claim names one by one. */
  sums(): WorkedOut[] {
    const cells = this.named(false);
    const [first] = cells;
    if (first === undefined || cells.length < 2 || cells.length > 6) return [];
    const form = cells.map((_, k) => letter(k)).join(' + ');
    const one = this.worked('sum', form, cells, first.worth, []);
    return one === null ? [] : [one];
  }

  /** Over all the times that the claim spans. */
  averages(): WorkedOut[] {
    const days = daysWanted(this.wanted);
    if (days === null) return [];
    for (const series of this.series(false)) {
      const cells = series.at.filter((one) => one.days.from >= days.from && one.days.to <= days.to);
      if (cells.length < 2 || cells.length > MOST_CELLS) continue;
      const names = cells.map((_, k) => letter(k)).join(', ');
      const one = this.worked('average', `mean(${names})`, cells, series.worth, []);
      return one === null ? [] : [one];
    }
    return [];
  }
}

const letter = (k: number): string => String.fromCharCode(65 + k);

/** A cell with the name of its row or column. */
interface NamedCell {
  readonly index: number;
  readonly figure: SourceFigure;
  readonly worth: number;
  readonly name: string;
}

/** A label without its units and times: "World › Exports" of "World › Exports › Mio. EUR". */
const nameOf = (label: string): string =>
  label
    .split(PART)
    .filter((part) => labelDays(part) === null && headingMeasure(part) === null)
    .join(PART);

/** Where the words of a name stand that the other one has not. */
function placeIn(sentence: string, name: string, other: string): number {
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const own = words.find((word) => !other.toLowerCase().includes(word)) ?? '';
  const at = own === '' ? -1 : sentence.toLowerCase().indexOf(own);
  return at < 0 ? sentence.length : at;
}

/** A change from or to a loss has no sensible percentage. */
function isPositivePair(late: Comparable, early: Comparable): boolean {
  const [a, b] = [late, early].map(({ amount }) => (amount === null ? null : amountValue(amount)));
  return a != null && b != null && b.n !== 0n && a.n >= 0n === b.n > 0n;
}

/**
 * The workings over a source's cells that the claim can stand for, likeliest first; none where its figure is no change,
 * share, ratio, sum or average, or the source holds no levels for it. `figures` are those that `fitting` was made for.
 */
export function workOut(figures: readonly SourceFigure[], given: Wanted, fitting: Fitting): readonly WorkedOut[] {
  if (given.figure.amount === null) return [];
  const wanted = directed(given);
  const relation = relationOf(wanted);
  if (relation === null || !figures.some(({ cell }) => cell !== null)) return [];
  const bench = new Bench(figures, wanted, fitting);
  const found = {
    change: () => bench.overTime('change'),
    difference: () => bench.differences(),
    ratio: () => bench.ratios(),
    share: () => bench.shares(),
    sum: () => bench.sums(),
    average: () => bench.averages(),
  }[relation]();
  return [...found].sort((a, b) => b.score - a.score);
}
