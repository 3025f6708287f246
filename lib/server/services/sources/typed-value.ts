import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { LENGTHS_OF_TIME } from '@/lib/core/checks/lengths-of-time';
import { type PinnedReading, readValue } from '@/lib/core/checks/pinned';
import { comparableOf } from '@/lib/core/checks/source-figure';
import { writtenDays } from '@/lib/core/checks/written-days';
import { writtenSpan } from '@/lib/core/checks/written-span';
import type { Kind } from '@/lib/core/figures/figure';
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
 * A value that was typed by hand, read by the engine. For a length of time two dates will do, or one: it is counted from
 * there to the article's date.
 * @throws Refusal invalid
 */
export function typedValue(value: string, claim: For) {
  return { valueAsPrinted: value, reading: readingJson(readTyped(value, claim)) };
}

/** @throws Refusal invalid */
export function readTyped(value: string, { kind, article }: For): PinnedReading {
  const published = dayText(article.publishedOn);
  const figure = readValue(value, published);
  if (typeof figure !== 'string') return { is: 'figure', figure: comparableOf(figure), neighbours: [] };
  const span = LENGTHS_OF_TIME.has(kind as Kind) ? typedSpan(value, published) : null;
  if (span) return span;
  const found = figure === 'no figure' ? 'No figure can be read in this.' : 'This holds more than one figure.';
  throw new Refusal('invalid', {
    fields: { 'evidence.value': `${found} Write it as in “7.147 million tonnes” or “over 80%”.` },
  });
}

/** From one date to another, or from a date to the article's day. */
function typedSpan(value: string, published: string | null): PinnedReading | null {
  const year = published === null ? null : Number(published.slice(0, 4));
  const both = writtenSpan(value, year);
  if (both) return { is: 'span', ...both, ends: { from: 'typed', to: 'typed' } };
  const from = published === null ? null : writtenDays(value, year);
  if (!from || !published) return null;
  return { is: 'span', from, to: { from: published, to: published }, ends: { from: 'typed', to: 'article' } };
}
