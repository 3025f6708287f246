/** A search has at most so many terms; what comes after them is left out. */
const MOST = 8;

/**
 * What a search asks for, term by term: words by themselves, and phrases that stand in quotation marks (straight,
 * curly or angled) in one piece. A mark that is never closed means nothing.
 */
export function searchTerms(q: string): string[] {
  const terms: string[] = [];
  let open: string | null = null;
  let term = '';
  const end = () => {
    const clean = term.trim();
    if (clean !== '') terms.push(...(open === null ? clean.split(/\s+/) : [clean.replace(/\s+/g, ' ')]));
    term = '';
  };
  for (const character of q) {
    if (open === null && PAIRS.has(character)) {
      end();
      open = PAIRS.get(character) ?? null;
    } else if (open?.includes(character)) {
      end();
      open = null;
    } else term += character;
  }
  if (open !== null) open = null;
  end();
  return terms.slice(0, MOST);
}

/** Which marks close the one that opens. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
]);
