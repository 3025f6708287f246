/** What people made of stored figures, laid over the engine's reading of the text: sums are worked out from the two. */
import type { Figure } from '../figures/figure';
import { type Frame, type FramePart, PARTS, type Part, type TimePart } from './frame';
import type { FigureInContext } from './in-context';
import type { Attribution, Named, Period } from './parts';

/** What a person may put right of a figure itself; `precision` is the power of ten that it is exact to. */
export type CorrectedReading = Omit<
  Figure,
  'start' | 'end' | 'quoteStart' | 'quoteEnd' | 'status' | 'lane' | 'reason'
> & { readonly precision: number | null };

/** claim: it is to be checked; none: a person said it is not, so it takes no part; read: as the engine says. */
export type Standing = 'claim' | 'none' | 'read';

/** A figure that a person put right, took away, put in the queue or marked by hand. */
export interface Correction {
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly standing: Standing;
  /** Null where the engine's stands. */
  readonly reading: CorrectedReading | null;
  readonly frame: Frame | null;
}

interface Placed {
  readonly figure: FigureInContext;
  /** Its number in the engine's reading; null: it was marked by hand. */
  readonly was: number | null;
}

/** The figures of a text as people left them, in text order; one that nobody touched is the very same. */
export function corrected(
  figures: readonly FigureInContext[],
  corrections: readonly Correction[],
): readonly FigureInContext[] {
  const changed = new Map<number, FigureInContext>();
  const added: Placed[] = [];
  for (const given of corrections) {
    const at = numberAt(figures, given);
    const figure = at < 0 ? null : (figures[at] ?? null);
    if (figure !== null) changed.set(at, overlaid(figure, given));
    else if (given.standing === 'claim' && given.reading !== null)
      added.push({ figure: marked(given, given.reading, figures), was: null });
  }
  if (changed.size + added.length === 0) return figures;
  const kept = figures.map((figure, was): Placed => ({ figure: changed.get(was) ?? figure, was }));
  return added.length === 0 ? kept.map(({ figure }) => figure) : relinked([...kept, ...added]);
}

/** The number of the figure that has a place in common; -1 where there is none. */
function numberAt(figures: readonly FigureInContext[], { quoteStart, quoteEnd }: Correction): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.quoteEnd ?? 0) <= quoteStart) low = middle + 1;
    else high = middle;
  }
  return (figures[low]?.quoteStart ?? quoteEnd) < quoteEnd ? low : -1;
}

/** In text order, each link pointing to the figure it pointed to. */
function relinked(placed: readonly Placed[]): readonly FigureInContext[] {
  const inOrder = placed.toSorted((a, b) => a.figure.quoteStart - b.figure.quoteStart);
  const now = new Map(inOrder.map(({ was }, at) => [was, at]));
  return inOrder.map(({ figure }) => ({
    ...figure,
    links: figure.links.map((link) => ({ ...link, figure: now.get(link.figure) ?? link.figure })),
  }));
}

const CLAIMED = { status: 'pending', lane: null, reason: null } as const;

/** Without a value, nothing is worked out from it. */
const TAKEN_AWAY = { status: 'dismissed', lane: 'none', reason: null, amount: null, high: null } as const;

function overlaid(figure: FigureInContext, { standing, reading, frame }: Correction): FigureInContext {
  if (standing === 'none') return { ...figure, ...TAKEN_AWAY };
  const claimed = standing === 'claim' ? CLAIMED : {};
  return { ...figure, ...reading, ...claimed, ...partsOf(frame, figure.quoteEnd, new Set(['person'])) };
}

/** A figure marked by hand belongs to the sentence it stands in, as the engine cuts the text. */
function marked(
  { quoteStart, quoteEnd, sentence, frame }: Correction,
  reading: CorrectedReading,
  figures: readonly FigureInContext[],
): FigureInContext {
  const around = figures.find(({ sentence: { start, end } }) => start <= quoteStart && quoteEnd <= end);
  return {
    ...{ start: quoteStart, end: quoteEnd, quoteStart, quoteEnd },
    ...reading,
    ...CLAIMED,
    sentence: around?.sentence ?? sentence,
    ...{ subject: null, ofWhat: null, origin: null, destination: null, place: null, period: null, base: null },
    ...{ attribution: null, role: null, sureness: null, frame },
    ...partsOf(frame, quoteEnd, new Set(['person', 'machine'])),
    links: [],
    worthiness: { score: 0, reasons: [] },
  };
}

type Context = Pick<
  FigureInContext,
  'subject' | 'ofWhat' | 'origin' | 'destination' | 'place' | 'period' | 'base' | 'attribution' | 'role' | 'sureness'
>;

/** Of a frame what these authors wrote, as the rules on sums take it; where a person said "nothing", nothing. */
function partsOf(frame: Frame | null, at: number, authors: ReadonlySet<string>): Partial<Context> {
  const given = PARTS.filter((part) => frame?.[part] !== undefined && authors.has(frame[part].by));
  return Object.assign({}, ...given.map((part) => TAKEN[part](frame as Frame, at)));
}

const TAKEN: { readonly [P in Part]: (frame: Frame, at: number) => Partial<Context> } = {
  measured: ({ measured }, at) => ({ subject: named(measured, at) }),
  of: ({ of }, at) => ({ ofWhat: named(of, at) }),
  origin: ({ origin }, at) => ({ origin: named(origin, at) }),
  destination: ({ destination }, at) => ({ destination: named(destination, at) }),
  place: ({ place }, at) => ({ place: said(place, at) }),
  when: ({ when }, at) => ({ period: period(when, at) }),
  base: ({ base }, at) => ({ base: period(base, at) }),
  speaker: ({ speaker }, at) => ({ attribution: attribution(speaker, at) }),
  role: ({ role }) => ({ role: role?.is ?? null }),
  sureness: ({ sureness }) => ({ sureness: sureness?.is ?? null }),
};

/** A person's words stand nowhere in the text: they count as said right behind the figure. */
const said = (part: FramePart | undefined, at: number) =>
  part?.text ? { text: part.text, start: at, end: at, certainty: part.sure } : null;

function named(part: (FramePart & { readonly head?: string }) | undefined, at: number): Named | null {
  const words = said(part, at);
  return words && { ...words, head: part?.head ?? headOf(words.text) };
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'in', 'for', 'from', 'to', 'at', 'by', 'on', 'with', 'per']);

/** "Sales" of "net sales of Polish apples": the last word before the first preposition. */
function headOf(text: string): string {
  const words = text.split(' ');
  const end = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  return words.at(end < 0 ? -1 : end - 1) ?? text;
}

function period(part: TimePart | undefined, at: number): Period | null {
  const words = said(part, at);
  return words && part ? { ...words, from: part.from, to: part.to } : null;
}

function attribution(part: (FramePart & { readonly quoted?: boolean }) | undefined, at: number): Attribution | null {
  const words = said(part, at);
  return words && { ...words, who: words.text, quoted: part?.quoted ?? false };
}
