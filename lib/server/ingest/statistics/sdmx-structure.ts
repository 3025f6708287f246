import 'server-only';
import { z } from 'zod';

/** A name in one language, or in several. */
const Names = {
  name: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  names: z.record(z.string(), z.string()).optional(),
};
const Value = z
  .object({ id: z.string().optional(), value: z.union([z.string(), z.number()]).optional(), ...Names })
  .nullable();
const Item = z.object({
  id: z.string(),
  role: z.unknown().optional(),
  roles: z.unknown().optional(),
  values: z.array(Value).optional(),
  ...Names,
});
const Items = z.array(Item).optional();
const Levels = z.object({ dataSet: Items, dimensionGroup: Items, series: Items, observation: Items });

/** What a data message says of its dimensions and attributes. */
export const Structure = z
  .object({
    ...Names,
    dimensions: Levels,
    attributes: Levels.optional(),
    measures: z.object({ observation: z.array(z.unknown()).optional() }).optional(),
  })
  .transform(({ name, names, ...structure }) => ({ ...structure, name: inOneLanguage(name, names) }));

export type DataStructure = z.infer<typeof Structure>;

/** A dimension or an attribute, with what it may say. */
export interface Component {
  readonly id: string;
  readonly name: string;
  readonly isTime: boolean;
  readonly values: readonly { readonly code: string; readonly label: string }[];
}

type Level = 'dataSet' | 'dimensionGroup' | 'series' | 'observation';

/** By the level at which they are given. */
export function componentsIn(levels: z.infer<typeof Levels> | undefined): Readonly<Record<Level, Component[]>> {
  const of = (level: Level) => (levels?.[level] ?? []).map(component);
  return {
    dataSet: of('dataSet'),
    dimensionGroup: of('dimensionGroup'),
    series: of('series'),
    observation: of('observation'),
  };
}

function component({ id, name, names, role, roles, values = [] }: z.infer<typeof Item>): Component {
  return {
    id: id.toUpperCase(),
    name: inOneLanguage(name, names) ?? id,
    isTime:
      id.toUpperCase() === 'TIME_PERIOD' || role === 'time' || (Array.isArray(roles) && roles.includes('TIME_PERIOD')),
    values: values.map((given) => {
      const code = String(given?.id ?? given?.value ?? '');
      return { code, label: inOneLanguage(given?.name, given?.names) ?? code };
    }),
  };
}

/** English where there is a choice. */
function inOneLanguage(
  name: string | Readonly<Record<string, string>> | undefined,
  names: Readonly<Record<string, string>> | undefined,
): string | undefined {
  if (typeof name === 'string') return name;
  const all = names ?? name;
  return all?.en ?? (all ? Object.values(all)[0] : undefined);
}
