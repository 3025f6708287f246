import type { ComparisonView, DrawnInterval } from '@/lib/contracts/evidence';

type Drawn = NonNullable<ComparisonView['drawn']>;

const ROOM = 36;
/** About how wide a figure of a label is drawn. */
const DIGIT = 6.2;

/** From a value to its place on a line, so that everything drawn fits. Open ends run to the edge. */
export function lineScale(drawn: readonly Drawn[], width: number): (of: number) => number {
  const known = drawn
    .flatMap(({ claim, source, value }) => [claim.low, claim.high, source.low, source.high, value])
    .filter((end) => end !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (high === low) return () => width / 2;
  return (of) => ROOM + ((of - low) / (high - low)) * (width - 2 * ROOM);
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 8 });
const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 6, notation: 'compact' });

/** A label inside the line, at its place or as near as it fits. */
function inside(x: number, words: string, width: number): number {
  const half = (words.length * DIGIT) / 2;
  return Math.max(half, Math.min(width - half, x));
}

/** The sources' values in their order; labels that would run into each other stand in rows above each other. */
export function valueLabels(drawn: readonly Drawn[], at: (of: number) => number, width: number) {
  const taken: { from: number; to: number; row: number }[] = [];
  return drawn.map(({ value }, k) => {
    const words = drawn.length === 1 ? `source ${short.format(value)}` : short.format(value);
    const x = inside(at(value), words, width);
    const [from, to] = [x - (words.length * DIGIT) / 2 - 3, x + (words.length * DIGIT) / 2 + 3];
    let row = 0;
    while (taken.some((other) => other.row === row && other.from < to && from < other.to)) row += 1;
    taken.push({ from, to, row });
    return { id: `${k} ${words}`, x, row, words };
  });
}

/** Both ends of the text's interval, or one word for both where they would run into each other. */
export function endsOf({ low, high }: DrawnInterval, at: (of: number) => number, width: number) {
  const named = [low, high]
    .filter((end) => end !== null)
    .map((end) => ({ x: at(end), words: short.format(end) }))
    .filter(({ words }, k, all) => k === 0 || words !== all[0]?.words);
  const [first, second] = named;
  if (!first) return [];
  if (!second) return [{ x: inside(first.x, `text ${first.words}`, width), words: `text ${first.words}` }];
  const gap = ((first.words.length + second.words.length) * DIGIT) / 2 + 8;
  if (second.x - first.x >= gap) return named.map(({ x, words }) => ({ x: inside(x, words, width), words }));
  const words = `text ${first.words} to ${second.words}`;
  return [{ x: inside((first.x + second.x) / 2, words, width), words }];
}

function spanWords({ low, high }: DrawnInterval): string {
  if (low === null && high === null) return 'anything';
  if (low === null) return `up to ${number.format(high ?? 0)}`;
  if (high === null) return `${number.format(low)} or more`;
  return low === high ? number.format(low) : `${number.format(low)} to ${number.format(high)}`;
}

/** The same drawing in words: "On a number line: the text says 80 to 100, the source 81.3 (81.25 to 81.35 as printed)." */
export function lineWords(drawn: readonly Drawn[]): string {
  const [first] = drawn;
  if (!first) return '';
  const sources = drawn.map(({ source, value }) => {
    const exactly = source.low === source.high ? '' : ` (${spanWords(source)} as printed)`;
    return `${number.format(value)}${exactly}`;
  });
  const who = sources.length === 1 ? 'the source' : 'the sources';
  return `On a number line: the text says ${spanWords(first.claim)}, ${who} ${sources.join(' and ')}.`;
}
