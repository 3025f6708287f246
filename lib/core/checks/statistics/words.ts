/** The words that a claim and a table's labels have in common, weighed once for each label. */

const STOP = new Set(
  `the a an and or of in on at to for from by with as is are was were be been has have had its it their this that than
   more less most over under about around nearly almost some said says according while which who will would could after before
   during since until between into out up down per cent percent year years month months ago last first all one two three four
   million billion thousand hundred trillion rose rise risen rises fell fall fallen falls increased increase decreased decrease
   grew grow declined decline dropped drop went stood came reached made did did't not there were when where also just only
   january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
   oct nov dec quarter fiscal ended ending period note notes`.split(/\s+/),
);

/** They name the kind of number and hardly choose among rows. */
const PALE = new Set('amount value number level figure cost expense company group firm figur valu compan'.split(' '));

const SAME: Readonly<Record<string, string>> = {
  inhabitant: 'population',
  resident: 'population',
  people: 'population',
  person: 'population',
  popul: 'population',
  populat: 'population',
  crime: 'offenc',
  jobless: 'unemploy',
  worker: 'employ',
  employee: 'employ',
  staff: 'employ',
  femal: 'women',
  female: 'women',
  male: 'men',
  woman: 'women',
  man: 'men',
  overall: 'total',
  sum: 'total',
  altogether: 'total',
};

function stem(word: string): string {
  let bare = word.replace(/(?:'s|’s|’|')$/, '');
  if (bare.length > 4) bare = bare.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  if (bare.length > 6) bare = bare.replace(/(?:ations?|ating|ated|ation|ments?|ing|ed|ions?|e)$/, '');
  else if (bare.length > 4) bare = bare.replace(/(?:ed|ing|e)$/, '');
  return SAME[bare] ?? SAME[word] ?? bare;
}

const TIMES = /^(?:q[1-4]|[1-4]q\d*|h[12]|fy\d*|m\d+)$/;
const NEGATING = /^non-?/;

/** The words of a text that can tell one thing from another, stemmed, in their order. */
export function keyWords(text: string): string[] {
  const found: string[] = [];
  for (const [written] of text.matchAll(/[\p{L}][\p{L}\d'’&-]*|(?<![\d.,\p{L}])\d{1,2}(?![\d.,]*\d|\s?%|\p{L})/gu)) {
    // Bands of age and size: "65 or over", "15–64".
    if (/^\d/.test(written)) {
      found.push(`n${written}`);
      continue;
    }
    const lower = written.toLowerCase();
    const pieces = NEGATING.test(lower) ? [lower.replace(NEGATING, 'non')] : lower.split('-');
    for (const piece of pieces) {
      const isShort = piece.length < 3 && !(piece.length === 2 && written === written.toUpperCase());
      if (!isShort && !STOP.has(piece) && !TIMES.test(piece)) found.push(stem(piece));
    }
  }
  return found;
}

const MOST_WORDS = 30;
export type Mask = number;

/** A claim's words, at most thirty, so that those of a label are the bits of one number. */
export class ClaimWords {
  readonly words: readonly string[];
  /** The claim speaks of a total. */
  readonly total: boolean;
  private readonly weights: readonly number[];
  private readonly bits: ReadonlyMap<string, number>;
  private readonly labels = new Map<string, LabelWords>();
  private readonly sums = new Map<Mask, number>();

  /** @param about what the claim is of: these words weigh most */
  constructor(about: readonly string[], sentence: string) {
    const found = new Map<string, number>();
    for (const word of about.flatMap(keyWords)) found.set(word, 3);
    for (const word of keyWords(sentence)) if (!found.has(word) && found.size < MOST_WORDS) found.set(word, 1.5);
    this.total = found.has('total');
    found.delete('total');
    const kept = [...found].slice(0, MOST_WORDS);
    this.words = kept.map(([word]) => word);
    this.weights = kept.map(([word, weight]) => (PALE.has(word) ? weight * 0.2 : weight));
    this.bits = new Map(this.words.map((word, k) => [word, k]));
  }

  /** What a label shares with the claim, and how much of itself. */
  label(text: string): LabelWords {
    const known = this.labels.get(text);
    if (known !== undefined) return known;
    let mask = 0;
    const mine = new Set(keyWords(text));
    let [weight, shared] = [0, 0];
    for (const word of mine) {
      if (word === 'total') continue;
      const own = PALE.has(word) ? 0.2 : 1;
      weight += own;
      const bit = this.bits.get(word);
      if (bit === undefined) continue;
      mask |= 1 << bit;
      shared += own;
    }
    const fresh = { mask, weight, shared, total: mine.has('total') };
    this.labels.set(text, fresh);
    return fresh;
  }

  /** The weight of some of the claim's words. */
  sum(mask: Mask): number {
    const known = this.sums.get(mask);
    if (known !== undefined) return known;
    let sum = 0;
    for (let bit = 0; bit < this.weights.length; bit++) if (mask & (1 << bit)) sum += this.weights[bit] ?? 0;
    this.sums.set(mask, sum);
    return sum;
  }

  named = (mask: Mask): readonly string[] => this.words.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

export interface LabelWords {
  readonly mask: Mask;
  /** Of all its words; those that it shares. */
  readonly weight: number;
  readonly shared: number;
  readonly total: boolean;
}
