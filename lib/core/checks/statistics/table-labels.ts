/**
 * What names each cell of a table: the rows at the top, groups of rows, totals without a name, columns of labels. Statistics
 * say it by where things stand, so it is read from the whole table at once.
 */
import type { Stretch, TableGrid } from '../table-grid';
import { cellNumber, type Separators, separatorsOf } from './cell-number';
import { headingMeasure } from './heading-measure';
import { kept } from './kept';
import { labelDays } from './label-period';

export interface Labels {
  /** The row's own words; "Total" of a row of values without a name. */
  readonly row: string;
  /** The groups it stands under, outermost first. */
  readonly group: string;
  /** What stands above it, the uppermost first. */
  readonly column: string;
}

export interface TableLabels {
  readonly separators: Separators;
  /** The first row that can hold values. */
  readonly firstRow: number;
  /** Lines of the table itself that speak of all of it: "($ in millions)". */
  readonly notes: readonly string[];
  /** null where the cell names others and is no value. */
  of(row: number, column: number): Labels | null;
}

/** Between the parts of a label: the heads over a column, the cells that name a row. */
export const PART = ' › ';

const LONGEST_LABEL = 200;
const clean = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL);

const MISSING = /^(?:n\/?a|n\.a\.|x|nil|none|c|z|w)$/i;
const isWorded = (words: string) => /\p{L}/u.test(words) && !MISSING.test(words);
const TIME_COLUMN =
  /^(?:(?:fiscal|calendar|financial)\s+)?(?:years?|time|periods?|months?|quarters?|dates?|time[_ ]period|ref[_ ]?date|jahr|année|año|monat|mois)\b/i;
const NOTE_COLUMN = /^(?:notes?|footnotes?|ref\.?|note no\.?)$/i;
/** "$96.8m", "14.5 cents": a value with its unit. */
const MEASURED =
  /^[-−(]?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} )?\d[\d.,]{0,20} ?(?:m|mn|bn|k|million|billion|thousand|cents?|p|pence|euros?|dollars?|tonnes|km²?)\)?$/;
const UNIT_COLUMN = /^(?:unit|units|unit of measure(?:ment)?|unit[_ ]measure|measure|einheit|unité|unidad)$/i;
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;

class Reader {
  readonly separators: Separators;
  private readonly words: (readonly string[])[];
  readonly naming: number;
  readonly notes: string[] = [];
  private readonly groups: string[] = [];
  private readonly groupRows = new Set<number>();
  private readonly heads: (readonly (readonly string[])[])[] = [];
  private readonly labelColumns: ReadonlySet<number>;
  private readonly noteColumns: ReadonlySet<number>;
  private readonly columns = new Map<string, string>();
  private readonly rowWords = new Map<number, string>();

  constructor(text: string, table: TableGrid) {
    const said = new Map<string, string>();
    const wordsOf = ({ start, end }: Stretch) => {
      const key = `${start} ${end}`;
      const known = said.get(key) ?? clean(text.slice(start, end));
      said.set(key, known);
      return known;
    };
    this.words = table.rows.map((row) => row.map(wordsOf));
    this.separators = separatorsOf(this.words.slice(0, 400).flat());
    this.naming = this.namingRows(table.headerRows);
    const heads = this.spread(this.words.slice(0, this.naming));
    const above = (column: number) => heads.map((row) => row[column] ?? '');
    const width = Math.max(0, ...this.words.slice(0, 50).map((row) => row.length));
    const every = Array.from({ length: width }, (_, column) => column);
    this.noteColumns = new Set(every.filter((column) => above(column).some((label) => NOTE_COLUMN.test(label))));
    this.labelColumns = new Set(every.filter((column) => this.isLabelColumn(column, above(column))));
    this.walk(heads);
  }

  private cell = (row: number, column: number): string => this.words[row]?.[column] ?? '';

  private isValue(words: string): boolean {
    return (cellNumber(words, this.separators) !== null && !YEAR.test(words)) || MEASURED.test(words);
  }

  /** Does this row name columns? Nothing in it is a value: dates, units, words. */
  private isNaming(row: number, seen: number): boolean {
    const [stub = '', ...cells] = this.words[row] ?? [];
    const filled = cells.filter((words) => words !== '' && words !== stub);
    if (filled.length === 0) return stub === '' || (row < 3 && isUnitLine(stub));
    if (filled.some((words) => this.isValue(words) && labelDays(words) === null)) return false;
    if (filled.every((words) => labelDays(words) !== null || headingMeasure(words) !== null))
      return stub === '' || seen === 0 || row < 3 || isUnitLine(stub) || labelDays(stub) !== null;
    return stub === '' || (seen === 0 && filled.every((words) => !this.isValue(words)));
  }

