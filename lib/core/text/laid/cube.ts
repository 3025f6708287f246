import type { CellToWrite, TextBuilder } from './text-builder';

/** What one observation of a statistics file is named by: a dimension, such as the place or the sex. */
export interface CubeDimension {
  readonly name: string;
  /** It says what the values measure, and with which power of ten. */
  readonly isUnit?: boolean;
}

/** One value with a label for each dimension. */
export interface Observation {
  readonly labels: readonly string[];
  /** Its label in the dimension that goes across the columns. */
  readonly across: string;
  /** Null where the file says that there is none. */
  readonly value: string | null;
  /** What is said of it in a word or a letter, "provisional" or "b"; empty where nothing is. */
  readonly flag: string;
}

/** A statistics file: values by dimensions. */
export interface Cube {
  readonly title: string;
  readonly dimensions: readonly CubeDimension[];
  /** What goes across the columns, as a rule the time, with its labels in order. */
  readonly across: { readonly name: string; readonly labels: readonly string[] };
  readonly observations: readonly Observation[];
  /** Lines below the table: what letters mean, the source. */
  readonly notes: readonly string[];
}

/** More columns than this are read by nobody: each value has a row of its own then. */
const MOST_COLUMNS = 400;
/** In UTF-16 units. */
const LONGEST_CAPTION = 120;

/**
 * Writes a statistics file as a table: a column for each dimension whose labels differ, then the values with the time
 * across. What is the same for all of them stands above it, the unit last.
 */
export function writeCube(cube: Cube, builder: TextBuilder): void {
  const kept = keptDimensions(cube);
  writeHeading(cube, kept, builder);
  const isWide = cube.across.labels.length <= MOST_COLUMNS;
  const rows = isWide ? wideRows(cube, kept, builder) : longRows(cube, kept, builder);
  builder.table({ caption: captionOf(cube, kept), headerRows: 1, rows });
  for (const note of cube.notes) {
    builder.write(note);
    builder.break(1);
  }
}

/** The dimensions whose labels differ; the last one if none does, since a row needs a name. */
function keptDimensions({ dimensions, observations }: Cube): number[] {
  const [first] = observations;
  const differing = dimensions
    .map((_, at) => at)
    .filter((at) => observations.some(({ labels }) => labels[at] !== first?.labels[at]));
  const named = dimensions.findLastIndex(({ isUnit }) => !isUnit);
  return differing.length > 0 || named < 0 ? differing : [named];
}

/** "Sex: Total", "Unit: thousand persons". */
function constants({ dimensions, observations }: Cube, kept: readonly number[]): string[] {
  const said = dimensions.map(({ name, isUnit }, at) => ({
    name,
    isUnit,
    label: observations[0]?.labels[at] ?? '',
    at,
  }));
  return said
    .filter(({ label, at }) => label !== '' && !kept.includes(at))
    .sort((a, b) => Number(a.isUnit ?? false) - Number(b.isUnit ?? false))
    .map(({ name, label }) => `${name}: ${label}`);
}

function captionOf(cube: Cube, kept: readonly number[]): string {
  const lines = [cube.title, ...constants(cube, kept)].filter((line) => line !== '');
  const [title = ''] = lines;
  const tries = [lines.join(', '), [title, ...lines.slice(1).slice(-1)].join(', '), title];
  return tries.find((one) => one.length <= LONGEST_CAPTION) ?? title.slice(0, LONGEST_CAPTION);
}

/** What does not fit into the caption stands above it. */
function writeHeading(cube: Cube, kept: readonly number[], builder: TextBuilder): void {
  const lines = [cube.title, ...constants(cube, kept)].filter((line) => line !== '');
  if (lines.join(', ').length <= LONGEST_CAPTION) return;
  for (const line of lines) {
    builder.write(line);
    builder.break(1);
  }
}

const head = (text: string): CellToWrite => ({ text, isHead: true });
const names = ({ dimensions }: Cube, kept: readonly number[]) => kept.map((at) => head(dimensions[at]?.name ?? ''));
const labelsOf = ({ labels }: Observation, kept: readonly number[]) => kept.map((at) => head(labels[at] ?? ''));

function wideRows(cube: Cube, kept: readonly number[], builder: TextBuilder): CellToWrite[][] {
  const { labels } = cube.across;
  const columns = new Map(labels.map((label, at) => [label, at + kept.length]));
  const rows: CellToWrite[][] = [];
  const latest = new Map<string, CellToWrite[]>();
  for (const observation of cube.observations) {
    const column = columns.get(observation.across) ?? kept.length;
    const key = JSON.stringify(kept.map((at) => observation.labels[at]));
    let row = latest.get(key);
    // Two values of the same name: each keeps its own row.
    if (row === undefined || row[column] !== EMPTY) {
      builder.allow((rows.length + 2) * (kept.length + labels.length));
      row = [...labelsOf(observation, kept), ...labels.map(() => EMPTY)];
      rows.push(row);
      latest.set(key, row);
    }
    row[column] = valueCell(observation);
  }
  return [[...names(cube, kept), ...labels.map(head)], ...rows];
}

const EMPTY: CellToWrite = { text: '' };

function longRows(cube: Cube, kept: readonly number[], builder: TextBuilder): CellToWrite[][] {
  builder.allow((cube.observations.length + 1) * (kept.length + 2));
  const rows = cube.observations.map((one) => [...labelsOf(one, kept), head(one.across), valueCell(one)]);
  return [[...names(cube, kept), head(cube.across.name), head('Value')], ...rows];
}

/** The note stands in brackets beside the number, which stays one: "5.2 (provisional)". */
function valueCell({ value, flag }: Observation): CellToWrite {
  if (flag === '') return { text: value ?? MISSING };
  return value === null ? { text: `${MISSING} (${flag})` } : { text: `${value} (${flag})`, value };
}

const MISSING = '..';
