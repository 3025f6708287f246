/** The grammar of a working, and its parser: recursive descent, bounded in length and depth. */

export type Term =
  | { readonly is: 'number'; readonly text: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'negative' | 'percent'; readonly of: Term }
  | { readonly is: 'power'; readonly of: Term; readonly exponent: number }
  | { readonly is: 'sum' | 'mean'; readonly of: readonly Term[] }
  /** The steady yearly rate that leads from one value to another in so many years. */
  | { readonly is: 'growth'; readonly from: Term; readonly to: Term; readonly years: Term }
  /** The time between two ISO days. */
  | { readonly is: 'span'; readonly from: string; readonly to: string }
  | { readonly is: 'plus' | 'minus' | 'times' | 'over'; readonly left: Term; readonly right: Term };

/** `at` is the offset in the expression where reading stopped. */
export type WorkingError =
  | { readonly error: 'too long' }
  | { readonly error: 'too deep' }
  | { readonly error: 'not understood'; readonly at: number };

export type ParsedWorking =
  | { readonly ok: true; readonly term: Term; readonly names: readonly string[] }
  | { readonly ok: false; readonly error: WorkingError };

const LONGEST = 500;
const DEEPEST = 40;
const LARGEST_EXPONENT = 60;
const TOKEN = /\s*(?:(\d{4}-\d\d-\d\d)|(\d+(?:\.\d+)?|\.\d+)|([A-Za-z_][A-Za-z0-9_]{0,39})|([-+*/^%(),×÷−·]))/y;

interface Token {
  readonly kind: 'day' | 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

class Stopped extends Error {
  constructor(readonly error: WorkingError) {
    super(error.error);
  }
}

const SIGNS: Readonly<Record<string, string>> = { '×': '*', '·': '*', '÷': '/', '−': '-' };

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Stopped({ error: 'not understood', at: from });
    const [, day, number, name, mark] = match;
    const at = TOKEN.lastIndex - (day ?? number ?? name ?? (mark as string)).length;
    if (day !== undefined) found.push({ kind: 'day', text: day, at });
    else if (number !== undefined) found.push({ kind: 'number', text: number, at });
    else if (name !== undefined) found.push({ kind: 'name', text: name, at });
    else found.push({ kind: 'sign', text: SIGNS[mark as string] ?? (mark as string), at });
  }
  return [...found, { kind: 'end', text: '', at: end }];
}

class Parser {
  private place = 0;
  readonly names = new Set<string>();
  constructor(private readonly found: readonly Token[]) {}

  whole(): Term {
    const term = this.sum(0);
    if (this.next.kind !== 'end') this.stop();
    return term;
  }

  private get next(): Token {
    return this.found[this.place] as Token;
  }

  private stop(): never {
    throw new Stopped({ error: 'not understood', at: this.next.at });
  }

  private take(...signs: string[]): string | null {
    const { kind, text } = this.next;
    if (kind !== 'sign' || !signs.includes(text)) return null;
    this.place += 1;
    return text;
  }

  /** sum = product (("+" | "-") product)* */
  private sum(depth: number): Term {
    if (depth > DEEPEST) throw new Stopped({ error: 'too deep' });
    let left = this.product(depth);
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      left = { is: sign === '+' ? 'plus' : 'minus', left, right: this.product(depth) };
    }
    return left;
  }

  /** product = signed (("*" | "/") signed)* */
  private product(depth: number): Term {
    let left = this.signed(depth);
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      left = { is: sign === '*' ? 'times' : 'over', left, right: this.signed(depth) };
    }
    return left;
  }

  /** signed = "-" signed | power */
  private signed(depth: number): Term {
    if (depth > DEEPEST) throw new Stopped({ error: 'too deep' });
    if (this.take('-') !== null) return { is: 'negative', of: this.signed(depth + 1) };
    return this.powered(depth);
  }

  /** powered = atom "%"* ("^" "-"? whole number)? */
  private powered(depth: number): Term {
    let term = this.atom(depth);
    while (this.take('%') !== null) term = { is: 'percent', of: term };
    if (this.take('^') === null) return term;
    const negative = this.take('-') !== null;
    const { kind, text } = this.next;
    const exponent = Number(text);
    if (kind !== 'number' || !Number.isInteger(exponent) || exponent > LARGEST_EXPONENT) this.stop();
    this.place += 1;
    return { is: 'power', of: term, exponent: negative ? -exponent : exponent };
  }

  /** atom = number | name | function "(" … ")" | "(" sum ")" */
  private atom(depth: number): Term {
    const { kind, text } = this.next;
    if (kind === 'end' || kind === 'day') this.stop();
    if (this.take('(') !== null) return this.closed(this.sum(depth + 1));
    if (kind === 'sign') this.stop();
    this.place += 1;
    if (kind === 'number') return { is: 'number', text };
    const called = this.called(text, depth);
    if (called !== null) return called;
    this.names.add(text);
    return { is: 'name', name: text };
  }

  /** ("sum" | "mean") "(" sum ("," sum)* ")" | "growth" "(" from "," to "," years ")" | "span" "(" day "," day ")" */
  private called(name: string, depth: number): Term | null {
    if (name !== 'sum' && name !== 'mean' && name !== 'growth' && name !== 'span') return null;
    if (this.take('(') === null) return null;
    if (name === 'span') return this.closed(this.span());
    return this.closed(name === 'growth' ? this.growth(depth) : this.list(name, depth));
  }

  private growth(depth: number): Term {
    const [from, to, years, more] = this.list('sum', depth).of;
    if (from === undefined || to === undefined || years === undefined || more !== undefined) this.stop();
    return { is: 'growth', from, to, years };
  }

  private span(): Term {
    const from = this.day();
    if (this.take(',') === null) this.stop();
    return { is: 'span', from, to: this.day() };
  }

  private day(): string {
    const { kind, text } = this.next;
    if (kind !== 'day') this.stop();
    this.place += 1;
    return text;
  }

  private list(is: 'sum' | 'mean', depth: number): Extract<Term, { readonly is: 'sum' | 'mean' }> {
    const of = [this.sum(depth + 1)];
    while (this.take(',') !== null) of.push(this.sum(depth + 1));
    return { is, of };
  }

  private closed(term: Term): Term {
    if (this.take(')') === null) this.stop();
    return term;
  }
}

/** Reads a form; names come in the order of their first use. */
export function parseWorking(text: string): ParsedWorking {
  if (text.length > LONGEST) return { ok: false, error: { error: 'too long' } };
  try {
    const parser = new Parser(tokens(text));
    const term = parser.whole();
    return { ok: true, term, names: [...parser.names] };
  } catch (stopped) {
    if (stopped instanceof Stopped) return { ok: false, error: stopped.error };
    throw stopped;
  }
}
