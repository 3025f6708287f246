import type { z } from 'zod';

/** A field that takes an id and no sentence is one for ids; the others hold words. */
export type TextField = 'id' | 'words';

/** What a field of this name holds, as an id of the right kind or of any other. */
export type IdFor = (field: string, holds: TextField) => string;

type Def = Readonly<Record<string, unknown>> & { readonly type: string };
const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;
const inner = (def: Def) => (def.innerType ?? def.out) as z.ZodType;

const SENTENCE = 'seven plain otters';

/** Texts that mean something to one schema or another, the likeliest first. */
const WORDS = [
  '2026-03-03',
  '2026-03-04T17:00:00Z',
  'UTC',
  'http://127.0.0.1:1/page',
  'stranger@desk.example',
  SENTENCE,
  'a',
  '5',
] as const;

/**
 * Input that a schema takes, as far as its shape tells: every field filled, or only those that must be; of choices the
 * `turn`th. What only a refinement knows may still be wrong.
 */
export function sampleOf(schema: z.ZodType, idFor: IdFor, turn: number, field = ''): unknown {
  const def = defOf(schema);
  const again = (next: unknown, name = field) => sampleOf(next as z.ZodType, idFor, turn, name);
  switch (def.type) {
    case 'object':
      return fields(def.shape as Record<string, z.ZodType>, idFor, turn);
    case 'array':
      return [again(def.element)];
    case 'record':
      return { key: again(def.valueType) };
    case 'union':
      return again(pick(def.options as readonly z.ZodType[], turn));
    case 'enum':
      return pick(Object.values(def.entries as object), turn);
    case 'literal':
      return pick(def.values as readonly unknown[], 0);
    case 'string':
      return text(schema, idFor(field, holdsOf(schema)));
    case 'number':
      return 1;
    case 'boolean':
      return turn % 2 === 0;
    case 'pipe':
      return piped(schema, def, again, idFor(field, holdsOf(schema)));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
      return again(inner(def));
    default:
      return undefined;
  }
}

function fields(shape: Readonly<Record<string, z.ZodType>>, idFor: IdFor, turn: number): Record<string, unknown> {
  const needed = turn % 2 === 1;
  const wanted = Object.entries(shape).filter(([, schema]) => !needed || !schema.safeParse(undefined).success);
  return Object.fromEntries(wanted.map(([name, schema]) => [name, sampleOf(schema, idFor, turn, name)]));
}

const pick = <Item>(items: readonly Item[], turn: number): Item => items[turn % items.length] as Item;

const holdsOf = (schema: z.ZodType): TextField => (schema.safeParse(SENTENCE).success ? 'words' : 'id');

const text = (schema: z.ZodType, id: string): string =>
  [id, ...WORDS].find((word) => schema.safeParse(word).success) ?? id;

/** A pipe begins with what its first half takes; one that prepares its input, with what the second does. */
function piped(schema: z.ZodType, def: Def, again: (next: unknown) => unknown, id: string): unknown {
  if (defOf(def.in as z.ZodType).type === 'transform') return again(def.out);
  const first = again(def.in);
  return typeof first === 'string' ? text(schema, id) : first;
}

/** What nobody means, in every shape that can come over the wire. */
export const HOSTILE: readonly unknown[] = [
  { not: '' },
  [{ not: 'x' }],
  [],
  null,
  '',
  'a\0b',
  'half \ud83d',
  'x'.repeat(5000),
  '01900000-0000-7000-8000-00000000ffff',
  1e308,
  -1,
  Number.NaN,
  2 ** 31,
  true,
  new Date(Number.NaN),
  new Map([['id', 'x']]),
  { set: 'x', increment: 1 },
  JSON.parse('{"__proto__":{"role":"owner"}}'),
];
