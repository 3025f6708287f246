import { z } from 'zod';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { day, id, line, lines, orNothing } from './fields';
import type { SourceView } from './source-view';

const offset = z.coerce.number().int().min(0).max(20_000_000);
const stretch = z
  .object({ start: offset, end: offset })
  .refine(({ start, end }) => end > start, 'The passage is empty.');
const cell = z.object({ table: offset, row: offset, column: offset });

/** Where a passage stands in a saved copy's text: UTF-16 offsets, end exclusive; a table's cell; or several passages. */
export const Selector = z.union([
  z.object({ start: offset, end: offset }).strict(),
  z.object({ start: offset, end: offset, cell }).strict(),
  z.object({ passages: z.array(stretch).min(1).max(500) }).strict(),
]);
export type Selector = z.output<typeof Selector>;

const written = z.string().trim().min(1, 'Write the date.').max(100, 'Use at most 100 characters.');

/** One end of a span: a date that stands in the passage, one that somebody typed, or the article's own. */
export const SpanEnd = z.discriminatedUnion('of', [
  z.object({ of: z.literal('passage'), written }),
  z.object({ of: z.literal('typed'), written }),
  z.object({ of: z.literal('article') }),
]);
export type SpanEnd = z.output<typeof SpanEnd>;

/** Pins a passage of a saved copy to a claim. A count takes its number from the passages marked, a date its span. */
export const PinEvidence = z
  .object({
    claimId: id,
    snapshotId: id,
    /** The reading of the copy that the selector points into; without it the newest. */
    readingId: orNothing(id),
    kind: z.enum(['number', 'count', 'date']),
    quote: z.string().min(1).max(4000),
    selector: Selector,
    /** As it stands there: "7,147,000". Counts and dates have none of their own. */
    valueAsPrinted: orNothing(line(200)),
    /** For a date: what is counted, from and to. */
    span: orNothing(z.object({ from: SpanEnd, to: SpanEnd })),
    /** In words, for a number that has no unit beside it: "million tonnes". */
    unit: orNothing(line(60)),
    /** The period the value is of, where a table's labels say so. */
    period: orNothing(z.object({ text: z.string().max(300), from: day, to: day })),
    asOf: orNothing(day),
    note: orNothing(lines(4000)),
  })
  .superRefine(({ kind, valueAsPrinted, selector, span }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const several = 'passages' in selector;
    if (kind === 'number' && !valueAsPrinted) missing('valueAsPrinted', 'Give the value as it is printed there.');
    if (kind === 'date' && span?.from.of !== 'passage' && span?.to.of !== 'passage')
      missing('span', 'Choose a date of the source.');
    if (kind === 'count' && !several) missing('selector', 'Mark each thing that is counted.');
    if (kind === 'number' && several) missing('selector', 'Mark one passage.');
  });
export type PinEvidence = z.input<typeof PinEvidence>;

/** The cells of one working, pinned together or not at all. */
export const PinCells = z
  .object({ claimId: id, snapshotId: id, pins: z.array(PinEvidence).min(2).max(40) })
  .refine(
    ({ claimId, snapshotId, pins }) => pins.every((pin) => pin.claimId === claimId && pin.snapshotId === snapshotId),
    {
      path: ['pins'],
      message: 'Cells of one claim and one saved copy are pinned together.',
    },
  );
export type PinCells = z.input<typeof PinCells>;

const MarkedEnd = z.union([
  z.object({ of: z.literal('passage'), at: stretch }),
  SpanEnd.options[1],
  SpanEnd.options[2],
]);
export type MarkedEnd = z.output<typeof MarkedEnd>;

const marked = { claimId: id, snapshotId: id, readingId: orNothing(id) };

/** What somebody marked in a saved copy for a claim, before it is pinned: one number, each thing counted, or a span. */
export const TryMarks = z.discriminatedUnion('kind', [
  z.object({ ...marked, kind: z.literal('number'), passage: stretch }),
  z.object({ ...marked, kind: z.literal('count'), passages: z.array(stretch).min(1).max(500) }),
  z.object({ ...marked, kind: z.literal('date'), from: MarkedEnd, to: MarkedEnd }),
]);
export type TryMarks = z.input<typeof TryMarks>;

