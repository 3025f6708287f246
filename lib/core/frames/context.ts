import type { Draft } from '../figures/draft';
import type { Figure } from '../figures/figure';
import type { Grammar } from '../grammar/grammar';
import type { Tokens } from '../text/tokens';
import { type SaidBy, saidBy } from './attribution';
import { daysOf } from './date-days';
import { endsOf, NO_ENDS } from './ends';
import type { FigureInContext } from './in-context';
import { isWholeOfAnother, linksOf } from './links';
import { drafted, SentenceFigures } from './measured';
import type { Link } from './parts';
import { timesOf } from './period';
import { placeOf } from './place';
import { roleOf } from './role';
import { type SentenceSpan, sentenceOf } from './sentence-span';
import { surenessOf } from './sureness';
import { type TimePhrase, timePhrases } from './time-phrases';
import { type SentenceTraits, traitsOf, worthinessOf } from './worthiness';

/** What the contexts of a text's blocks share: the article's day, and how many figures came before. */
export interface ContextState {
  day: string | null;
  figures: number;
  readonly grammar: Grammar | null;
}

/** In tokens. What is longer is a list or a table, and no grammar tells what its figures are of. */
const LONGEST_SENTENCE = 400;
/** How many figures before the first claim of a sentence may be its dates. */
const NEAR = 12;

/** Puts around each figure of a block what its sentence says of it; a draft is finished once its sentence was read. */
export function inContext(
  t: Tokens,
  drafts: readonly Draft[],
  finish: (draft: Draft) => Figure,
  state: ContextState,
): FigureInContext[] {
  let span: SentenceSpan | null = null;
  let traits: SentenceTraits | null = null;
  let times: readonly TimePhrase[] = [];
  let measured: SentenceFigures | null = null;
  const found = drafts.map((draft, i) => {
    span = sentenceOf(t, draft.from, span);
    if (draft.reason === 'dateline' && state.day === null) state.day = dayOf(t, draft, span);
    if (draft.pending && traits?.from !== span.from) {
      traits = traitsOf(t, span);
      times = timePhrases(t, span, drafts, Math.max(0, i - NEAR), state.day);
      measured =
        state.grammar === null || span.to - span.from > LONGEST_SENTENCE
          ? null
          : figuresOf(t, span, drafts, i, state.grammar, measured);
      measured?.settle();
    }
    return around(t, span, traits, times, measured, drafts, i, finish(draft), state);
  });
  state.figures += drafts.length;
  return found;
}

function figuresOf(
  t: Tokens,
  span: SentenceSpan,
  drafts: readonly Draft[],
  i: number,
  grammar: Grammar,
  last: SentenceFigures | null,
): SentenceFigures {
  const { first, end } = drafted(drafts, span, i);
  const earlier = last?.isRightBefore(span) ? last : null;
  return new SentenceFigures(t, span, drafts, first, end, grammar, earlier);
}

/** The day of a dateline that has all three parts. */
function dayOf(t: Tokens, draft: Draft, span: SentenceSpan): string | null {
  const days = daysOf(t, draft, null, span);
  return days !== null && days.from === days.to ? days.from : null;
}

function around(
  t: Tokens,
  span: SentenceSpan,
  traits: SentenceTraits | null,
  times: readonly TimePhrase[],
  measured: SentenceFigures | null,
  drafts: readonly Draft[],
  i: number,
  figure: Figure,
  state: ContextState,
): FigureInContext {
  const draft = drafts[i] as Draft;
  const sentence = {
    start: Math.min(t.startQuoted(span.from), figure.quoteStart),
    end: Math.max(t.endQuoted(span.to - 1), figure.quoteEnd),
  };
  if (!draft.pending || traits === null) return assemble(figure, sentence, NOTHING_SAID);
  const { period, base } = timesOf(t, span, drafts, i, times, state.day);
  const said = saidBy(t, span, draft);
  const attribution = said?.attribution ?? null;
  const links = linksOf(t, drafts, i, state.figures);
  return assemble(figure, sentence, {
    ...(measured === null ? NOT_READ : sayOf(t, drafts, i, measured, links, said)),
    place: placeOf(t, span, drafts, i),
    period,
    base,
    attribution,
    links,
    worthiness: worthinessOf(draft, traits, attribution !== null),
  });
}

/** What the tree of its sentence says of a figure. */
function sayOf(
  t: Tokens,
  drafts: readonly Draft[],
  i: number,
  measured: SentenceFigures,
  links: readonly Link[],
  said: SaidBy | null,
) {
  const draft = drafts[i] as Draft;
  const { subject, ofWhat } = measured.of(i);
  const placed = measured.placed(i);
  return {
    subject,
    ofWhat,
    ...endsOf(placed, subject),
    role: roleOf(draft, links, subject, ofWhat !== null, isWholeOfAnother(t, drafts, i), placed),
    sureness: surenessOf(t, draft, placed, said),
  };
}

const NOT_READ = { subject: null, ofWhat: null, ...NO_ENDS, role: null, sureness: null };

type Around = Omit<FigureInContext, keyof Figure | 'sentence' | 'frame'>;

const NOTHING_SAID: Around = {
  ...NOT_READ,
  place: null,
  period: null,
  base: null,
  attribution: null,
  links: [],
  worthiness: { score: 0, reasons: [] },
};

/** One literal with every field named: a spread of so many fields costs more than reading the figure did. */
function assemble(f: Figure, sentence: FigureInContext['sentence'], c: Around): FigureInContext {
  return {
    start: f.start,
    end: f.end,
    quoteStart: f.quoteStart,
    quoteEnd: f.quoteEnd,
    kind: f.kind,
    status: f.status,
    lane: f.lane,
    reason: f.reason,
    amount: f.amount,
    high: f.high,
    comparator: f.comparator,
    hedge: f.hedge,
    direction: f.direction,
    movement: f.movement,
    unit: f.unit,
    unitName: f.unitName,
    unitText: f.unitText,
    per: f.per,
    display: f.display,
    sentence,
    subject: c.subject,
    ofWhat: c.ofWhat,
    origin: c.origin,
    destination: c.destination,
    role: c.role,
    sureness: c.sureness,
    place: c.place,
    period: c.period,
    base: c.base,
    attribution: c.attribution,
    links: c.links,
    worthiness: c.worthiness,
    frame: null,
  };
}
