/** How well what stands around a figure fits a claim: the words of its labels, its time, and what kind of number it is. */
import type { Role } from '../../frames/parts';
import type { DayRange } from '../calendar';
import type { Comparable } from '../comparable';
import { digitsOf } from '../judged';
import type { SourceFigure } from '../source-figure';
import type { Stretch } from '../table-grid';
import { againstBasis, type Basis, basisOf, FORECAST, sharesBasis } from './basis';
import { namesChange } from './change-words';
import { daysOf, isSameTime, labelDays, timeless } from './label-period';
import { isTotal, PART } from './table-labels';
import { ClaimWords, keyWords, type Mask } from './words';

/** A claim with the words around it. */
export interface Wanted {
  readonly figure: Comparable;
  /** What it counts or measures, of what, where. */
  readonly about: readonly string[];
  readonly sentence: string;
  readonly role?: Role | null | undefined;
}

/** How what stands around a figure fits the claim. */
export interface Fit {
  readonly mask: Mask;
  /** How much of the claim's words, as far as the source knows them: 0..1. */
  readonly recall: number;
  readonly worth: number;
  readonly time: 'fits' | 'conflicts' | 'unknown';
  /** It speaks of another time, or of another kind of number. */
  readonly isOdd: boolean;
  readonly against: readonly string[];
}

/** How labels alone fit; `isNamed`: they say something of the claim. */
interface LabelFit extends Pick<Fit, 'mask' | 'recall' | 'worth'> {
  readonly isNamed: boolean;
  /** Which of its names has words, and none of the claim's. */
  readonly strange: 'row' | 'column' | null;
}

/** A row that sums up others, by its name or by having none among rows that have. */
const isTotalRow = ({ cell, rowLabel, groupLabel, columnLabel }: SourceFigure): boolean =>
  cell !== null && isTotal(rowLabel) && (rowLabel !== '' || groupLabel + columnLabel !== '');

const isTotalColumn = ({ columnLabel }: SourceFigure): boolean => columnLabel !== '' && isTotal(columnLabel);

/** What the labels of a table are worth, all together about a hundred. */
const WORTH = {
  recall: 46,
  row: 14,
  column: 6,
  total: 8,
  time: 18,
  otherTime: -30,
  unlike: -24,
  basis: -30,
  forecast: -6,
  sameBasis: 12,
  direct: 24,
  allColumns: 16,
} as const;

/** How the words around a figure fit those of a claim. A table's labels are asked for again and again: their answer is kept. */
export class Fitting {
  readonly words: ClaimWords;
  private readonly basis: Basis;
  private readonly known: Mask;
  /** What all the heads say together: a column of changes has no other name than the columns that it is worked out from. */
  private readonly columns: Mask;
  /** What the names of rows say together: a total without a name is of all of them. */
  private readonly rows: Mask;
  private readonly hasTotals: boolean;
  /** The tables whose columns are things, and not one thing at several times. */
  private readonly tellsColumns: ReadonlySet<number>;
  private readonly namesColumn: boolean;
  /** Some cell is of the claim's own time. */
  private readonly hasItsTime: boolean;
  private readonly days: DayRange | null;
  private readonly bases = new Map<string, Basis>();
  private readonly times = new Map<string, Fit['time']>();
  private readonly labelled = new Map<string, LabelFit>();

  constructor(
    private readonly wanted: Wanted,
    private readonly text: string,
    figures: readonly SourceFigure[],
  ) {
    this.words = new ClaimWords(wanted.about, wanted.sentence);
    this.basis = basisOf(wanted.sentence);
    this.days = daysWanted(wanted);
    let [known, columns, rows, hasTotals] = [0, 0, 0, false];
    const heads = new Map<number, Set<string>>();
    for (const figure of figures) {
      const { cell, rowLabel, groupLabel, columnLabel, caption } = figure;
      if (cell === null) continue;
      for (const label of [rowLabel, groupLabel, columnLabel, caption]) known |= this.words.label(label).mask;
      columns |= this.words.label(columnLabel).mask;
      rows |= this.words.label(rowLabel).mask;
      hasTotals ||= isTotalRow(figure);
      const seen = heads.get(cell.table) ?? new Set();
      if (seen.size < 400) heads.set(cell.table, seen.add(columnLabel));
    }
    const differ = (labels: ReadonlySet<string>) => new Set([...labels].map(timeless)).size > 1;
    this.tellsColumns = new Set([...heads].flatMap(([table, labels]) => (differ(labels) ? [table] : [])));
    this.known = known;
    this.columns = columns;
    this.rows = rows;
    this.hasTotals = hasTotals;
    this.namesColumn = columns !== 0;
    const { days } = this;
    const times = new Map(
      figures.map(({ cell, figure }) => [cell === null ? '' : (figure.period?.text ?? ''), figure.period]),
    );
    this.hasItsTime = days !== null && [...times].some(([text, period]) => text !== '' && isSame(days, period));
  }

