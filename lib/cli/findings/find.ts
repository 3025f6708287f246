import { lint } from '@/lib/core/checks/lint';
import type { LintFinding } from '@/lib/core/checks/lint-finding';
import { markOf } from '@/lib/core/figures/mark';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

/** A figure of the text that a finding is about; offsets are UTF-16 units, end exclusive. */
interface Named {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What the linter says, as it is printed: keys are part of the command. */
export interface Said {
  readonly outcome: LintFinding['outcome'];
  /** Which kind of sum: "change", "parts and total". */
  readonly relation: LintFinding['rule'];
  readonly sentence: string;
  /** "b / a − 1", in the letters of `figures`. */
  readonly formula: string;
  readonly figures: readonly (Named & { readonly letter: string })[];
  /** The figure that is tested, and what the others make it: as an interval of exact numbers in `unit`. */
  readonly stated: Named;
  readonly said: LintFinding['said'];
  readonly interval: LintFinding['worked'];
  readonly unit: string;
  /** The usual mistake that would explain it: "two digits turned", "a power of ten"; null where none would. */
  readonly slip: LintFinding['slip'];
  /** What might be printed instead; null where nothing is wrong, or no number would do. */
  readonly instead: string | null;
}

/** What a text's own figures say of each other, in the order of the text. */
export function findingsIn(text: string, date: string | null): readonly Said[] {
  const figures = readFigures(text, { ...(date === null ? {} : { date }), grammar: english() });
  const named = (index: number): Named => nameOf(text, figures[index]);
  return lint(text, figures, date).map((finding) => ({
    outcome: finding.outcome,
    relation: finding.rule,
    sentence: finding.sentence,
    formula: finding.formula,
    figures: finding.inputs.map(({ letter, figure }) => ({ letter, ...named(figure) })),
    stated: named(finding.stated),
    said: finding.said,
    interval: finding.worked,
    unit: finding.unit,
    slip: finding.slip,
    instead: finding.outcome === 'confirmed' ? null : finding.instead,
  }));
}

function nameOf(text: string, figure: FigureInContext | undefined): Named {
  const { start, end } = figure === undefined ? { start: 0, end: 0 } : markOf(text, figure);
  return { quote: text.slice(start, end), start, end };
}
