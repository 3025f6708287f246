import 'server-only';
import { raised } from '@/lib/core/text/laid/html-text';
import type { Sheet } from '@/lib/core/text/laid/sheet';
import { exactly, isoShown } from './number-format';
import type { OdsStyles } from './ods-styles';
import { type CellBudget, type CollectedCell, SheetCollector } from './sheet-collector';
import type { Attributes, XmlVisitor } from './xml-walk';

/** What in a table is no part of what its cells say: comments, drawings, forms, what was deleted, what is linked. */
const SKIPPED: ReadonlySet<string> = new Set(
  `annotation tracked-changes shapes forms dde-links scenario ruby-text frame custom-shape g control caption circle connector
  ellipse line measure path polygon polyline rect regular-polygon`.split(/\s+/),
);
/** A sheet has no more rows and columns than this. */
const MOST = 1_048_576;

/** Tells the sheets of an OpenDocument spreadsheet one by one, in their order. */
export class OdsVisitor implements XmlVisitor {
  private skipping = 0;
  private table: OdsTable | null = null;
  private cell: OdsCell | null = null;

  constructor(
    private readonly styles: OdsStyles,
    private readonly budget: CellBudget,
    private readonly tell: (sheet: Sheet) => void,
  ) {}

  open(name: string, attributes: Attributes): void {
    const isInner = this.cell !== null && name === 'table';
    if (this.skipping > 0 || isInner || SKIPPED.has(name)) this.skipping++;
    else if (this.cell) this.cell.open(name, attributes);
    else if (this.table) this.inTable(this.table, name, attributes);
    else if (name === 'table') this.table = new OdsTable(attributes, this.styles, this.budget);
  }

  text(words: string): void {
    if (this.skipping === 0) this.cell?.text(words);
  }

  close(name: string): void {
    if (this.skipping > 0) this.skipping--;
    else if (name === 'table-cell' && this.cell && this.table) {
      this.table.add(this.cell);
      this.cell = null;
    } else if (this.cell) this.cell.close(name);
    else if (name === 'table-row') this.table?.closeRow();
    else if (name === 'table' && this.table) {
      this.tell(this.table.sheet());
      this.table = null;
    }
  }

  private inTable(table: OdsTable, name: string, attributes: Attributes): void {
    if (name === 'table-cell') this.cell = new OdsCell(attributes, this.styles);
    else if (name === 'covered-table-cell') table.pass(repeats(attributes, 'columns'));
    else if (name === 'table-row') table.openRow(attributes);
    else if (name === 'table-column') table.columns(attributes);
  }
}

/** How often a row, column or cell stands there. */
function repeats(attributes: Attributes, of: 'rows' | 'columns'): number {
  const times = Number(attributes[`table:number-${of}-repeated`] ?? 1);
  return Number.isInteger(times) ? Math.min(Math.max(times, 1), MOST) : 1;
}

function spanned(attributes: Attributes, of: 'rows' | 'columns'): number {
  const span = Number(attributes[`table:number-${of}-spanned`] ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), MOST) : 1;
}

const isHidden = (attributes: Attributes) => ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');

interface Placed {
  readonly column: number;
  readonly times: number;
  readonly cell: OdsCell;
}

class OdsTable {
  private readonly collector: SheetCollector;
  private readonly name: string;
  private readonly isHidden: boolean;
  private row = 0;
  private rowTimes = 1;
  private isRowHidden = false;
  private column = 0;
  private columnsSeen = 0;
  private placed: Placed[] = [];

  constructor(attributes: Attributes, styles: OdsStyles, budget: CellBudget) {
    this.collector = new SheetCollector(budget);
    this.name = attributes['table:name'] ?? '';
    this.isHidden = styles.hides(attributes['table:style-name']);
  }

  columns(attributes: Attributes): void {
    const times = repeats(attributes, 'columns');
    if (isHidden(attributes)) this.collector.hideColumns(this.columnsSeen, this.columnsSeen + times - 1);
    this.columnsSeen += times;
  }