/** What pinning these marks would say. */
export interface TriedMarks {
  readonly comparison: ComparisonView;
  /** Fewer are marked than the text counts: somebody is still at it. */
  readonly unfinished: boolean;
  /** Hand this back to pin them. */
  readonly pin: PinEvidence;
}

/** A saved copy laid open beside a claim, whole and as text alone. */
export interface OpenedCopy {
  readonly snapshotId: string;
  /** Which of its readings the text is. */
  readonly readingId: string;
  readonly source: SourceView;
  readonly retrievedAt: string;
  readonly text: string;
  /** The article's day, from which or to which a span may be counted. */
  readonly publishedOn: string | null;
  /** What stands out in it for this claim: its dates for a length of time, its numbers for another figure. */
  readonly offers: { readonly date: readonly Stretch[]; readonly number: readonly Stretch[] };
}

/** Sources that are known already, for whoever adds one to a claim. */
export const KnownSources = z.object({ claimId: id, words: z.string().trim().max(200) });

export interface KnownSource {
  readonly source: SourceView;
  /** Its newest saved copy. */
  readonly copy: { readonly id: string; readonly retrievedAt: string } | null;
  readonly from: 'this article' | 'the writer’s list' | 'other articles';
}

/** A value as somebody types it, to hear at once how it compares. */
export const TryValue = z.object({ claimId: id, value: z.string().trim().min(1).max(200) });

/** A working over pinned values and figures of the article: "a / b - 1", with what a and b stand for. */
export const WorkingFields = z.object({
  expression: z.string().trim().min(1, 'Write the working.').max(500, 'Use at most 500 characters.'),
  inputs: z
    .array(
      z.object({
        name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/, 'Name it with letters.'),
        evidenceId: orNothing(id),
        claimId: orNothing(id),
      }),
    )
    .max(40),
});
export type WorkingFields = z.input<typeof WorkingFields>;

/** Ends as floats, to draw; null is unbounded. */
export interface DrawnInterval {
  readonly low: number | null;
  readonly high: number | null;
}

/** One claim against one value of a source, in words and for the number line. It never suggests a verdict. */
export interface ComparisonView {
  readonly standing: 'agrees' | 'open' | 'differs';
  readonly outcome: string;
  /** "Source: 7,147,000 t. 7.15 million tons rounds it correctly, if metric tons are meant." */
  readonly sentence: string;
  /** "digits transposed: 7.51 million tons", likeliest first. */
  readonly slips: readonly string[];
  /** Both in the claim's unit; null where they cannot be set against each other. */
  readonly drawn: { readonly claim: DrawnInterval; readonly source: DrawnInterval; readonly value: number } | null;
}

/** A working, recomputed when it is shown. */
export interface WorkingView {
  readonly expression: string;
  /** `evidenceId`: the source's value that it is; null for a figure of the text. */
  readonly inputs: readonly { readonly name: string; readonly label: string; readonly evidenceId: string | null }[];
  /** "a / b - 1 = 7.6% if its values are exact, 7.516% to 7.683% if they are rounded." */
  readonly sentence: string;
  readonly standing: 'agrees' | 'open' | 'differs';
  /** It no longer comes out as it did when it was written. */
  readonly drifted: boolean;
}

/** What names a cell of a table. */
export interface CellLabels {
  readonly row: string;
  /** The groups its row stands in, outermost first. */
  readonly group: string;
  readonly column: string;
  readonly caption: string;
}

/** A figure of a saved copy that could be the claim's. */
export interface MatchView {
  readonly is: 'figure';
  readonly comparison: ComparisonView;
  /** What stands around it: of prose the sentence in three parts, of a table the cell with its labels. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly labels: CellLabels | null;
  /** The source gives no unit: the claim's was taken for it. */
  readonly assumed: boolean;
  /** What stands against it that it is the claim's own number: "It is of 2018." */
  readonly against: readonly string[];
  /** Hand this back to pin it. */
  readonly pin: PinEvidence;
}

/** A figure that can be worked out from cells of a saved copy: "A / B - 1". */
export interface WorkingMatchView {
  readonly is: 'working';
  readonly expression: string;
  /** What it works out: "change". */
  readonly relation: string;
  readonly comparison: ComparisonView;
  /** What was taken for granted: "against the year before". */
  readonly assumed: readonly string[];
  /** Hand the pins back together, then the working with the verdict. */
  readonly cells: readonly {
    readonly name: string;
    readonly quote: string;
    readonly labels: CellLabels;
    readonly pin: PinEvidence;
  }[];
}