  /** The labels of a cell. Words of the claim that the whole source does not know choose nothing. */
  labels(figure: SourceFigure): LabelFit {
    const { rowLabel, groupLabel, columnLabel, caption } = figure;
    const key = `${groupLabel}\n${rowLabel}\n${columnLabel}\n${caption}`;
    const kept = this.labelled.get(key);
    if (kept !== undefined) return kept;
    const [row, group, column, above] = [rowLabel, groupLabel, columnLabel, caption].map((label) =>
      this.words.label(label),
    ) as [LabelOf, LabelOf, LabelOf, LabelOf];
    const heads = isOnlyChange(columnLabel) ? this.columns : column.mask;
    const isWhole = isTotalRow(figure);
    const isBareTotal = isWhole && row.weight === 0;
    const own = row.mask | group.mask | heads | above.mask;
    const mask = isBareTotal && this.words.total ? own | this.rows : own;
    const all = this.words.sum(this.known);
    const recall = all === 0 ? 0 : this.words.sum(mask) / all;
    const precise = (label: LabelOf) => (label.weight === 0 ? 0.5 : label.shared / label.weight);
    const isFull = recall === 1 && precise(row) === 1;
    const total = this.totalWorth(isWhole, row.mask, isFull);
    const named =
      WORTH.recall * recall + WORTH.row * precise(under(row, group)) + WORTH.column * precise(column) + total;
    const isWholeColumn = column.mask === 0 && isTotalColumn(figure);
    const across = isWholeColumn && !this.namesColumn && !this.hasItsTime ? WORTH.allColumns : 0;
    const isStrangeColumn = this.tellsColumns.has(figure.cell?.table ?? -1) && column.weight > 0 && column.mask === 0;
    const isStrangeRow = row.weight > 0 && (row.mask | group.mask) === 0;
    const isAsked = this.words.total && isWhole;
    const fresh: LabelFit = {
      mask,
      recall,
      worth: all > 0 ? named + across : isAsked ? WORTH.row : 0,
      isNamed: mask !== 0 || isAsked,
      strange: isWhole || isOnlyChange(columnLabel) ? null : isStrangeRow ? 'row' : isStrangeColumn ? 'column' : null,
    };
    if (this.labelled.size < 200_000) this.labelled.set(key, fresh);
    return fresh;
  }

  private totalWorth(isWhole: boolean, named: Mask, isFull: boolean): number {
    if (!this.words.total) return isWhole && named === 0 ? -1 : 0;
    if (isWhole) return WORTH.total;
    return this.hasTotals && !isFull ? -3 * WORTH.total : -WORTH.total;
  }

  private timeOf({ figure }: SourceFigure): Fit['time'] {
    const [wanted, there] = [this.days, daysOf(figure.period)];
    if (wanted === null || there === null) return 'unknown';
    const key = `${there.from}${there.to}`;
    const known = this.times.get(key) ?? (isSameTime(wanted, there) ? 'fits' : 'conflicts');
    this.times.set(key, known);
    return known;
  }

  private basisAround(figure: SourceFigure): Basis {
    const { cell, around, start, end, rowLabel, groupLabel, columnLabel, caption, notes } = figure;
    if (cell === null) {
      const [words, ahead] = clauseAround(this.text, around, start, end);
      return basisOf(words, ahead);
    }
    const said = [caption, columnLabel, rowLabel, groupLabel].map(this.basisOfLabel).filter((one) => one !== NOTHING);
    if (said.length === 0 && notes === '') return NOTHING;
    const flag =
      sayFlag(notes, columnLabel) !== '' || [rowLabel, columnLabel].some((label) => this.basisOfLabel(label).sureness);
    const { sureness: _, ...basis } = Object.assign({}, ...said) as Record<string, string>;
    return flag ? { ...basis, sureness: FORECAST } : basis;
  }

  private readonly basisOfLabel = (label: string): Basis => {
    const known = this.bases.get(label);
    if (known !== undefined) return known;
    const found = basisOf(label);
    const fresh = Object.keys(found).length === 0 && sayFlag('', label) === '' ? NOTHING : found;
    this.bases.set(label, fresh);
    return fresh;
  };

  /** What speaks against it beside thing and time: the mean for the median, the budget for what was spent. */
  misfit(figure: SourceFigure): number {
    return -WORTH.basis * againstBasis(this.basis, this.basisAround(figure)).filter((side) => side !== FORECAST).length;
  }