  private namingRows(said: number): number {
    let at = Math.min(said, this.words.length);
    let seen = this.words.slice(0, at).filter((row) => row.slice(1).some((words) => words !== '')).length;
    for (; at < Math.min(this.words.length - 1, 8); at++) {
      if (!this.isNaming(at, seen)) break;
      if ((this.words[at] ?? []).slice(1).some((words) => words !== '')) seen += 1;
    }
    return at;
  }

  /**
   * A head over several columns whose span was lost: one that stands alone in its row is over all of them, one of several
   * reaches as far as the next, where another row names the columns one by one.
   */
  private spread(rows: readonly (readonly string[])[]): (readonly string[])[] {
    return rows.map((row, at) => {
      const filled = row.flatMap((words, column) => (column > 0 && words !== '' ? [column] : []));
      const others = rows.filter((_, other) => other !== at);
      const isNamed = (column: number) => others.some((other) => (other[column] ?? '') !== '');
      const [only] = filled;
      const width = Math.max(...rows.map(({ length }) => length));
      if (only === undefined || others.length === 0) return row;
      if (filled.length === 1) {
        if (!isNamed(only)) return row;
        return Array.from({ length: width }, (_, column) => (column === 0 ? (row[0] ?? '') : (row[only] ?? '')));
      }
      let last = '';
      return Array.from({ length: width }, (_, column) => {
        const own = row[column] ?? '';
        if (column > 0 && own !== '') last = isNamed(column) ? own : '';
        return own === '' && column > 0 && isNamed(column) ? last : own;
      });
    });
  }

  /** A column of years or months names its rows. */
  private isLabelColumn(column: number, above: readonly string[]): boolean {
    const sample = this.words
      .slice(this.naming, this.naming + 200)
      .map((row) => row[column] ?? '')
      .filter(Boolean);
    if (sample.length === 0) return false;
    const dated = sample.filter((words) => labelDays(words) !== null && words.length <= 24).length;
    if (above.some((label) => UNIT_COLUMN.test(label))) return true;
    if (dated < sample.length * 0.8) return false;
    const isNamed = above.some((label) => TIME_COLUMN.test(label));
    return isNamed || (column === 0 && sample.every((words) => isWorded(words) || YEAR.test(words)));
  }

  /** From the top: which group each row stands in, and which heads are over it. */
  private walk(above: (readonly string[])[]): void {
    for (const row of this.words.slice(0, this.naming)) {
      const [stub = ''] = row;
      if (stub !== '' && isUnitLine(stub)) this.notes.push(stub);
    }
    let heads: readonly (readonly string[])[] = above;
    let first = this.naming;
    let open: string[] = [];
    let lastNamed = '';
    let wasGroup = false;
    for (let row = this.naming; row < this.words.length; row++) {
      const [stub = '', ...cells] = this.words[row] ?? [];
      const filled = cells.filter((words) => words !== '' && words !== stub);
      if (this.isNewHead(stub, filled)) {
        heads = [this.words[row] ?? []];
        first = row + 1;
        wasGroup = false;
      } else if (stub !== '' && filled.length === 0) {
        if (isUnitLine(stub)) this.notes.push(stub);
        else open = wasGroup ? [...open, stub].slice(-3) : [stub];
        first = row + 1;
        wasGroup = true;
      } else {
        wasGroup = false;
      }
      if (wasGroup) this.groupRows.add(row);
      const isPart = OF_WHICH.test(stub);
      if (!isPart && !wasGroup && stub !== '') lastNamed = stub;
      this.groups[row] = [...open, ...(isPart && lastNamed !== '' ? [lastNamed] : [])]
        .map((group) => group.replace(/:$/, '').trimEnd())
        .join(PART);
      this.heads[row] = heads;
      if (!wasGroup && filled.length > 0) {
        if (isTotal(stub)) {
          this.nameParts(first, row);
          first = row + 1;
        }
        if (isTotal(stub) && stub !== '') open = [];
      }
    }
  }

  /** "Total net sales": the rows that add up to it are net sales too. They are when the sum says so. */
  private nameParts(from: number, total: number): void {
    const [stub = '', ...cells] = this.words[total] ?? [];
    if (BARE_TOTAL.test(stub) || total - from < 2 || total - from > 60) return;
    const column = 1 + cells.findIndex((words) => cellNumber(words, this.separators) !== null);
    const whole = this.numberAt(total, column);
    if (column === 0 || whole === null) return;
    let sum = 0;
    for (let row = from; row < total; row++) sum += this.numberAt(row, column) ?? 0;
    if (Math.abs(sum - whole) > Math.abs(whole) * 0.005 + 1e-9) return;
    for (let row = from; row < total; row++) if (this.groups[row] === '') this.groups[row] = stub;
  }

