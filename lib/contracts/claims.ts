import { z } from 'zod';
import { COMPARATORS, type Comparator, KINDS, type Kind } from '@/lib/core/figures/figure';
import type { Frame } from '@/lib/core/frames/frame';
import { ROLES, SURENESSES } from '@/lib/core/frames/parts';
import { CHECKED_AS, type CheckedAs, DISMISS_REASONS, DISPUTE_REASONS, type Status } from '@/lib/core/review/status';
import { WorkingFields, type WorkingView } from './evidence';
import { day, id, line, lines, orAsItWas, orNothing, version } from './fields';
import type { EvidenceView } from './sources';

const note = orNothing(lines(4000));

/** A verdict on one claim. `version` is the claim's as it was seen: a later one is a conflict. */
export const RecordVerdict = z
  .object({
    claimId: id,
    version,
    status: z.enum(['pending', 'verified', 'disputed', 'unverifiable', 'dismissed']),
    checkedAs: orNothing(z.enum(CHECKED_AS)),
    disputeReason: orNothing(z.enum(DISPUTE_REASONS)),
    dismissReason: orNothing(z.enum(DISMISS_REASONS)),
    proposedWording: orNothing(lines(2000)),
    note,
    /** The arithmetic it rests on; recomputed before it is stored. */
    working: orNothing(WorkingFields),
  })
  .superRefine((value, context) => {
    if (value.status === 'disputed' && !value.disputeReason)
      context.addIssue({ code: 'custom', path: ['disputeReason'], message: 'Say what is wrong with it.' });
    if (value.status === 'dismissed' && !value.dismissReason)
      context.addIssue({ code: 'custom', path: ['dismissReason'], message: 'Say why there is nothing to check.' });
  });
export type RecordVerdict = z.input<typeof RecordVerdict>;

/** Figures of a very long article, to be sent whole. */
export const WholeClaims = z.object({ articleId: id, claimIds: z.array(id).min(1).max(60) });

/** Takes back my last change to this claim, if nobody changed it since. */
export const UndoVerdict = z.object({ claimId: id, version });

/** What `verify` found to come out otherwise by newer rules: of which claims, at which of their versions, and why. */
export const MarkLookAgain = z.object({
  byRules: z.int().min(1).max(1_000_000),
  otherwise: z.array(
    z.object({ claimId: id, claimVersion: version, rules: z.int().min(1), why: z.string().max(2000) }),
  ),
});
/**
 * Takes back my last change on this article that still stands; `subjectId`: to this claim, or to this source passage of
 * one.
 */
export const UndoChange = z.object({ articleId: id, subjectId: orNothing(id) });

/** Ticks a figure of the lane "to tick", or takes the tick away. */
export const TickClaim = z.object({ claimId: id, version, ticked: z.boolean() });

/** Makes a claim of a dismissed figure: it joins the queue. */
export const PromoteClaim = z.object({ claimId: id, version });

/**
 * A reading put right by hand. `value` is read by the engine ("about 7.2 million tons"); the rest are words. What is left
 * out stays as it was.
 */
export const CorrectClaim = z.object({
  claimId: id,
  version,
  /** As it should be read: a figure in words the engine understands. Left out: the value stays. */
  value: orNothing(line(200)),
  kind: orNothing(z.enum(KINDS)),
  comparator: orNothing(z.enum(COMPARATORS)),
  subject: orAsItWas(line(300)),
  ofWhat: orAsItWas(line(300)),
  place: orAsItWas(line(300)),
  period: orAsItWas(line(300)),
  periodFrom: orAsItWas(day),
  periodTo: orAsItWas(day),
  base: orAsItWas(line(300)),
  attribution: orAsItWas(line(300)),
  origin: orAsItWas(line(300)),
  destination: orAsItWas(line(300)),
  role: orNothing(z.enum(ROLES)),
  sureness: orNothing(z.enum(SURENESSES)),
  /** Power of ten the printed figure is exact to, e.g. 2 for "to the hundred". */
  precision: orAsItWas(z.coerce.number().int().min(-12).max(15)),
});