export type AnyMatch = MatchView | WorkingMatchView;

export interface MatchesView {
  readonly snapshotId: string;
  readonly sourceId: string;
  /** Likeliest first. */
  readonly matches: readonly AnyMatch[];
}

/** UTF-16 units of pasted markup that are still kept; of a longer piece the text alone. */
export const LONGEST_MARKUP = 4_000_000;

/** Where to look for a claim's figure: a link, a pasted text, or a copy that is kept already. */
export const LookIn = z.object({
  claimId: id,
  given: z.string().trim().min(1, 'Paste a link or a text.').max(2_000_000, 'Add a text this long as a file.'),
  /**
   * What was copied from a page or a sheet, where `given` is the text of it and nothing else: it is kept as it came, because
   * it says more of its cells than their words.
   */
  markup: orNothing(z.string().max(LONGEST_MARKUP)),
  /** Only for whoever adds it, until they name others. */
  confidential: z.boolean().optional(),
});
export const LookInCopy = z.object({ claimId: id, snapshotId: id });

/** What came of looking: matches in a saved copy, or why there is no copy. */
export interface LookedView {
  /** Null where a new link could not be fetched: then nothing was saved. */
  readonly source: SourceView | null;
  readonly failure: string | null;
  readonly found: MatchesView | null;
  /** The search for the article's other open figures, where there is a copy. */
  readonly search: SearchView | null;
}

/** A search of one copy for the open figures of an article: how far it is, or what it came to. */
export interface SearchView {
  readonly done: number;
  readonly of: number;
  /** Other open claims that the copy may settle; null while it is looked. */
  readonly settles: readonly string[] | null;
  /** Why it was given up. */
  readonly failure: string | null;
}

/** One figure of a sum: its place in the text (UTF-16, end exclusive), and its claim where it has one. */
export interface SumFigure {
  readonly claimId: string | null;
  readonly start: number;
  readonly end: number;
}

/** A sum of the article's own figures, by the linter. */
export interface FindingView {
  readonly key: string;
  /** contradicted: it does not add up; ask: please check; confirmed: it adds up. */
  readonly outcome: 'contradicted' | 'ask' | 'confirmed';
  /** "From 6.64 million to 7.15 million is +7.52% to +7.84%, so “up 9%” does not fit." */
  readonly sentence: string;
  /** "b / a − 1 = +7.52 to +7.84%, where a is 6.64 million, b is 7.15 million". */
  readonly working: string;
  /** The usual mistake that would explain it: "two digits turned". */
  readonly slip: string | null;
  /** Where the figure that is tested stands in the text. */
  readonly start: number;
  readonly claimId: string | null;
  /** The figures it is worked out from, by their letters, then the one that is tested: where each stands in the text. */
  readonly figures: readonly SumFigure[];
  /** What might be printed instead: "60,000 tonnes". */
  readonly instead: string | null;
  readonly answer: { readonly reason: string; readonly by: string | null; readonly at: string } | null;
}

/** What an article's own figures say about each other. */
export interface FindingsView {
  /** Why there are none, where they could not be looked for. */
  readonly failure: string | null;
  readonly findings: readonly FindingView[];
  /** By claim: what a source must show, before there is any. */
  readonly implied: Readonly<Record<string, string>>;
}

/** Sets a finding aside with a reason; without one it is brought back. */
export const AnswerFinding = z.object({ articleId: id, key: z.string().min(1).max(500), reason: orNothing(line(300)) });

export const TryWorking = z.object({
  claimId: id,
  expression: z.string().trim().min(1, 'Write the working.').max(500),
});

/** A working with what it comes out at; `working` goes with the verdict. */
export interface WorkingOffer {
  readonly working: WorkingFields;
  /** What it works out, where it was offered: "percent change". */
  readonly relation: string | null;
  /** It cannot be done; `sentence` says why. */
  readonly refused: boolean;
  readonly sentence: string;
  readonly standing: 'agrees' | 'open' | 'differs';
}

export interface WorkingsView {
  readonly values: readonly { readonly name: string; readonly label: string }[];
  /** Those that come out at the figure, for somebody to choose from. */
  readonly fitting: readonly WorkingOffer[];
}
