import type { Tokens } from '../text/tokens';
import { displayOf } from './display';
import type { Draft } from './draft';
import { ENGLISH, type Engine, newTokens, readBlock } from './engine';
import type { Amount, Figure } from './figure';

/** Changes whenever a reading may change; stored with every figure. */
export const ENGINE_VERSION = '7';

/** Every number of a text, read; without its frame. The fast path. */
export function scanFigures(text: string, engine: Engine = ENGLISH): Figure[] {
  const figures: Figure[] = [];
  eachBlock(text, engine, false, (t, drafts) => {
    for (const draft of drafts) figures.push(toFigure(t, draft));
  });
  return figures;
}

export interface Explained {
  readonly figure: Figure;
  /** The recogniser that read it, then what each refiner did and why. */
  readonly notes: readonly string[];
}

/** Every number of a text with the parts of the engine that spoke about it. */
export function explainFigures(text: string): Explained[] {
  const explained: Explained[] = [];
  eachBlock(text, ENGLISH, true, (t, drafts) => {
    for (const draft of drafts) explained.push({ figure: toFigure(t, draft), notes: draft.notes ?? [] });
  });
  return explained;
}

/** One set of token arrays serves all readings: they are never under way at the same time. */
const shared = newTokens();

type Take = (t: Tokens, drafts: Draft[]) => void;

/** Reads a text block by block; the tokens of one are gone with the next. */
export function eachBlock(text: string, engine: Engine, explain: boolean, take: Take): void {
  shared.restart();
  try {
    for (let at = 0; at < text.length; ) {
      at = shared.read(text, at);
      take(shared, readBlock(shared, engine, explain));
    }
  } finally {
    shared.release();
  }
}

const exactly = (amount: Amount | null): Amount | null =>
  amount === null ? null : { written: amount.written, times: amount.times, over: amount.over, words: amount.words };

/** A draft as everybody outside the engine sees it. */
export function toFigure(t: Tokens, d: Draft): Figure {
  const start = t.start[d.from] as number;
  const end = t.end[d.to - 1] as number;
  const quoteStart = t.start[d.quoteFrom] as number;
  const quoteEnd = t.end[d.quoteTo - 1] as number;
  return {
    start,
    end,
    quoteStart: Math.min(start, quoteStart),
    quoteEnd: Math.max(end, quoteEnd),
    kind: d.kind,
    status: d.pending ? 'pending' : 'dismissed',
    lane: d.lane,
    reason: d.reason,
    amount: exactly(d.amount),
    high: exactly(d.high),
    comparator: d.comparator,
    hedge: d.hedge,
    direction: d.direction,
    movement: d.movement,
    unit: d.unit,
    unitName: d.unitName,
    unitText: d.unitText,
    per: d.per,
    display:
      d.pending && d.amount !== null
        ? displayOf(d)
        : t.text.slice(Math.min(start, quoteStart), Math.max(end, quoteEnd)),
  };
}
