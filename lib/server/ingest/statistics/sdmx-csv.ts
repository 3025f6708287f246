import 'server-only';
import Papa from 'papaparse';
import type { Cube, CubeDimension, Observation } from '@/lib/core/text/laid/cube';
import { SHEET_LIMITS, Unreadable } from '../document';
import { Flags, isUnitId, periodWords, unitWords } from './statistic-words';

/** Columns that say where the data come from, and name nothing in it. */
const STRUCTURAL =
  /^(?:DATAFLOW|DATAFLOW_NAME|STRUCTURE(?:\[.{0,4}\])?|STRUCTURE_ID|STRUCTURE_NAME|ACTION|LAST UPDATE|LAST_UPDATE)$/i;
/** What an observation's status is called. */
const STATUS = /^(?:OBS_STATUS|OBS_FLAG|CONF_STATUS)$/i;
/** Attributes that say how a value is to be read. */
const TOLD = /^(?:UNIT|UNIT_MEASURE|UNIT_MULT|BASE_PER)$/i;

interface Column {
  readonly id: string;
  readonly name: string;
  /** The code of a row in this column, and what it is called. */
  readonly code: (row: readonly string[]) => string;
  readonly label: (row: readonly string[]) => string;
}

/** SDMX-CSV, versions 1 and 2, with codes, with names, or with both in one field. */
export function sdmxCsvCubes(source: string): Cube[] {
  const { data } = Papa.parse<string[]>(source.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [heads = [], ...rows] = data;
  if (rows.length * heads.length > 4 * SHEET_LIMITS.cells) throw SHEET_LIMITS.refuse();
  const columns = columnsOf(heads);
  const at = columns.findIndex(({ id }) => id === 'OBS_VALUE');
  const value = columns[at];
  if (!value) throw new Unreadable('not-statistics');
  const time = columns.find(({ id }) => id.toUpperCase() === 'TIME_PERIOD');
  // Dimensions stand before the value, attributes behind it.
  const named = columns.filter(
    (one, place) => one !== time && one !== value && (place < at ? !STATUS.test(one.id) : TOLD.test(one.id)),
  );
  return [
    cubeOf(rows, { time, value, named, statuses: columns.filter(({ id }) => STATUS.test(id)) }, titleOf(heads, rows)),
  ];
}

interface Roles {
  readonly time: Column | undefined;
  readonly value: Column;
  readonly named: readonly Column[];
  readonly statuses: readonly Column[];
}

function cubeOf(rows: readonly (readonly string[])[], { time, value, named, statuses }: Roles, title: string): Cube {
  const power = named.find(({ id }) => id === 'UNIT_MULT');
  const measure = named.find(({ id }) => isUnitId(id)) ?? power;
  const shown = named.filter((one) => one !== power || one === measure);
  const flags = new Flags();
  const observations = rows.flatMap((row): Observation[] => {
    const code =
      statuses.map((one) => one.code(row)).find((one) => one !== '' && one !== 'A' && one !== 'F') ??
      statuses[0]?.code(row) ??
      '';
    const status = statuses.find((one) => one.code(row) === code);
    const given = value.code(row);
    const number = given === '' || /^(?:NaN|:)$/i.test(given) ? null : given;
    const flag = status && /^CONF_STATUS$/i.test(status.id) && code === 'F' ? '' : flags.of(code, status?.label(row));
    if (number === null && flag === '') return [];
    const labels = shown.map((one) => (one === measure ? unitLabel(one, power, row) : one.label(row)));
    return [{ labels, across: time ? periodWords(time.label(row)) : 'Value', value: number, flag }];
  });
  const periods = [
    ...new Map(rows.map((row) => [time?.code(row) ?? '', time ? periodWords(time.label(row)) : 'Value'])).entries(),
  ];
  const dimensions: CubeDimension[] = shown.map((one) =>
    one === measure ? { name: 'Unit', isUnit: true } : { name: one.name },
  );
  return {
    ...{ title, dimensions, observations, notes: flags.legend() },
    across: {
      name: time?.name ?? 'Value',
      labels: [...new Set(periods.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, label]) => label))],
    },
  };
}

function unitLabel(measure: Column, power: Column | undefined, row: readonly string[]): string {
  const unit = measure === power ? '' : measure.label(row);
  return power ? unitWords(unit, power.code(row), power.label(row)) : unit;
}

function titleOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const at = heads.findIndex((one) => /^(?:STRUCTURE_NAME|DATAFLOW_NAME)$/i.test(one.trim()));
  return at < 0 ? '' : (rows[0]?.[at]?.trim() ?? '');
}

/** A column of names follows that of its codes; or both stand in one, "GEO: Place" above "DE: Germany". */
function columnsOf(heads: readonly string[]): Column[] {
  const withNames = heads.some((one) => one.trim() === 'STRUCTURE_NAME');
  const isCode = (one = '') => /^[A-Z][A-Z0-9_]*$/.test(one.trim());
  return heads.flatMap((written, at): Column[] => {
    const [id = '', name = ''] = split(written);
    if (STRUCTURAL.test(id) || (withNames && !isCode(written))) return [];
    const code = (row: readonly string[]) => (name === '' ? (row[at] ?? '').trim() : (split(row[at] ?? '')[0] ?? ''));
    const next = heads[at + 1];
    if (withNames && next !== undefined && !isCode(next))
      return [{ id, name: next.trim(), code, label: (row) => (row[at + 1] ?? '').trim() || code(row) }];
    if (name === '') return [{ id, name: id, code, label: code }];
    return [{ id, name, code, label: (row) => split(row[at] ?? '')[1] || code(row) }];
  });
}

/** What stands before the first colon, and behind it. */
function split(written: string): [id: string, name: string] {
  const colon = written.indexOf(':');
  return colon < 0 ? [written.trim(), ''] : [written.slice(0, colon).trim(), written.slice(colon + 1).trim()];
}
