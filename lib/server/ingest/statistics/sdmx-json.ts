import 'server-only';
import { z } from 'zod';
import type { Cube, CubeDimension, Observation } from '@/lib/core/text/laid/cube';
import { SHEET_LIMITS, Unreadable } from '../document';
import { numberWords } from './json-stat';
import { type Component, componentsIn, type DataStructure, Structure } from './sdmx-structure';
import { Flags, isUnitId, periodWords, unitWords } from './statistic-words';

const Indexes = z.array(z.unknown());
const Series = z.object({ attributes: Indexes.optional(), observations: z.record(z.string(), Indexes).optional() });
const DataSet = z.object({
  structure: z.int().min(0).optional(),
  attributes: Indexes.optional(),
  dimensionGroupAttributes: z.record(z.string(), Indexes).optional(),
  series: z.record(z.string(), Series).optional(),
  observations: z.record(z.string(), Indexes).optional(),
});
const Message = z.object({
  structure: Structure.optional(),
  structures: z.array(Structure).optional(),
  dataSets: z.array(DataSet),
});
/** Version 1 of the draft has its parts at the top, the others under "data". */
const Wrapped = z.object({ data: Message });

/** The data sets of an SDMX-JSON data message, versions 1 and 2. */
export function sdmxJsonCubes(json: unknown): Cube[] {
  const message = Wrapped.safeParse(json).data?.data ?? Message.safeParse(json).data;
  if (!message) throw new Unreadable('not-statistics');
  const structures = message.structures ?? (message.structure ? [message.structure] : []);
  return message.dataSets.map((dataSet) => {
    const structure = structures[dataSet.structure ?? 0];
    if (!structure) throw new Unreadable('not-statistics');
    return cubeOf(dataSet, structure);
  });
}

type DataSet = z.infer<typeof DataSet>;

/** One observation before it is worded: the code and label it has in each component. */
interface Raw {
  readonly key: readonly number[];
  readonly value: string | null;
  readonly attributes: ReadonlyMap<string, Told>;
}

interface Told {
  readonly code: string;
  readonly label: string;
}

const STATUSES = ['OBS_STATUS', 'OBS_FLAG', 'CONF_STATUS'];
/** Attributes that say how a value is to be read. */
const TOLD = ['UNIT_MEASURE', 'UNIT', 'UNIT_MULT', 'BASE_PER', ...STATUSES];

function cubeOf(dataSet: DataSet, structure: DataStructure): Cube {
  const dimensions = componentsIn(structure.dimensions);
  const all = [...dimensions.dataSet, ...dimensions.series, ...dimensions.observation];
  const time = all.find(({ isTime }) => isTime);
  const across = time ?? dimensions.observation.at(-1) ?? all.at(-1);
  if (!across) throw new Unreadable('not-statistics');
  const raws = rawsOf(dataSet, structure);
  const others = all.filter((one) => one !== across);
  const words = new Wording(others, raws);
  const at = new Map(all.map((one, place) => [one, place]));
  const toldOf = (raw: Raw, one: Component): Told =>
    one.values[raw.key[at.get(one) ?? 0] ?? 0] ?? { code: '', label: '' };
  const period = ({ label }: Told) => (time ? periodWords(label) : label);
  const observations = raws.map(
    (raw): Observation => ({
      labels: words.labels(
        others.map((one) => toldOf(raw, one)),
        raw.attributes,
      ),
      across: period(toldOf(raw, across)),
      value: raw.value,
      flag: words.flag(raw.attributes),
    }),
  );
  return {
    title: structure.name ?? '',
    dimensions: words.dimensions,
    across: { name: across.name, labels: [...new Set(inOrder(across).map(period))] },
    observations: observations.filter(({ value, flag }) => value !== null || flag !== ''),
    notes: words.legend(),
  };
}

/** Periods by their codes; everything else in the order of the file. */
const inOrder = ({ values, isTime }: Component): readonly Told[] =>
  isTime ? [...values].sort((a, b) => (a.code < b.code ? -1 : 1)) : values;

/** Puts codes into words: dimensions, and those attributes that say how a value is to be read. */
class Wording {
  readonly dimensions: CubeDimension[];
  private readonly flags = new Flags();
  private readonly unit: number;
  private readonly power: number;
  private readonly hasUnit: boolean;
  private readonly hasBase: boolean;

  constructor(others: readonly Component[], raws: readonly Raw[]) {
    this.unit = others.findIndex(({ id }) => isUnitId(id));
    this.power = others.findIndex(({ id }) => id === 'UNIT_MULT');
    const says = (...ids: string[]) => raws.some(({ attributes }) => ids.some((id) => attributes.has(id)));
    this.hasUnit = this.unit >= 0 || this.power >= 0 || says('UNIT_MEASURE', 'UNIT', 'UNIT_MULT');
    this.hasBase = says('BASE_PER');
    this.dimensions = [
      ...this.plain(others).map(({ name }) => ({ name })),
      ...(this.hasBase ? [{ name: 'Base period' }] : []),
      ...(this.hasUnit ? [{ name: 'Unit', isUnit: true }] : []),
    ];
  }

