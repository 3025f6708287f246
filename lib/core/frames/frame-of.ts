import { type Frame, type FramePart, type ThingPart, type Tie, type TimePart, withoutGaps } from './frame';
import type { FigureInContext } from './in-context';
import type { Named, Period, Said } from './parts';

/**
 * The frame of a claim as the engine reads it; null for a figure that nobody checks.
 * @param figures those that its links point to; the first of them has the number `before` in the reading
 */
export function frameOf(figure: FigureInContext, figures: readonly FigureInContext[], before = 0): Frame | null {
  if (figure.status !== 'pending') return null;
  const zero = figure.sentence.start;
  const { attribution, role, sureness } = figure;
  return withoutGaps({
    measured: thing(figure.subject, zero),
    of: thing(figure.ofWhat, zero),
    origin: thing(figure.origin, zero),
    destination: thing(figure.destination, zero),
    place: figure.place === null ? undefined : part(figure.place, zero),
    role: role === null ? undefined : { is: role, by: 'machine' },
    when: time(figure.period, zero),
    base: time(figure.base, zero),
    speaker:
      attribution === null
        ? undefined
        : { ...part(attribution, zero), text: attribution.who, ...(attribution.quoted ? { quoted: true } : {}) },
    sureness: sureness === null ? undefined : { is: sureness, by: 'machine' },
    ties: tiesOf(figure, figures, before),
  });
}

/** As much of what the certainties say as is worth keeping. */
const hundredths = (sure: number): number => Math.round(sure * 100) / 100;

const part = ({ text, start, end, certainty }: Said, zero: number): FramePart => ({
  text,
  start: start - zero,
  end: end - zero,
  sure: hundredths(certainty),
  by: 'machine',
});

const thing = (named: Named | null, zero: number): ThingPart | undefined =>
  named === null ? undefined : { ...part(named, zero), ...(named.head === named.text ? {} : { head: named.head }) };

const time = (period: Period | null, zero: number): TimePart | undefined =>
  period === null ? undefined : { ...part(period, zero), from: period.from, to: period.to };

function tiesOf(
  { links, sentence }: FigureInContext,
  figures: readonly FigureInContext[],
  before: number,
): readonly Tie[] | undefined {
  const ties = links.flatMap(({ relation, figure }): Tie[] => {
    const other = figures[figure - before];
    if (other === undefined) return [];
    const { start } = sentence;
    return [{ tie: relation, text: other.display, start: other.start - start, end: other.end - start }];
  });
  return ties.length === 0 ? undefined : ties;
}
