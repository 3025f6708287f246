/** The same figure told twice in one article, once with a slip: headline against text, millions against billions. */
import type { FigureInContext } from '../../frames/in-context';
import { computed } from '../derive';
import { meets } from '../interval-arithmetic';
import { type Item, quoteOf, type Sentence, TIGHTLY } from '../lint-article';
import type { Relation } from '../lint-finding';
import { slipOf } from './slip';
import { sameThing } from './thing';

/** A headline stands in a line of its own and has no full stop; the text under it tells the same figures soon. */
const LONGEST_HEADLINE = 140;
const SOON = 8;

function isHeadline({ text, start, end }: Sentence): boolean {
  const line = text.indexOf('\n', start);
  return (
    start < LONGEST_HEADLINE &&
    line >= 0 &&
    line - start <= LONGEST_HEADLINE &&
    text.slice(end, line).trim() === '' &&
    !/[.!?]["”’]?\s*$/.test(text.slice(start, end))
  );
}

const alike = (a: FigureInContext, b: FigureInContext) =>
  a.unit === b.unit &&
  a.per === b.per &&
  (a.unit !== null || isCounted(a) === isCounted(b)) &&
  a.direction === b.direction;
const isCounted = ({ kind }: FigureInContext) => kind === 'count' || kind === 'number';

/** Two values of one thing; null where they agree, or no slip leads from one to the other. */
function relate(at: Sentence, first: Item, again: Item): Relation | null {
  const said = computed(first.reading);
  if (meets(said.interval, again.reading.loose)) return null;
  // A slip leads to the very figure: "83" is not "40 ships" because 38 would be rounded to 40.
  const worked = TIGHTLY(again.reading);
  const about = `“${quoteOf(at, first)}” is told again as “${quoteOf(at, again)}”`;
  const relation: Relation = {
    rule: 'told twice',
    formula: 'a = b',
    inputs: [again, first],
    stated: first,
    said,
    worked,
    unit: '',
    about,
    comes: about,
    tie: 'structure',
  };
  return slipOf(relation) === null ? null : relation;
}

const isPlain = ({ figure, reading }: Item) =>
  reading.manner !== 'range' &&
  reading.manner !== 'bound' &&
  figure.amount?.words !== true &&
  /\d\d/.test(figure.amount?.written.replace('.', '') ?? '');

/** A figure of the headline that the text tells otherwise; nothing where the text tells it rightly as well. */
function headline(sentences: readonly Sentence[]): Relation[] {
  const [head] = sentences;
  if (head === undefined || !isHeadline(head)) return [];
  const told = sentences.slice(1, SOON + 1).flatMap(({ items }) => items.filter(isPlain));
  return head.items.filter(isPlain).flatMap((first) => {
    const others = told.filter(({ figure }) => alike(first.figure, figure));
    const isTold = others.some(({ reading }) => meets(reading.loose, first.reading.loose));
    const found = isTold ? [] : others.flatMap((again) => relate(head, first, again) ?? []);
    return found.length === 1 ? found : [];
  });
}

/** "$4.2 million … $4.2 billion" of the same thing: equal digits, another scale. */
function scales(sentences: readonly Sentence[]): Relation[] {
  const told = new Map<string, { readonly at: Sentence; readonly item: Item }>();
  return sentences.flatMap((at) =>
    at.items.flatMap((item) => {
      const { figure } = item;
      const { amount } = figure;
      if (!isPlain(item) || amount === null || amount.times.length < 4) return [];
      const name = `${amount.written} ${figure.unit} ${figure.per}`;
      const before = told.get(name);
      if (before === undefined) told.set(name, { at, item });
      const isSame = before !== undefined && before.item.figure.amount?.times !== amount.times;
      if (!isSame || sameThing(before.item.figure, figure) !== 'yes' || isOfOtherTimes(before.item.figure, figure))
        return [];
      return relate(at, item, before.item) ?? [];
    }),
  );
}

/** "212 buildings … 221 buildings" of the same thing: the same digits, turned. */
function turned(sentences: readonly Sentence[]): Relation[] {
  const told = new Map<string, { readonly at: Sentence; readonly item: Item }>();
  return sentences.flatMap((at) =>
    at.items.flatMap((item) => {
      const { figure } = item;
      const digits = figure.amount?.written.replace('.', '') ?? '';
      if (!isPlain(item) || figure.kind !== 'count' || digits.length < 3) return [];
      const name = `${[...digits].sort().join('')} ${figure.amount?.times} ${figure.unitText?.toLowerCase()}`;
      const before = told.get(name);
      if (before === undefined) told.set(name, { at, item });
      if (
        before === undefined ||
        sameThing(before.item.figure, figure) === 'no' ||
        isOfOtherTimes(before.item.figure, figure)
      )
        return [];
      return relate(at, item, before.item) ?? [];
    }),
  );
}

const isOfOtherTimes = (a: FigureInContext, b: FigureInContext) =>
  a.period !== null && b.period !== null && a.period.text !== b.period.text;

/** The rule, over the whole article. */
export const toldTwice = (sentences: readonly Sentence[]): readonly Relation[] => [
  ...headline(sentences),
  ...scales(sentences),
  ...turned(sentences),
];
