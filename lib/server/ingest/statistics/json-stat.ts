import 'server-only';
import { z } from 'zod';
import type { Cube, CubeDimension, Observation } from '@/lib/core/text/laid/cube';
import { SHEET_LIMITS, Unreadable } from '../document';
import { exactly } from '../sheets/number-format';
import { Flags, isUnitId, periodWords, unitWords } from './statistic-words';

const Category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z
    .record(
      z.string(),
      z.object({
        label: z.string().optional(),
        base: z.string().optional(),
        symbol: z.string().optional(),
        multiplier: z.number().optional(),
      }),
    )
    .optional(),
});
const Dimension = z.object({ label: z.string().optional(), category: Category });
const Statuses = z.union([z.string(), z.array(z.string().nullable()), z.record(z.string(), z.string().nullable())]);
const Dataset = z.object({
  label: z.string().optional(),
  source: z.string().optional(),
  updated: z.string().optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().min(1)),
  role: z.object({ time: z.array(z.string()).optional(), metric: z.array(z.string()).optional() }).optional(),
  dimension: z.record(z.string(), z.unknown()),
  value: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
  status: Statuses.optional(),
  note: z.array(z.string()).optional(),
  extension: z
    .object({ status: z.object({ label: z.record(z.string(), z.string()) }).optional() })
    .optional()
    .catch(undefined),
});
type Dataset = z.infer<typeof Dataset>;

/** Before version 2 a response was a bundle, and its dimensions said their own order. */
const Bundle = z.object({
  dataset: z.looseObject({ dimension: z.looseObject({ id: z.unknown(), size: z.unknown() }) }),
});
const Collection = z.object({ class: z.literal('collection'), link: z.object({ item: z.array(z.unknown()) }) });

/** The data sets of a JSON-stat response (versions 1 and 2). */
export function jsonStatCubes(json: unknown): Cube[] {
  const collection = Collection.safeParse(json).data;
  if (collection)
    return collection.link.item.flatMap((item) => (Dataset.safeParse(item).success ? jsonStatCubes(item) : []));
  const bundle = Bundle.safeParse(json).data?.dataset;
  const { dimension } = bundle ?? {};
  const given = bundle ? { ...bundle, id: dimension?.id, size: dimension?.size, role: dimension?.role } : json;
  const parsed = Dataset.safeParse(given);
  if (!parsed.success) throw new Unreadable('not-statistics');
  return [cubeOf(parsed.data)];
}

interface Axis {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
  /** By the place of a category; of a dimension that says what is measured. */
  readonly units: readonly string[];
  /** How many values lie between two that follow one another along this dimension. */
  readonly step: number;
}

function cubeOf(dataset: Dataset): Cube {
  const axes = axesOf(dataset);
  const time = dataset.role?.time?.[0] ?? dataset.id.find((id) => /^(?:time|time_period|year)$/i.test(id));
  const across = axes.find(({ id }) => id === time) ?? axes.at(-1);
  if (!across) throw new Unreadable('not-statistics');
  const others = axes.filter((axis) => axis !== across);
  const measured = others.find(({ units }) => units.some((unit) => unit !== ''));
  const flags = new Flags();
  const labels = across.id === time ? across.labels.map(periodWords) : across.labels;
  const observations = observationsOf(
    dataset,
    (index) => ({
      labels: [
        ...others.map((axis) => axis.labels[placeOn(axis, index)] ?? ''),
        ...(measured ? [measured.units[placeOn(measured, index)] ?? ''] : []),
      ],
      across: labels[placeOn(across, index)] ?? '',
    }),
    flags,
  );
  const dimensions: CubeDimension[] = others.map(({ id, name }) => ({ name, isUnit: isUnitId(id) }));
  return {
    title: dataset.label ?? '',
    dimensions: measured ? [...dimensions, { name: 'Unit', isUnit: true }] : dimensions,
    across: { name: across.name, labels: [...new Set(labels)] },
    observations,
    notes: [...flags.legend(), ...(dataset.note ?? []), ...(dataset.source ? [`Source: ${dataset.source}`] : [])],
  };
}

const placeOn = ({ step, labels }: Axis, index: number) => Math.floor(index / step) % labels.length;

function axesOf({ id, size, dimension }: Dataset): Axis[] {
  const axes: Axis[] = [];
  let step = 1;
  for (let at = id.length - 1; at >= 0; at--) {
    const name = id[at] ?? '';
    const parsed = Dimension.safeParse(Object.hasOwn(dimension, name) ? dimension[name] : undefined);
    const codes = parsed.success ? codesOf(parsed.data.category) : [];
    if (!parsed.success || codes.length !== size[at]) throw new Unreadable('not-statistics');
    const { label, category } = parsed.data;
    const labels = codes.map((code) => own(category.label, code) ?? code);
    axes.unshift({
      id: name,
      name: label ?? name,
      labels: apart(labels, codes),
      units: codes.map((code) => unitOf(category, code)),
      step,
    });
    step *= codes.length;
  }
  // Beyond this no place can be told from the next.
  if (!Number.isSafeInteger(step)) throw new Unreadable('not-statistics');
  return axes;
}

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/** Two categories with one label are told apart by their codes. */
function apart(labels: readonly string[], codes: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const label of labels) seen.set(label, (seen.get(label) ?? 0) + 1);
  return labels.map((label, at) =>
    (seen.get(label) ?? 0) > 1 && label !== codes[at] ? `${label} (${codes[at]})` : label,
  );
}

function codesOf({ index, label }: z.infer<typeof Category>): string[] {
  if (Array.isArray(index)) return index;
  if (index === undefined) return Object.keys(label ?? {});
  return Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([code]) => code);
}

function unitOf({ unit }: z.infer<typeof Category>, code: string): string {
  const { label, base, symbol, multiplier } = own(unit, code) ?? {};
  return unitWords(label ?? base ?? symbol ?? '', multiplier === undefined ? '' : String(multiplier));
}

type Named = Pick<Observation, 'labels' | 'across'>;

function observationsOf(dataset: Dataset, named: (index: number) => Named, flags: Flags): Observation[] {
  const { value, status, extension, size } = dataset;
  const meanings = extension?.status?.label;
  const all = size.reduce((product, one) => product * one, 1);
  const observations: Observation[] = [];
  for (const [key, given] of Object.entries(value)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index < 0 || index >= all) throw new Unreadable('not-statistics');
    const code = statusAt(status, key);
    if (given === null && code === '') continue;
    if (observations.length >= SHEET_LIMITS.cells) throw SHEET_LIMITS.refuse();
    observations.push({ ...named(index), value: numberWords(given), flag: flags.of(code, own(meanings, code)) });
  }
  return observations;
}

function statusAt(status: z.infer<typeof Statuses> | undefined, key: string): string {
  if (status === undefined || typeof status === 'string') return status ?? '';
  return (Array.isArray(status) ? status[Number(key)] : own(status, key)) ?? '';
}

/** A value as the file gives it, without what floats leave behind. */
export function numberWords(given: unknown): string | null {
  if (typeof given === 'number') return exactly(given);
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
}