  openRow(attributes: Attributes): void {
    this.rowTimes = repeats(attributes, 'rows');
    this.isRowHidden = isHidden(attributes);
    this.column = 0;
    this.placed = [];
  }

  pass(columns: number): void {
    this.column += columns;
  }

  add(cell: OdsCell): void {
    if (cell.holdsSomething) this.placed.push({ column: this.column, times: cell.times, cell });
    this.pass(cell.times);
  }

  /** A row that says it stands there often does; each of its cells counts each time. */
  closeRow(): void {
    const filled = this.placed.length > 0 ? this.rowTimes : 0;
    for (let at = 0; at < filled; at++) {
      if (this.isRowHidden) this.collector.hideRow(this.row + at);
      for (const { column, times, cell } of this.placed)
        for (let more = 0; more < times; more++) this.place(this.row + at, column + more, cell);
    }
    this.row += this.rowTimes;
  }

  sheet(): Sheet {
    return this.collector.sheet(this.name, this.isHidden);
  }

  private place(row: number, column: number, { shown, rows, columns }: OdsCell): void {
    this.collector.add(row, column, shown);
    if (rows > 1 || columns > 1) this.collector.merge({ row, column, rows, columns });
  }
}

/** One cell: its value stands in its attributes, what it shows in the paragraphs inside. */
class OdsCell {
  readonly times: number;
  readonly rows: number;
  readonly columns: number;
  private readonly paragraphs: string[] = [];
  private readonly places: ('sup' | 'sub' | null)[] = [];
  private known: CollectedCell | undefined;

  constructor(
    private readonly attributes: Attributes,
    private readonly styles: OdsStyles,
  ) {
    this.times = repeats(attributes, 'columns');
    this.rows = spanned(attributes, 'rows');
    this.columns = spanned(attributes, 'columns');
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'p' || name === 'h') this.paragraphs.push('');
    else if (name === 's') this.put(' '.repeat(Math.min(1000, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))));
    else if (name === 'tab') this.put('\t');
    else if (name === 'line-break') this.put('\n');
    else if (name === 'span') this.places.push(this.styles.place(attributes['text:style-name']));
  }

  close(name: string): void {
    if (name === 'span') this.places.pop();
  }

  text(words: string): void {
    const place = this.places.findLast((one) => one !== null);
    this.put(place && words.trim() !== '' ? raised(words, place) : words.replace(/[ \t\r\n]+/g, ' '));
  }

  get holdsSomething(): boolean {
    return this.shown.text !== '' || this.shown.value !== undefined;
  }

  get shown(): CollectedCell {
    this.known ??= this.read();
    return this.known;
  }

  private put(words: string): void {
    if (this.paragraphs.length > 0) this.paragraphs.push(`${this.paragraphs.pop()}${words}`);
  }

  private read(): CollectedCell {
    const type = this.attributes['office:value-type'] ?? this.attributes['calcext:value-type'];
    const display = this.paragraphs.join('\n');
    if (type === 'date') return isoShown(this.attributes['office:date-value'] ?? display, display);
    if (type === 'float' || type === 'percentage' || type === 'currency') return this.number(display.trim(), type);
    const indent = this.styles.indent(this.attributes['table:style-name']);
    const text = display === '' ? (this.attributes['office:string-value'] ?? '') : display;
    return { text, ...(indent > 0 ? { indent } : {}), ...(type === 'time' ? { isValue: true } : {}) };
  }

  private number(display: string, type: string): CollectedCell {
    const number = Number(this.attributes['office:value']);
    if (!Number.isFinite(number)) return { text: display };
    const value = exactly(number);
    const isYear = type === 'float' && display === value && Number.isInteger(number) && number >= 1500 && number < 2200;
    return { text: display, isValue: !isYear, ...(display.replaceAll(',', '') === value ? {} : { value }) };
  }
}
