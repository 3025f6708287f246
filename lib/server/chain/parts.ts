import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '@/lib/server/state';

/**
 * What a row of the history says, in parts that can be shown or taken away one by one. A part is named after its side and
 * field ("after.note"), or after the side alone where that is no object ("before"); "actor" names a command's login. The
 * row's own text holds a digest of each.
 */
export type Parts = Readonly<Record<string, Part>>;
/** The salt keeps a short value from being guessed out of its digest. Without it nobody can tell what stood there. */
export type Part = readonly [salt: string, value: unknown];
export type Digests = Readonly<Record<string, string>>;

const SALT_BYTES = 16;

/** SHA-256, in hex, of the salt, the part's name and its value as canonical JSON, each on a line of its own. */
export function partDigest(name: string, [salt, value]: Part): string {
  return createHash('sha256')
    .update(`${salt}\n${name}\n${canonical(value)}`, 'utf8')
    .digest('hex');
}

export function digestsOf(parts: Parts): Digests {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partDigest(name, part)]));
}

/** Takes a change apart, each part with a salt of its own. A side that is null has no part. */
export function partsOf(
  change: { readonly before: unknown; readonly after: unknown },
  actorName: string | null,
): Parts {
  const salts = randomBytes(SALT_BYTES * 256);
  let used = 0;
  const salted = (value: unknown): Part => {
    const at = (used % 256) * SALT_BYTES;
    if (used > 0 && at === 0) salts.set(randomBytes(salts.length));
    used += 1;
    return [salts.toString('hex', at, at + SALT_BYTES), value ?? null];
  };
  const parts: Record<string, Part> = {};
  if (actorName !== null) parts.actor = salted(actorName);
  for (const side of ['before', 'after'] as const) {
    const value = change[side] ?? null;
    if (value === null) continue;
    const fields = Object.entries(value);
    if (typeof value !== 'object' || Array.isArray(value) || fields.length === 0) parts[side] = salted(value);
    else for (const [field, inner] of fields) if (inner !== undefined) parts[`${side}.${field}`] = salted(inner);
  }
  return parts;
}

export interface Joined {
  readonly actorName: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** The names of the parts that are not there any more, or not shown. */
  readonly missing: readonly string[];
}

/** Puts a change together again. `names` are all the parts it had, as the hashed text lists them. */
export function joined(names: readonly string[], parts: Parts): Joined {
  const sides: Record<string, unknown> = { before: null, after: null };
  const fields: Record<string, Record<string, unknown>> = { before: {}, after: {} };
  const missing: string[] = [];
  for (const name of names) {
    const part = parts[name];
    const [side, field] = splitName(name);
    if (!part) missing.push(name);
    if (field === null) sides[side] = part ? part[1] : {};
    else {
      sides[side] = fields[side];
      // A field may have any name, "__proto__" too, which an assignment would not make a field of.
      const settings = { enumerable: true, configurable: true, writable: true };
      if (part) Object.defineProperty(fields[side] ?? {}, field, { ...settings, value: part[1] });
    }
  }
  const actorName = typeof sides.actor === 'string' ? sides.actor : null;
  return { actorName, before: sides.before, after: sides.after, missing };
}

function splitName(name: string): readonly [side: string, field: string | null] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, null] : [name.slice(0, dot), name.slice(dot + 1)];
}