  private numberAt(row: number, column: number): number | null {
    const found = cellNumber(this.cell(row, column), this.separators);
    if (found === null) return null;
    const value = Number(found.plain.replace(/[^\d.]/g, ''));
    return found.isNegative ? -value : value;
  }

  /** Years without a name in the middle of a table: the same table once more, for another time. */
  private isNewHead(stub: string, filled: readonly string[]): boolean {
    return (
      stub === '' &&
      filled.length > 1 &&
      filled.every((words) => YEAR.test(words) || (isWorded(words) && labelDays(words) !== null))
    );
  }

  private columnLabel(row: number, column: number): string {
    const heads = this.heads[row] ?? [];
    const key = `${heads === this.heads[this.naming] ? '' : row} ${column}`;
    const known = this.columns.get(key);
    if (known !== undefined) return known;
    const labels = heads.map((head) => head[column] ?? '').filter((label) => label !== '');
    const label = clean([...new Set(labels)].join(PART));
    if (this.columns.size < 5000) this.columns.set(key, label);
    return label;
  }

  /** Words and times left of the column. */
  private rowLabel(row: number, column: number): string {
    const cells = this.words[row] ?? [];
    const worded = new Set<string>();
    for (let at = 0; at < Math.min(column, cells.length); at++) {
      const words = cells[at] ?? '';
      if (words !== '' && (this.labelColumns.has(at) || (isWorded(words) && !this.isValue(words)))) worded.add(words);
      if (worded.size >= 8) break;
    }
    if (worded.size > 0) return clean([...worded].join(PART));
    return column > 0 && !this.isValue(cells[0] ?? '') ? (cells[0] ?? '') : '';
  }

  of(row: number, column: number): Labels | null {
    if (this.noteColumns.has(column) || this.labelColumns.has(column) || this.groupRows.has(row)) return null;
    if (column === 0 && this.isStub(row)) return null;
    const key = row;
    // All cells right of the last label share it: the label is asked for column after column.
    const known = this.rowWords.get(key);
    const label = known !== undefined && this.lastLabelled(row) < column ? known : this.rowLabel(row, column);
    if (this.lastLabelled(row) < column) {
      if (this.rowWords.size > 20_000) this.rowWords.clear();
      this.rowWords.set(key, label);
    }
    return { row: label, group: this.groups[row] ?? '', column: this.columnLabel(row, column) };
  }

  /** Words at the beginning of a row that holds values name it, whatever numbers stand among them. */
  private isStub(row: number): boolean {
    const [stub = '', ...cells] = this.words[row] ?? [];
    return isWorded(stub) && !this.isValue(stub) && cells.some((words) => words !== stub && /\d/.test(words));
  }

  private readonly last = new Map<number, number>();
  private lastLabelled(row: number): number {
    const known = this.last.get(row);
    if (known !== undefined) return known;
    const cells = this.words[row] ?? [];
    let at = cells.length - 1;
    while (at > 0 && !(isWorded(cells[at] ?? '') && !this.isValue(cells[at] ?? '')) && !this.labelColumns.has(at))
      at -= 1;
    if (this.last.size > 20_000) this.last.clear();
    this.last.set(row, at);
    return at;
  }
}

/** What a line begins with that says how numbers are to be read and names nothing. */
const OF_UNITS =
  /^(?:in\b|all (?:amounts|figures)|amounts?\b|figures\b|values?\b|expressed\b|stated\b|units?\b|dollars\b|euros?\b|pounds?\b|thousands?\b|millions?\b|billions?\b|[A-Z]{3}\b|[$€£'’])/i;

/** "($ in millions)", "Amounts in thousands of U.S. dollars": it says how all the numbers are to be read, and no more. */
function isUnitLine(words: string): boolean {
  if (headingMeasure(words) === null) return false;
  const outside = words.replace(/[([][^)\]]*[)\]]?/g, '').trim();
  return outside === '' || OF_UNITS.test(outside);
}

/** It names no thing that its parts could be. */
const BARE_TOTAL = /^(?:(?:grand |sub[- ]?)?totals?|all|overall|sum)?[ :]*$/i;
const OF_WHICH = /^[-–•·\s]*(?:of which|of whom|thereof|including|incl\.|davon|dont)\b/i;

const TOTAL = /^(?:(?:grand|sub)[- ]?)?totals?\b|^all\s|^(?:overall|sum|altogether|insgesamt|ensemble)\b/i;

/** Does a row's name say that it is the sum of others? A row of values without a name is one. */
export const isTotal = kept((label) => label === '' || TOTAL.test(label));

export function tableLabels(text: string, table: TableGrid): TableLabels {
  const reader = new Reader(text, table);
  return {
    separators: reader.separators,
    firstRow: reader.naming,
    notes: reader.notes,
    of: (row, column) => reader.of(row, column),
  };
}
