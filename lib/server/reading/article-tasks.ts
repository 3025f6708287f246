import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '@/lib/contracts/refusals';
import { implied } from '@/lib/core/checks/implied';
import { lint } from '@/lib/core/checks/lint';
import type { LintFinding } from '@/lib/core/checks/lint-finding';
import { type Correction, corrected } from '@/lib/core/frames/corrected';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { guessMasthead } from '@/lib/core/text/masthead';
import { sentenceAround } from '@/lib/core/text/sentences';
import { english } from '../grammar/english';
import { type Compared, compareReadings, type StoredClaim } from './compare-readings';
import { figureRecords, type Home } from './figure-records';
import { counted } from './give-up';
import { LIMITS } from './limits';
import type { Tell } from './tell';

interface Article {
  readonly text: string;
  /** The day it is from (ISO). */
  readonly day: string | null;
}

const read = ({ text, day }: Article, most: number = LIMITS.articleFigures): FigureInContext[] =>
  counted('This text', () => readFigures(text, { ...(day === null ? {} : { date: day }), most, grammar: english() }));

const PART = 250;

export interface LaneCounts {
  readonly toCheck: number;
  readonly toTick: number;
  readonly nothingToCheck: number;
}

export function laneCounts(figures: readonly Pick<FigureInContext, 'status' | 'lane'>[]): LaneCounts {
  let [toCheck, toTick] = [0, 0];
  for (const { status, lane } of figures) {
    if (status === 'pending') toCheck += 1;
    else if (lane === 'tick') toTick += 1;
  }
  return { toCheck, toTick, nothingToCheck: figures.length - toCheck - toTick };
}

export interface ReadRecords extends LaneCounts {
  /** The sums that disagree, with the claims each concerns. */
  readonly doubts: readonly { readonly claimId: string; readonly findingKey: string }[];
}

/** Tells the figures as rows to store (`FigureRecords`), with ids of their own that sort in text order. */
export function articleRecords({ home, day }: { home: Home; day: string | null }, tell: Tell): ReadRecords {
  const figures = read({ text: home.text, day });
  const msecs = home.now.getTime();
  const ids = figures.map((_figure, seq) => uuidv7({ msecs, seq }));
  for (const records of figureRecords(home, figures, ids)) tell.part(records);
  const doubts = lint(home.text, figures, day)
    .filter(({ outcome }) => outcome === 'contradicted')
    .flatMap(({ key, stated, inputs }) =>
      [...new Set([stated, ...inputs.map(({ figure }) => figure)])].flatMap((figure) => {
        const claimId = ids[figure];
        return claimId ? [{ claimId, findingKey: findingKey(key) }] : [];
      }),
    );
  return { ...laneCounts(figures), doubts };
}

/** The longest name a sum is kept under. */
const LONGEST_KEY = 500;

/** What a sum is called where it is answered and kept. */
export const findingKey = (key: string): string => key.slice(0, LONGEST_KEY);

/** Some of what a newer reading changes; told as JSON, so that whoever hears it takes it apart when there is time. */
export type Differences = Partial<Omit<Compared, 'unchanged'>>;

/**
 * Reads a stored article with the engine as it is now and tells the `Differences`.
 * @param stored pages of `StoredClaim`, as JSON
 * @returns how many of its figures read as before
 */
export function articleAgain({ stored, ...article }: Article & { readonly stored: readonly string[] }, tell: Tell) {
  const claims = stored.flatMap((page) => JSON.parse(page) as StoredClaim[]);
  const { unchanged, ...differences } = compareReadings(article.text, claims, read(article));
  for (const [what, all] of Object.entries(differences))
    for (let from = 0; from < all.length; from += PART) {
      const some = { [what]: all.slice(from, from + PART) };
      tell.part(JSON.stringify(some satisfies Differences));
    }
  return unchanged;
}

/** Claims shown in a preview; the counts are always whole. */
const SHOWN = 200;

export function articlePreview({ text }: { readonly text: string }) {
  const masthead = guessMasthead(text);
  const figures = read({ text, day: masthead.publishedOn });
  const claims = figures.filter(({ status }) => status === 'pending').slice(0, SHOWN);
  return {
    masthead,
    ...laneCounts(figures),
    claims: claims.map((figure) => ({
      display: figure.display,
      before: text.slice(figure.sentence.start, figure.quoteStart),
      quote: text.slice(figure.quoteStart, figure.quoteEnd),
      after: text.slice(figure.quoteEnd, figure.sentence.end),
    })),
  };
}

/** A figure is named by where its quote begins. */
export interface ReadFindings {
  readonly findings: readonly (Omit<LintFinding, 'stated'> & {
    /** Of the figure that is tested. */
    readonly start: number;
    /** Where those stand that it is worked out from, then the one that is tested. */
    readonly figures: readonly Span[];
  })[];
  readonly implied: readonly { readonly starts: readonly number[]; readonly sentence: string }[];
}

/** An article with what people made of its figures. */
interface CorrectedArticle extends Article {
  readonly corrections: readonly Correction[];
}

/** The article that sums were asked of last, as it was read: its next question comes when somebody put a figure right. */
let last: (Article & { readonly figures: readonly FigureInContext[] }) | null = null;

function readOnce({ text, day }: Article): readonly FigureInContext[] {
  if (last?.text !== text || last.day !== day) last = { text, day, figures: read({ text, day }) };
  return last.figures;
}

export function articleFindings({ corrections, ...article }: CorrectedArticle): ReadFindings {
  const figures = corrected(readOnce(article), corrections);
  const startOf = (figure: number) => figures[figure]?.quoteStart ?? 0;
  const placeOf = (figure: number) => ({ start: startOf(figure), end: figures[figure]?.quoteEnd ?? 0 });
  return {
    findings: lint(article.text, figures, article.day).map(({ stated, ...finding }) => {
      const others = finding.inputs.map(({ figure }) => figure).filter((figure) => figure !== stated);
      return {
        ...finding,
        key: findingKey(finding.key),
        formerKey: finding.formerKey && findingKey(finding.formerKey),
        start: startOf(stated),
        figures: [...new Set([...others, stated])].map(placeOf),
      };
    }),
    implied: implied(article.text, figures).map(({ level, change, sentence }) => ({
      starts: [startOf(level), startOf(change)],
      sentence,
    })),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much of a sentence is read around a selection: one that never ends is no sentence. */
const LONGEST_SENTENCE = 4_000;
const LONGEST_QUOTE = 300;

/** What somebody selected, read in its sentence; else alone; else null: a number without a value. */
export function selectedFigure({ text, start: from, end: to }: { readonly text: string } & Span) {
  const span = trimmed(text, from, to);
  const around = sentenceAround(text, span.start, span.end);
  const sentence = {
    start: Math.max(around.start, span.start - LONGEST_SENTENCE / 2),
    end: Math.min(around.end, span.end + LONGEST_SENTENCE / 2),
  };
  const inSentence = readFigures(text.slice(sentence.start, sentence.end), { grammar: english() }).find(
    (figure) => figure.quoteStart + sentence.start < span.end && figure.quoteEnd + sentence.start > span.start,
  );
  return { span, sentence, figure: inSentence ?? readFigures(text.slice(span.start, span.end))[0] ?? null };
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, Math.min(to, text.length)];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) throw new Refusal('invalid', { fields: { start: 'Select the figure in the text.' } });
  if (end - start > LONGEST_QUOTE)
    throw new Refusal('invalid', { fields: { end: `Select the figure alone, at most ${LONGEST_QUOTE} characters.` } });
  return { start, end };
}
