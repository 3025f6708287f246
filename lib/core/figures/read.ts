import { sentenceEnd } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { displayOf } from './display';
import type { Draft } from './draft';
import { ENGLISH, newTokens, readBlock } from './engine';
import type { Amount, Figure, FigureInContext } from './figure';

/** Changes whenever a reading may change; stored with every figure. */
export const ENGINE_VERSION = '1';

/** Every number of a text, read; without context. The fast path. */
export function scanFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  const t = newTokens();
  t.restart();
  for (let at = 0; at < text.length; ) {
    at = t.read(text, at);
    for (const draft of readBlock(t, ENGLISH, false)) figures.push(toFigure(t, draft));
  }
  return figures;
}

export interface ReadOptions {
  /** The article's date (ISO): what "last July" is counted from. */
  readonly date?: string;
}

/** Every number of a text, read, with what stands around it. */
export function readFigures(text: string, _options: ReadOptions = {}): FigureInContext[] {
  let start = 0;
  let end = -1;
  return scanFigures(text).map((figure) => {
    while (end <= figure.start) {
      start = end < 0 ? 0 : end;
      while (start < figure.start && text.charCodeAt(start) <= 0x20) start++;
      end = Math.max(sentenceEnd(text, start), figure.end);
    }
    return {
      ...figure,
      sentence: { start, end },
      subject: null,
      ofWhat: null,
      place: null,
      period: null,
      base: null,
      attribution: null,
      links: [],
      worthiness: { score: figure.status === 'pending' ? 0.5 : 0, reasons: [] },
    };
  });
}

const exactly = (amount: Amount | null): Amount | null =>
  amount === null ? null : { written: amount.written, times: amount.times, over: amount.over, words: amount.words };

function toFigure(t: Tokens, d: Draft): Figure {
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
