import type { Figure } from '../figures/figure';
import type { Frame } from './frame';
import type { Attribution, Link, Named, Period, Role, Said, Sureness, Worthiness } from './parts';

/** A figure with what stands around it. */
export interface FigureInContext extends Figure {
  readonly sentence: { readonly start: number; readonly end: number };
  /** What it counts or measures. */
  readonly subject: Named | null;
  /** The whole of a share; who has, does or counts a thing. */
  readonly ofWhat: Named | null;
  /** Where what is measured comes from and where it goes: "exports from Chile to Peru". */
  readonly origin: Named | null;
  readonly destination: Named | null;
  readonly place: Said | null;
  /** null for what is no claim. */
  readonly role: Role | null;
  readonly sureness: Sureness | null;
  readonly period: Period | null;
  /** What a change is measured against: "a year ago". */
  readonly base: Period | null;
  readonly attribution: Attribution | null;
  readonly links: readonly Link[];
  readonly worthiness: Worthiness;
  /** All of this as it is stored and shown; null for what is no claim, and where no grammar was given. */
  readonly frame: Frame | null;
}
