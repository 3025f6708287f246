import 'server-only';
import type { z } from 'zod';
import type { PinEvidence } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import { neighboursOf } from '@/lib/core/checks/find-evidence';
import { countReading, type PinnedReading, type PinRefusal, readPinned } from '@/lib/core/checks/pinned';
import { cellAt, type Stretch } from '@/lib/core/checks/table-grid';
import { dayText } from '@/lib/server/queries/day-text';
import type { SavedText } from '@/lib/server/queries/saved-copy';
import { spanFrom } from './typed-value';

type Input = z.output<typeof PinEvidence>;

interface For {
  readonly unitText: string | null;
  readonly article: { readonly publishedOn: Date | null };
}

interface Pin {
  readonly reading: PinnedReading;
  readonly valueAsPrinted: string;
}

/**
 * What a pin says, read in the saved copy itself.
 * @throws Refusal invalid
 */
export function readPin(copy: SavedText, input: Input, claim: For): Pin {
  if ('passages' in input.selector) return readCount(copy.text, input, input.selector.passages, claim);
  const passage = { start: input.selector.start, end: input.selector.end };
  if (copy.text.slice(passage.start, passage.end) !== input.quote) throw notThere();
  const valueAsPrinted = input.valueAsPrinted ?? '';
  return input.kind === 'date'
    ? { reading: readDate(input.quote, valueAsPrinted, claim), valueAsPrinted }
    : { reading: readNumber(copy, input, passage, valueAsPrinted), valueAsPrinted };
}

const notThere = () =>
  new Refusal('invalid', { fields: { quote: 'This passage does not stand there in the saved copy.' } });

const REFUSALS: Readonly<Record<PinRefusal, string>> = {
  'no figure': 'No figure can be read in this value.',
  'more than one figure': 'This value holds more than one figure. Give one.',
  'not in the passage': 'This number does not stand in the passage.',
  'other unit': 'The passage gives the number in another unit.',
  'no such unit': 'This unit is not known.',
};

function readNumber(copy: SavedText, input: Input, passage: Stretch, valueAsPrinted: string): PinnedReading {
  const place = 'cell' in input.selector ? input.selector.cell : null;
  const cell = place && cellAt(copy.tables, place);
  if (place && (!cell || passage.start < cell.start || passage.end > cell.end)) throw notThere();
  const figure = readPinned(copy.text, passage, valueAsPrinted, input.unit, cell);
  if (typeof figure === 'string') {
    const field = figure === 'other unit' || figure === 'no such unit' ? 'unit' : 'valueAsPrinted';
    throw new Refusal('invalid', { fields: { [field]: REFUSALS[figure] } });
  }
  return {
    is: 'figure',
    figure: { ...figure, period: input.period ?? figure.period ?? null },
    neighbours: beside(copy, passage),
  };
}

/** The values beside a table's cell, kept for the slip "from the row above". */
function beside(copy: SavedText, passage: Stretch) {
  const figures = copy.figures();
  const index = figures.findIndex(({ cell, start, end }) => cell && start >= passage.start && end <= passage.end);
  return index < 0 ? [] : neighboursOf(figures, index);
}

function readDate(quote: string, written: string, { article }: For): PinnedReading {
  const published = dayText(article.publishedOn);
  if (!published)
    throw new Refusal('invalid', { message: 'Give the article its date first: the span is counted to it.' });
  const at = quote.indexOf(written);
  const cut = at < 0 || /\d$/.test(quote.slice(0, at)) || /^\d/.test(quote.slice(at + written.length));
  const span = cut ? null : spanFrom(written, published);
  if (!span) throw new Refusal('invalid', { fields: { valueAsPrinted: 'This date does not stand in the passage.' } });
  return span;
}

function readCount(text: string, input: Input, passages: readonly Stretch[], { unitText }: For): Pin {
  const apart = passages.every(({ start }, at) => at === 0 || start >= (passages[at - 1]?.end ?? 0));
  if (!apart) throw new Refusal('invalid', { fields: { selector: 'Mark each thing once, in the order of the text.' } });
  const quotes = passages.map(({ start, end }) => text.slice(start, end));
  if (quotes.some((quote) => quote.trim() === '') || quotes.join('\n') !== input.quote) throw notThere();
  const noun = input.unit ?? unitText;
  const valueAsPrinted = noun ? `${quotes.length} ${noun}` : String(quotes.length);
  return { reading: countReading(quotes.length, noun), valueAsPrinted };
}