  labels(told: readonly Told[], attributes: Raw['attributes']): string[] {
    const measure = told[this.unit] ?? attributes.get('UNIT_MEASURE') ?? attributes.get('UNIT');
    const power = told[this.power] ?? attributes.get('UNIT_MULT');
    return [
      ...this.plain(told).map(({ label }) => label),
      ...(this.hasBase ? [attributes.get('BASE_PER')?.label ?? ''] : []),
      ...(this.hasUnit ? [unitWords(measure?.label ?? '', power?.code ?? '', power?.label)] : []),
    ];
  }

  flag(attributes: Raw['attributes']): string {
    for (const id of STATUSES) {
      const { code = '', label } = attributes.get(id) ?? {};
      // "F" is a forecast as a status, and free as a confidentiality.
      const flag = id === 'CONF_STATUS' && code === 'F' ? '' : this.flags.of(code, label);
      if (flag !== '') return flag;
    }
    return '';
  }

  legend(): string[] {
    return this.flags.legend();
  }

  /** Without the two that make the unit. */
  private plain<T>(all: readonly T[]): T[] {
    return all.filter((_, at) => at !== this.unit && at !== this.power);
  }
}

/** All observations, of series or flat, each with the attributes that hold for it. */
function rawsOf(dataSet: DataSet, structure: DataStructure): Raw[] {
  const { attributes, dimensions, measures } = structure;
  const given = componentsIn(attributes);
  const before = componentsIn(dimensions).dataSet.map(() => 0);
  const whole = told(given.dataSet, dataSet.attributes);
  const groups = groupsOf(dataSet.dimensionGroupAttributes, given.dimensionGroup);
  const measured = Math.max(1, measures?.observation?.length ?? 1);
  const raws: Raw[] = [];
  const add = (key: string, observations: DataSet['observations'], series: ReadonlyMap<string, Told>) => {
    for (const [at, [value, ...rest]] of Object.entries(observations ?? {})) {
      if (raws.length >= SHEET_LIMITS.cells) throw SHEET_LIMITS.refuse();
      const places = placesOf(key === '' ? at : `${key}:${at}`);
      const own = told(given.observation, rest.slice(measured - 1));
      const all = new Map([...whole, ...groups(places), ...series, ...own]);
      raws.push({ key: [...before, ...places], value: numberWords(value), attributes: all });
    }
  };
  for (const [key, series] of Object.entries(dataSet.series ?? {}))
    add(key, series.observations, told(given.series, series.attributes));
  add('', dataSet.observations, new Map());
  return raws;
}

function placesOf(key: string): number[] {
  const places = key.split(':').map(Number);
  if (places.some((place) => !Number.isInteger(place) || place < 0)) throw new Unreadable('not-statistics');
  return places;
}

/** What attributes say here: each an index into what they may say, or the words themselves. */
function told(components: readonly Component[], given: readonly unknown[] | undefined): Map<string, Told> {
  const found = new Map<string, Told>();
  components.forEach(({ id, values }, at) => {
    const one = given?.[at];
    if (!TOLD.includes(id) || one === null || one === undefined) return;
    const value =
      typeof one === 'number' ? values[one] : typeof one === 'string' ? { code: one, label: one } : undefined;
    if (value) found.set(id, value);
  });
  return found;
}

const MOST_KINDS_OF_GROUPS = 50;

/** Attributes of groups of series: "0::1" holds wherever the first dimension is 0 and the third 1. One look-up for each kind of group. */
function groupsOf(
  groups: DataSet['dimensionGroupAttributes'],
  components: readonly Component[],
): (places: readonly number[]) => ReadonlyMap<string, Told> {
  const kinds = new Map<string, Map<string, Map<string, Told>>>();
  for (const [key, given] of Object.entries(groups ?? {})) {
    const places = key.split(':');
    const kind = places.flatMap((place, at) => (place === '' ? [] : [at])).join(' ');
    const known = kinds.get(kind) ?? new Map();
    kinds.set(kind, known.set(places.filter((place) => place !== '').join(':'), told(components, given)));
  }
  if (kinds.size > MOST_KINDS_OF_GROUPS) throw new Unreadable('not-statistics');
  const looked = [...kinds].map(([kind, known]) => ({ at: kind === '' ? [] : kind.split(' ').map(Number), known }));
  return (places) => {
    const found = looked.flatMap(({ at, known }) => [...(known.get(at.map((one) => places[one]).join(':')) ?? [])]);
    return new Map(found);
  };
}
