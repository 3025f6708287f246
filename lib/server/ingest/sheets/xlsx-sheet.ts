import 'server-only';
import type { Sheet } from '@/lib/core/text/laid/sheet';
import { Unreadable } from '../document';
import { cellRange, cellReference } from './cell-reference';
import { isoShown, numberFormat } from './number-format';
import type { OfficeParts } from './office-parts';
import { type CellBudget, type CollectedCell, SheetCollector } from './sheet-collector';
import { RichText } from './xlsx-strings';
import type { CellStyle } from './xlsx-styles';
import { type Attributes, isTrue, type XmlVisitor } from './xml-walk';

/** What the sheets of a workbook have in common. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly budget: CellBudget;
  /** Counts formulas that were saved without a result, and numbers. */
  readonly seen: { uncalculated: number; numbers: number };
}

/** Reads one worksheet: what its cells show and hold. Formulas count by the result that was saved with them. */
export function readSheet(
  parts: OfficeParts,
  { name, path, isHidden }: { readonly name: string; readonly path: string; readonly isHidden: boolean },
  shared: Shared,
): Sheet {
  const collector = new SheetCollector(shared.budget);
  parts.walk(path, new SheetVisitor(collector, shared));
  return collector.sheet(name, isHidden);
}

const PLAIN: CellStyle = { format: numberFormat('General', false), indent: 0 };

class SheetVisitor implements XmlVisitor {
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = PLAIN;
  private value = '';
  private isInValue = false;
  private hasFormula = false;
  private isInline = false;
  private readonly rich = new RichText();

  constructor(
    private readonly collector: SheetCollector,
    private readonly shared: Shared,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.isInline) this.rich.open(name, attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.isInValue = true;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'is') this.isInline = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'col') this.hideColumns(attributes);
    else if (name === 'mergeCell') this.merge(attributes.ref);
  }

  text(words: string): void {
    if (this.isInValue) this.value += words;
    else if (this.isInline) this.rich.text(words);
  }

  close(name: string): void {
    if (name === 'v') this.isInValue = false;
    else if (name === 'is') this.isInline = false;
    else if (this.isInline) this.rich.close(name);
    else if (name === 'c') this.closeCell();
  }

  private openRow({ r, hidden, ht }: Attributes): void {
    const place = r === undefined ? { row: this.row + 1 } : cellReference(`A${r}`);
    if (!place) throw new Unreadable('damaged');
    this.row = place.row;
    this.column = -1;
    if (isTrue(hidden) || Number(ht ?? 1) === 0) this.collector.hideRow(this.row);
  }

  private hideColumns({ min, max, hidden, width }: Attributes): void {
    if (isTrue(hidden) || Number(width ?? 1) === 0) this.collector.hideColumns(Number(min) - 1, Number(max) - 1);
  }

  private merge(written = ''): void {
    const range = cellRange(written);
    if (range) this.collector.merge(range);
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    const place = r === undefined ? { column: this.column + 1 } : cellReference(r);
    if (!place) throw new Unreadable('damaged');
    this.column = place.column;
    this.type = t;
    this.style = this.shared.styles[Number(s ?? 0)] ?? PLAIN;
    this.value = '';
    this.hasFormula = false;
    this.rich.take();
  }

  private closeCell(): void {
    if (this.hasFormula && this.value === '' && this.type !== 'str') this.shared.seen.uncalculated++;
    const cell = this.shown();
    if (cell) this.collector.add(this.row, this.column, cell);
  }

  private shown(): CollectedCell | undefined {
    if (this.type === 'inlineStr') return this.words(this.rich.take());
    if (this.value === '') return undefined;
    if (this.type === 's') return this.words(this.shared.strings[Number(this.value)] ?? '');
    if (this.type === 'str') return this.words(this.value);
    if (this.type === 'b') return { text: isTrue(this.value) ? 'TRUE' : 'FALSE' };
    if (this.type === 'e') return { text: this.value };
    if (this.type === 'd') return isoShown(this.value);
    const number = Number(this.value);
    if (!Number.isFinite(number)) throw new Unreadable('damaged');
    this.shared.seen.numbers++;
    return this.style.format.number(number);
  }

  private words(given: string): CollectedCell {
    const text = this.style.format.words(given);
    return { text, ...(this.style.indent > 0 ? { indent: this.style.indent } : {}) };
  }
}
