/** The figures of a source as they are kept beside its saved copy: JSON in blocks, what repeats written once in each. */
import type { Comparable } from './comparable';
import type { SourceFigure } from './source-figure';

/** A value without its digits, and whose unit it is: the cells of a column differ in digits alone. */
type Shape = readonly [value: Omit<Comparable, 'amount'>, times: string, over: string, words: boolean, ...unit: Unit];
type Unit = readonly [from: SourceFigure['unitFrom'], words: string | null];

/** In prose: where it stands, its sentence, shape and digits. In a table also its place and labels, by number. */
type Row = readonly [
  start: number,
  length: number,
  aroundStart: number,
  aroundEnd: number,
  shape: number,
  written: string,
  ...cell: readonly number[],
];

interface Block {
  readonly shapes: readonly Shape[];
  readonly labels: readonly string[];
  readonly rows: readonly Row[];
}

/** Numbers what is given, the same thing once. */
class Numbered<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string, thing: () => T): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.all.push(thing());
    this.numbers.set(key, this.all.length - 1);
    return this.all.length - 1;
  }
}

/** Each a JSON text of about 256 kB; they are read one by one, in their order. */
export function* packFigures(figures: readonly SourceFigure[]): Generator<string> {
  for (let from = 0; from < figures.length; from += ROWS) yield packBlock(figures.slice(from, from + ROWS));
}

const ROWS = 5_000;

function packBlock(figures: readonly SourceFigure[]): string {
  const shapes = new Numbered<Shape>();
  const labels = new Numbered<string>();
  const label = (words: string) => labels.of(words, () => words);
  const rows = figures.map(
    ({ start, end, figure, around, cell, rowLabel, groupLabel, columnLabel, caption, notes, ...unit }): Row => {
      const { amount, ...value } = figure;
      const { written = '', times = '', over = '', words = false } = amount ?? {};
      const shape: Shape = [value, times, over, words, unit.unitFrom, unit.unitWords];
      const place = [start, end - start, around.start, around.end] as const;
      const said = [...place, shapes.of(JSON.stringify(shape), () => shape), written] as const;
      if (cell === null) return said;
      const labelled = [rowLabel, columnLabel, caption, groupLabel, notes].map(label);
      return [...said, cell.table, cell.row, cell.column, ...labelled];
    },
  );
  return JSON.stringify({ shapes: shapes.all, labels: labels.all, rows } satisfies Block);
}

/** Puts figures together again. Values that are the same are one object, so that they are compared once. */
export class FigureUnpacker {
  readonly figures: SourceFigure[] = [];
  private readonly values = new Map<string, Comparable>();

  /** The next block of `packFigures`. */
  take(packed: string): void {
    const { shapes, labels, rows } = JSON.parse(packed) as Block;
    const keys = shapes.map((shape) => JSON.stringify(shape));
    for (const [start, length, aroundStart, aroundEnd, number, written, ...cell] of rows) {
      const shape = shapes[number] as Shape;
      const [table, row, column, rowLabel, columnLabel, caption, groupLabel, notes] = cell;
      const labelled = (label: number | undefined) => (label === undefined ? '' : (labels[label] ?? ''));
      this.figures.push({
        start,
        end: start + length,
        figure: this.value(shape, keys[number] ?? '', written),
        around: { start: aroundStart, end: aroundEnd },
        cell: table === undefined || row === undefined || column === undefined ? null : { table, row, column },
        rowLabel: labelled(rowLabel),
        columnLabel: labelled(columnLabel),
        caption: labelled(caption),
        groupLabel: labelled(groupLabel),
        notes: labelled(notes),
        unitFrom: shape[4],
        unitWords: shape[5],
      });
    }
  }

  private value([value, times, over, words]: Shape, key: string, written: string): Comparable {
    const name = `${written} ${key}`;
    const known = this.values.get(name);
    if (known !== undefined) return known;
    const amount = written === '' ? null : { written, times, over, words };
    const fresh = { ...value, amount };
    this.values.set(name, fresh);
    return fresh;
  }
}