  of(figure: SourceFigure): Fit {
    const { mask, recall, worth, strange } = figure.cell === null ? this.told(figure) : this.labels(figure);
    const time = this.timeOf(figure);
    const basis = this.basisAround(figure);
    const odd = againstBasis(this.basis, basis);
    const oddWorth = odd.reduce((sum, side) => sum + (side === FORECAST ? WORTH.forecast : WORTH.basis), 0);
    const alike = sharesBasis(this.basis, basis) ? WORTH.sameBasis : 0;
    const unlike = this.isUnlike(figure) ? (figure.cell === null ? PROSE_UNLIKE : WORTH.unlike) : 0;
    const direct = time !== 'conflicts' && odd.length === 0 && this.isDirect(figure) ? WORTH.direct : 0;
    const timed = time === 'fits' ? WORTH.time : time === 'conflicts' ? WORTH.otherTime : 0;
    const against = [...(time === 'conflicts' ? [`It is of ${figure.figure.period?.text}.`] : []), ...odd.map(sayOdd)];
    const isSum = this.hasItsTime && time === 'unknown' && isTotalColumn(figure);
    if (isSum) against.push('It is the total of all columns.');
    const isMeant = strange === 'column' && (alike > 0 || this.isChangeOf(figure));
    if (strange !== null && !isMeant && digitsOf(this.wanted.figure) < TELLING)
      against.push(`Nothing in the name of its ${strange} is in the text.`);
    const isOdd = isSum || time === 'conflicts' || odd.some((side) => side !== FORECAST);
    return { mask, recall, worth: worth + timed + unlike + oddWorth + alike + direct, time, isOdd, against };
  }

  /** A sentence: what of the claim stands in it. */
  private told(figure: SourceFigure): LabelFit {
    let mask = 0;
    for (const [bit, word] of this.words.words.entries())
      if (wordsAround(this.text, figure).has(word)) mask |= 1 << bit;
    const recall = Math.min(1, this.words.sum(mask) / 10);
    return { mask, recall, worth: PROSE_WORDS * recall, isNamed: mask !== 0, strange: null };
  }

  /** The change itself stands in a column of changes: it need not be worked out. */
  private isDirect({ cell, figure, columnLabel }: SourceFigure): boolean {
    const claim = this.wanted.figure;
    return cell !== null && claim.direction !== null && figure.unit === claim.unit && namesChange(columnLabel);
  }

  private isChangeOf({ columnLabel }: SourceFigure): boolean {
    return namesChange(columnLabel) && (this.wanted.figure.direction !== null || isChangeAsked(this.wanted));
  }

  /** A level is no change, a change no level. */
  private isUnlike({ cell, figure, rowLabel, columnLabel }: SourceFigure): boolean {
    const claim = this.wanted.figure;
    const isShare = claim.unit === '%' || claim.unit === '[pp]';
    if (cell === null) return isShare && (claim.direction === null) !== (figure.direction === null);
    const isChange = namesChange(columnLabel) || (namesChange(rowLabel) && figure.direction !== null);
    if (claim.direction !== null) return !isChange;
    return isChange && !isChangeAsked(this.wanted);
  }
}

/** The claim's own time; else one that its sentence names as tables do ("FY19", "fiscal 2018"). */
export function daysWanted({ figure, sentence }: Wanted): DayRange | null {
  const own = daysOf(figure.period);
  if (own !== null) return own;
  return labelDays(figure.period?.text ?? sentence);
}

function isSame(wanted: DayRange, period: Comparable['period']): boolean {
  const there = daysOf(period);
  return there !== null && isSameTime(wanted, there);
}

/** "Change (%)": a head that names no other thing. */
const isOnlyChange = (label: string): boolean => label !== '' && label.split(PART).every(namesChange);

type LabelOf = ReturnType<ClaimWords['label']>;

/** A row together with its group, whose words count less. */
const under = (row: LabelOf, group: LabelOf): LabelOf => ({
  ...row,
  weight: row.weight + 0.3 * group.weight,
  shared: row.shared + 0.3 * group.shared,
});

const isChangeAsked = ({ sentence, role }: Wanted): boolean =>
  role === 'change' || namesChange(sentence) || /\binflation\b/i.test(sentence);
const sayOdd = (side: string): string => `It is ${side}.`;

const NOTHING: Basis = {};

const PROSE_WORDS = 48;
/** So many digits are hardly the same by chance. */
const TELLING = 5;
const PROSE_UNLIKE = -8;

/** A flag beside the value or the year: "2025 (f)", "2025F". */
const sayFlag = (notes: string, head: string): string =>
  /^f$|forecast|project/i.test(notes) || /\(f\)|\d{4} ?f\b/i.test(head) ? 'forecast' : '';

/** The clause that holds a figure, and what of it stands before: the next clause speaks of another number. */
function clauseAround(text: string, around: Stretch, start: number, end: number): readonly [string, string] {
  const before = text.slice(Math.max(around.start, start - 200), start);
  const after = text.slice(end, Math.min(around.end, end + 120));
  const cut = Math.max(...[';', ', down', ', compared', ' and '].map((word) => before.lastIndexOf(word)));
  const ahead = before.slice(cut + 1);
  const stop = after.search(/;|, (?:down|up|compared|after|while|and)\b/);
  return [`${ahead} # ${stop < 0 ? after : after.slice(0, stop)}`, ahead];
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
