import type { Tokens } from '../text/tokens';
import type { Amount, Comparator, Direction, Hedge, Kind, Lane, Reason } from './figure';
import type { Numeral } from './numeral-shape';

/** A figure while it is being read: in tokens, and open to the refiners. */
export class Draft {
  /** The numeric core, in tokens, end exclusive. */
  from: number;
  to: number;
  /** With unit and sign. */
  quoteFrom: number;
  quoteTo: number;
  kind: Kind;
  lane: Lane | null = null;
  reason: Reason | null = null;
  amount: Amount | null;
  high: Amount | null = null;
  value: number;
  highValue = Number.NaN;
  comparator: Comparator = '=';
  hedge: Hedge | null = null;
  /** Where the comparator begins, in tokens; -1 if none stands before. */
  hedgeFrom = -1;
  direction: Direction | null = null;
  movement: Direction | null = null;
  unit: string | null = null;
  unitName: string | null = null;
  unitPlural: string | null = null;
  unitText: string | null = null;
  per: string | null = null;
  /** From and to of a change, by index in the block; see `linkChanges`. */
  changeFrom = -1;
  changeTo = -1;
  /** Shares its unit or multiplier with the figure after it. */
  listed = false;
  /** The claim that a period belongs to, by index in the block. */
  periodOf = -1;
  /** Who spoke: the recogniser, then refiners with their reasons (only when asked to explain). */
  by = '';
  notes: string[] | null = null;

  constructor(
    readonly n: Numeral,
    kind: Kind,
  ) {
    this.from = n.from;
    this.to = n.to;
    this.quoteFrom = n.from;
    this.quoteTo = n.to;
    this.kind = kind;
    this.amount = n.written === '' ? null : n;
    this.value = n.value;
    if (n.sign > 0) this.direction = 'up';
  }

  get pending(): boolean {
    return this.reason === null;
  }

  /** Makes it negative: a sign or brackets stood around its currency or unit. */
  negate(): void {
    if (this.amount === null) return;
    this.amount = exactly(this.amount, `-${this.amount.written}`);
    this.value = -this.value;
  }

  /** The lower end of a range first, whichever was written first. */
  turnRound(): void {
    [this.amount, this.high] = [this.high, this.amount];
    [this.value, this.highValue] = [this.highValue, this.value];
  }

  note(what: string): void {
    this.notes?.push(what);
  }
}

/** An amount written otherwise, and nothing of the numeral it came from. */
export const exactly = ({ times, over, words }: Amount, written: string): Amount => ({ written, times, over, words });

/** A figure somebody may check. */
export function claimed(n: Numeral, kind: Kind): Draft {
  return new Draft(n, kind);
}

/** A number that is no claim, with the lane it goes to. */
export function dismissed(n: Numeral, kind: Kind, reason: Reason, lane: Lane, from = n.from, to = n.to): Draft {
  const draft = new Draft(n, kind);
  draft.reason = reason;
  draft.lane = lane;
  draft.from = from;
  draft.to = to;
  draft.quoteFrom = from;
  draft.quoteTo = to;
  return draft;
}

/** One way of reading an anchor. It answers null unless the anchor is its own. */
export interface Recogniser {
  readonly name: string;
  read(t: Tokens, n: Numeral): Draft | null;
}

/** A pass over the figures of a block, in text order. */
export interface Refiner {
  readonly name: string;
  refine(t: Tokens, drafts: Draft[]): void;
}
