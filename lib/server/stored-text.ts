import 'server-only';

type Place = readonly [value: unknown, path: string];

/**
 * Where in plain data a text stands that cannot be stored: PostgreSQL holds no NUL, and half a surrogate pair has no UTF-8
 * form. Null when there is none. Keys are looked at as well; bytes, files and the like are not text.
 */
export function unstorableIn(data: unknown): string | null {
  const places: Place[] = [[data, '']];
  for (let next = places.pop(); next !== undefined; next = places.pop()) {
    const [value, path] = next;
    if (typeof value === 'string' && !isStorable(value)) return path;
    if (!isPlain(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) return path;
      places.push([inner, path === '' ? key : `${path}.${key}`]);
    }
  }
  return null;
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
