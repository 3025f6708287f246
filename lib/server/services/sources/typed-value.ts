import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { type PinnedReading, readValue } from '@/lib/core/checks/pinned';
import { comparableOf } from '@/lib/core/checks/source-figures';
import { writtenDays } from '@/lib/core/checks/written-days';
import { dayText } from '@/lib/server/queries/day-text';
import type { Prisma } from '@/prisma/generated/client';

/** What of a claim it takes to read a value for it. */
interface For {
  readonly kind: string;
  readonly article: { readonly publishedOn: Date | null };
}

export const readingJson = (reading: PinnedReading): Prisma.InputJsonObject =>
  reading as unknown as Prisma.InputJsonObject;

/**
 * A value that was typed by hand, read by the engine. For a length of time a date will do: it is counted from there to
 * the article's date.
 * @throws Refusal invalid
 */
export function typedValue(value: string, claim: For) {
  return { valueAsPrinted: value, reading: readingJson(readTyped(value, claim)) };
}

function readTyped(value: string, { kind, article }: For): PinnedReading {
  const published = dayText(article.publishedOn);
  const figure = readValue(value, published);
  if (typeof figure !== 'string') return { is: 'figure', figure: comparableOf(figure), neighbours: [] };
  const span = kind === 'duration' && published ? spanFrom(value, published) : null;
  if (span) return span;
  const found = figure === 'no figure' ? 'No figure can be read in this.' : 'This holds more than one figure.';
  throw new Refusal('invalid', {
    fields: { 'evidence.value': `${found} Write it as in “7.147 million tonnes” or “over 80%”.` },
  });
}

/** From a date as written to the article's day. */
export function spanFrom(written: string, published: string): PinnedReading | null {
  const from = writtenDays(written, Number(published.slice(0, 4)));
  return from && { is: 'span', from, to: { from: published, to: published } };
}
