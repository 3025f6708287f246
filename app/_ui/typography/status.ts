import { type Part, STATUSES, type Status } from '@/lib/core/review/status';

/**
 * The five states of a claim as people see them: word, mark, underline and colour. The only place that says so: CSS gets
 * these as `--status-<status>-<tone>` variables (see `theme.ts`), charts and exports read the object itself.
 */

/** ink: text (4.5:1 on paper, sheet and wash); fill: areas and marks (3:1); wash: a tint behind ink; onFill: text on fill. */
export type Tone = 'ink' | 'fill' | 'wash' | 'onFill';
export const TONES = ['ink', 'fill', 'wash', 'onFill'] as const satisfies readonly Tone[];

export type StatusLook = {
  readonly word: string;
  /** One character, for text that cannot hold a drawing: CSV, page titles, screen readers' tables. */
  readonly mark: string;
  /** The CSS text-decoration-style of the figure in its article. */
  readonly underline: 'dashed' | 'solid' | 'wavy' | 'double' | 'dotted';
  readonly light: Readonly<Record<Tone, string>>;
  readonly dark: Readonly<Record<Tone, string>>;
};

/** Amber, bluish green, vermilion, violet, grey: told apart by lightness too, so they survive colour blindness. */
export const STATUS: Readonly<Record<Status, StatusLook>> = {
  pending: {
    word: 'to check',
    mark: '○',
    underline: 'dashed',
    light: { ink: '#7d4f00', fill: '#bd7c00', wash: '#fbf0d6', onFill: '#1a1c1f' },
    dark: { ink: '#efb94f', fill: '#e8b145', wash: '#332711', onFill: '#15171a' },
  },
  verified: {
    word: 'verified',
    mark: '✓',
    underline: 'solid',
    light: { ink: '#00664b', fill: '#0a8463', wash: '#dcefe7', onFill: '#ffffff' },
    dark: { ink: '#58cfa6', fill: '#1fa67e', wash: '#11302a', onFill: '#0b1512' },
  },
  disputed: {
    word: 'disputed',
    mark: '✕',
    underline: 'wavy',
    light: { ink: '#a83300', fill: '#b93408', wash: '#fde4d8', onFill: '#ffffff' },
    dark: { ink: '#ff9166', fill: '#e35d28', wash: '#43200f', onFill: '#150a05' },
  },
  unverifiable: {
    word: 'could not confirm',
    mark: '?',
    underline: 'double',
    light: { ink: '#5b3f9b', fill: '#6f4fbb', wash: '#ebe5f6', onFill: '#ffffff' },
    dark: { ink: '#bda6f2', fill: '#a184ea', wash: '#2a2340', onFill: '#120d1f' },
  },
  dismissed: {
    word: 'nothing to check',
    mark: '–',
    underline: 'dotted',
    light: { ink: '#5a5e63', fill: '#848984', wash: '#e8e9e6', onFill: '#1a1c1f' },
    dark: { ink: '#a2a7ae', fill: '#7d827c', wash: '#26292d', onFill: '#101213' },
  },
};

/** The word on the screen: a dismissed figure in the lane "tick" is still to tick, or ticked. */
export function statusWord(status: Status, lane?: 'tick' | 'none', ticked?: boolean): string {
  if (status !== 'dismissed' || lane !== 'tick') return STATUS[status].word;
  return ticked ? 'ticked' : 'to tick';
}

/** A part of a chart: the status whose mark and colours it wears, and its own word. */
export const PART: Readonly<Record<Part, { readonly status: Status; readonly word: string }>> = {
  fact: { status: 'verified', word: 'verified as fact' },
  both: { status: 'verified', word: 'verified as both' },
  said: { status: 'verified', word: 'verified as said' },
  disputed: { status: 'disputed', word: STATUS.disputed.word },
  unverifiable: { status: 'unverifiable', word: STATUS.unverifiable.word },
  pending: { status: 'pending', word: STATUS.pending.word },
};

/** The reference to a status colour that follows the scheme in use: `var(--status-pending-ink)`. */
export function statusColour(status: Status, tone: Tone): string {
  return `var(--status-${status}-${tone})`;
}

/** A part as a plain area, where there is no room for a texture: what was said is a tint of what is so. */
export function partColour(part: Part): string {
  const fill = statusColour(PART[part].status, 'fill');
  const share = part === 'said' ? 45 : part === 'both' ? 70 : null;
  return share === null ? fill : `color-mix(in srgb, ${fill} ${share}%, ${statusColour('verified', 'wash')})`;
}

/** All status variables of one scheme, for the theme's style sheet. */
export function statusVariables(scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(
    STATUSES.flatMap((status) => TONES.map((tone) => [`--status-${status}-${tone}`, STATUS[status][scheme][tone]])),
  );
}