/** A figure the engine missed, by its place in the current revision (UTF-16, end exclusive). */
export const AddClaim = z.object({
  articleId: id,
  revisionId: id,
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
});

/** An interval in words of exact decimals or ratios; null is unbounded. */
export interface IntervalView {
  readonly low: string | null;
  readonly lowOpen: boolean;
  readonly high: string | null;
  readonly highOpen: boolean;
}

/** One figure of an article, as the desk shows it. Plain JSON. */
export interface DeskClaim {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  readonly lane: 'tick' | 'none' | null;
  readonly reason: string | null;
  readonly madeBy: 'machine' | 'person';
  readonly kind: Kind;
  readonly display: string;
  readonly quote: string;
  /** Where the quote and its sentence stand in the revision's text (UTF-16, end exclusive). */
  readonly start: number;
  readonly end: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly reading: {
    readonly written: string | null;
    readonly times: string | null;
    readonly over: string | null;
    readonly highWritten: string | null;
    readonly highTimes: string | null;
    readonly highOver: string | null;
    readonly comparator: Comparator;
    readonly hedge: string | null;
    readonly direction: 'up' | 'down' | null;
    /** The way a level was reached; such a figure has no direction. */
    readonly movement: 'up' | 'down' | null;
    readonly unit: string | null;
    readonly unitName: string | null;
    readonly unitText: string | null;
    readonly per: string | null;
    readonly dimension: string | null;
    readonly precision: number | null;
    readonly tight: IntervalView | null;
    readonly loose: IntervalView | null;
  };
  readonly subject: string | null;
  readonly ofWhat: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly base: string | null;
  readonly baseFrom: string | null;
  readonly baseTo: string | null;
  readonly attribution: string | null;
  readonly certainty: Readonly<Record<string, number>>;
  /** All that it is of, part by part, and whose word each part is. */
  readonly frame: Frame;
  readonly worthiness: number;
  readonly worthinessReasons: readonly string[];
  readonly checkedAs: CheckedAs | null;
  readonly disputeReason: string | null;
  readonly proposedWording: string | null;
  readonly note: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly tickedAt: string | null;
  readonly tickedBy: string | null;
  readonly evidence: readonly EvidenceView[];
  /** Why it should be looked at again, in sentences: newer rules say otherwise, or a pinned passage was not found again. */
  readonly lookAgain?: string | null;
  /** The arithmetic the verdict rests on. */
  readonly working?: WorkingView | null;
  /** "The sources disagree: 81.3% and 79.6%." */
  readonly sourcesDisagree?: string | null;
  /** Of a very long article only what is drawn in its text was sent; the rest, its sources among it, comes when it is looked at. */
  readonly partial?: { readonly sources: number };
}

/** One line of a claim's history, in plain words. */
export interface HistoryLine {
  readonly seq: string;
  readonly at: string;
  readonly who: string;
  /** "marked it disputed: value", "corrected the reading: period July → July 2022". */
  readonly what: string;
  readonly note: string | null;
}

/** What a claim verb answers: the claim as it is now. */
export interface ClaimAnswer {
  readonly claim: DeskClaim;
}

/** What changed on an article since a row of the history (its number as text). */
export const DeskChangesAsked = z.object({
  articleId: id,
  since: z.string().regex(/^\d{1,18}$/, 'Give the number of a row.'),
});

/** The claims that changed, as they are now. */
export interface DeskChanges {
  /** The text's current version; another one than is shown needs the page anew. */
  readonly revisionId: string;
  /** The row of the history up to which this is so. */
  readonly head: string;
  readonly claims: readonly DeskClaim[];
  /** A sum was set aside or brought back. */
  readonly answers: boolean;
  /** False: there is more behind `head`. */
  readonly isWhole: boolean;
}

/** The claim as it is after an undo, and what was taken back: "marked it disputed: value". */
export interface UndoneAnswer extends ClaimAnswer {
  readonly undone: string;
}
