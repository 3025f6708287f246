import { ENGLISH, type Engine } from '@/lib/core/figures/engine';
import type { Amount, Figure } from '@/lib/core/figures/figure';
import { scanFigures } from '@/lib/core/figures/read';

/**
 * How the corpora are written. `⟦quote|reading⟧` marks a figure; what is not marked must not be claimed.
 * The reading of a claim: its kind, its value (with `<`, `>=`, `~` before it, a sign if it is a change, `..` between the
 * ends of a range, `/` for what is no decimal), its unit or the noun counted, `per` a denominator, and an arrow for a
 * level that was reached. The reading of a
 * dismissed figure: its reason and its lane.
 */
const MARKED = /⟦([^|⟧]*)\|([^⟧]*)⟧/g;

export interface CorpusLine {
  /** Without the marks. */
  readonly text: string;
  /** Where the marked quotes begin in that text. */
  readonly starts: ReadonlySet<number>;
}

export function readLine(line: string): CorpusLine {
  const starts = new Set<number>();
  let text = '';
  let at = 0;
  for (const match of line.matchAll(MARKED)) {
    text += line.slice(at, match.index);
    starts.add(text.length);
    text += match[1];
    at = match.index + match[0].length;
  }
  return { text: text + line.slice(at), starts };
}

/** The line as the engine would have marked it: every claim, and the dismissed figures at the places asked for. */
export const markLine = (text: string, dismissedAt: ReadonlySet<number> | 'all', engine: Engine = ENGLISH): string =>
  markFigures(text, scanFigures(text, engine), dismissedAt);

/** The same of figures that were read already. */
export function markFigures(
  text: string,
  figures: readonly Figure[],
  dismissedAt: ReadonlySet<number> | 'all',
): string {
  let out = '';
  let at = 0;
  for (const figure of figures) {
    const asked = dismissedAt === 'all' || dismissedAt.has(figure.quoteStart);
    if (figure.status === 'dismissed' && !asked) continue;
    const quote = text.slice(figure.quoteStart, figure.quoteEnd);
    out += `${text.slice(at, figure.quoteStart)}⟦${quote}|${reading(figure)}⟧`;
    at = figure.quoteEnd;
  }
  return out + text.slice(at);
}

const ARROWS = { up: '↑', down: '↓', none: null } as const;

function reading(figure: Figure): string {
  if (figure.status === 'dismissed') return `${figure.reason} ${figure.lane}`;
  const { kind, amount, high, comparator, direction, movement, unit, unitText, per } = figure;
  const sign = direction === 'up' ? '+' : direction === 'down' && !amount?.written.startsWith('-') ? '-' : '';
  const value = `${comparator === '=' ? '' : comparator}${sign}${plain(amount)}${high === null ? '' : `..${plain(high)}`}`;
  const parts = [kind, value, unit ?? unitText, per === null ? null : `per ${per}`, ARROWS[movement ?? 'none']];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** "7150000" for 7.15 × 1000000, "1500000" for 3/2 × 1000000, "2/3" for two-thirds. */
function plain(amount: Amount | null): string {
  if (amount === null) return '';
  const { written, times, over } = amount;
  if (times === '1' && over === '1') return written;
  const value = (Number(written) * Number(times)) / Number(over);
  if (over !== '1' && Math.abs(value) < 1) return `${written}/${over}`;
  return String(Number(value.toPrecision(15)));
}
