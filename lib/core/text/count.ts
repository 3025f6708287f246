const RULES = new Intl.PluralRules('en');

/**
 * A count with its noun: count(1, 'person', 'people') is "1 person", count(12345, 'article') is "12,345 articles". The
 * plural is the noun with an s unless it is given. The only place that chooses between one and many.
 */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${form(n, one, many)}`;
}

/** The word alone: form(2, 'is', 'are') is "are". */
export function form(n: number, one: string, many: string): string {
  return RULES.select(n) === 'one' ? one : many;
}
