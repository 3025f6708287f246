import 'server-only';
import type { z } from 'zod';
import type { PinEvidence, SpanEnd } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import type { DayRange } from '@/lib/core/checks/calendar';
import type { Comparable } from '@/lib/core/checks/comparable';
import { asPinned } from '@/lib/core/checks/judged';
import { neighboursOf } from '@/lib/core/checks/neighbours';
import { countReading, type PinnedReading, type PinRefusal, readPinned } from '@/lib/core/checks/pinned';
import { cellAt, type Stretch } from '@/lib/core/checks/table-grid';
import { writtenDays } from '@/lib/core/checks/written-days';
import type { OpenedText } from './kept-copies';

type Input = z.output<typeof PinEvidence>;

/** What of a claim a pin is read for. */
export interface PinnedFor {
  readonly figure: Comparable;
  readonly sentence: string;
  readonly unitText: string | null;
  /** The article's day (ISO). */
  readonly published: string | null;
}

export interface ReadPin {
  readonly reading: PinnedReading;
  readonly valueAsPrinted: string;
}

/**
 * What a pin says, read in the saved copy itself.
 * @throws Refusal invalid
 */
export function readPin(copy: OpenedText, input: Input, claim: PinnedFor): ReadPin {
  const passages = passagesOf(input.selector);
  checkPassages(copy.text, passages, input.quote);
  if (input.kind === 'count') return readCount(passages.length, input, claim);
  if (input.kind === 'date') return readSpan(input.quote, input.span, claim);
  const valueAsPrinted = input.valueAsPrinted ?? '';
  const [passage] = passages as [Stretch];
  return { reading: readNumber(copy, input, passage, valueAsPrinted, claim), valueAsPrinted };
}

const passagesOf = (selector: Input['selector']): readonly Stretch[] =>
  'passages' in selector ? selector.passages : [{ start: selector.start, end: selector.end }];

/** Each passage stands in the copy word for word, in the order of the text, and apart from the others. */
function checkPassages(text: string, passages: readonly Stretch[], quote: string): void {
  const apart = passages.every(({ start }, at) => at === 0 || start >= (passages[at - 1]?.end ?? 0));
  if (!apart) throw new Refusal('invalid', { fields: { selector: 'Mark each thing once, in the order of the text.' } });
  const quotes = passages.map(({ start, end }) => text.slice(start, end));
  if (quotes.some((words) => words.trim() === '') || quotes.join('\n') !== quote) throw notThere();
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

function readNumber(
  copy: OpenedText,
  input: Input,
  passage: Stretch,
  valueAsPrinted: string,
  claim: PinnedFor,
): PinnedReading {
  const place = 'cell' in input.selector ? input.selector.cell : null;
  const cell = place && cellAt(copy.tables, place);
  if (place && (!cell || passage.start < cell.start || passage.end > cell.end)) throw notThere();
  const fact = cell ? factAt(copy, passage) : null;
  const read = readPinned(copy.text, passage, valueAsPrinted, input.unit, cell, fact);
  // As the search compared it: brackets that only say that something is taken off, "a week" in the heading.
  const figure =
    typeof read === 'string' || !fact ? read : asPinned(claim.figure, claim.sentence, { ...fact, figure: read });
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

const factAt = ({ figures }: OpenedText, { start, end }: Stretch) =>
  figures.find((figure) => figure.cell !== null && figure.start === start && figure.end === end) ?? null;

/** The values beside a table's cell, kept for the slip "from the row above". */
function beside(copy: OpenedText, passage: Stretch) {
  const { figures } = copy;
  const index = figures.findIndex(({ cell, start, end }) => cell && start >= passage.start && end <= passage.end);
  return index < 0 ? [] : neighboursOf(figures, index);
}

/** A span between two dates: each stands in the passage, was typed, or is the article's own. */
function readSpan(quote: string, span: Input['span'], { published }: PinnedFor): ReadPin {
  const { from, to } = span ?? { from: { of: 'article' }, to: { of: 'article' } };
  const reading: PinnedReading = {
    is: 'span',
    from: daysOf(from, quote, published),
    to: daysOf(to, quote, published),
    ends: { from: from.of, to: to.of },
  };
  return { reading, valueAsPrinted: [from, to].map(wordsOf).filter(Boolean).join(' to ') };
}

const wordsOf = (end: SpanEnd) => (end.of === 'article' ? '' : end.written);

function daysOf(end: SpanEnd, quote: string, published: string | null): DayRange {
  if (end.of === 'article') {
    if (!published)
      throw new Refusal('invalid', { message: 'Give the article its date first: the span is counted to it.' });
    return { from: published, to: published };
  }
  if (end.of === 'passage' && !standsWhole(quote, end.written))
    throw notADate('This date does not stand in the passage.');
  const days = writtenDays(end.written, published === null ? null : Number(published.slice(0, 4)));
  if (!days) throw notADate(`“${end.written}” is not a date that can be read. Write it as in “24 February 2022”.`);
  return days;
}

const notADate = (message: string) => new Refusal('invalid', { fields: { span: message } });

/** "4 August 2025" does not stand in "14 August 2025". */
function standsWhole(quote: string, written: string): boolean {
  for (let at = quote.indexOf(written); at >= 0; at = quote.indexOf(written, at + 1))
    if (!/[\p{L}\d]$/u.test(quote.slice(0, at)) && !/^[\p{L}\d]/u.test(quote.slice(at + written.length))) return true;
  return false;
}

function readCount(count: number, { unit }: Input, { unitText }: PinnedFor): ReadPin {
  const noun = unit ?? unitText;
  return { reading: countReading(count, noun), valueAsPrinted: noun ? `${count} ${noun}` : String(count) };
}
