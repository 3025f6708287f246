import type { Draft } from '../figures/draft';
import type { Figure, FigureInContext } from '../figures/figure';
import type { Grammar } from '../grammar/grammar';
import type { Tokens } from '../text/tokens';
import { attributionOf } from './attribution';
import { daysOf } from './date-days';
import { linksOf } from './links';
import { drafted, SentenceFigures } from './measured';
import { timesOf } from './period';
import { placeOf } from './place';
import { type SentenceSpan, sentenceOf } from './sentence-span';
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
          : figuresOf(t, span, drafts, i, state.grammar);
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
): SentenceFigures {
  const { first, end } = drafted(drafts, span, i);
  return new SentenceFigures(t, span, drafts, first, end, grammar);
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
    start: Math.min(t.start[span.from] as number, figure.quoteStart),
    end: Math.max(t.end[span.to - 1] as number, figure.quoteEnd),
  };
  if (!draft.pending || traits === null) return assemble(figure, sentence, NOTHING_SAID);
  const { period, base } = timesOf(t, span, drafts, i, times, state.day);
  const attribution = attributionOf(t, span, draft);
  return assemble(figure, sentence, {
    ...(measured?.of(i) ?? NOT_READ),
    place: placeOf(t, span, drafts, i),
    period,
    base,
    attribution,
    links: linksOf(t, drafts, i, state.figures),
    worthiness: worthinessOf(draft, traits, attribution !== null),
  });
}

const NOT_READ = { subject: null, ofWhat: null };

type Around = Omit<FigureInContext, keyof Figure | 'sentence'>;

const NOTHING_SAID: Around = {
  subject: null,
  ofWhat: null,
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
    place: c.place,
    period: c.period,
    base: c.base,
    attribution: c.attribution,
    links: c.links,
    worthiness: c.worthiness,
  };
}
