import { z } from 'zod';
import type { Status } from '@/lib/core/review/status';
import type { Selector } from './evidence';
import { id } from './fields';
import type { SourceView } from './sources';

/** One saved copy of a source, newest first in its list. */
export interface CopyRow {
  readonly id: string;
  readonly retrievedAt: string;
  readonly contentType: string;
  readonly readAs: string;
  readonly byteLength: number;
  readonly sha256: string;
  readonly finalUrl: string | null;
  readonly takenBy: string | null;
}

/** A claim that rests on the source. */
export interface RestingClaim {
  readonly evidenceId: string;
  readonly claimId: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly display: string;
  readonly status: Status;
  readonly quote: string | null;
  readonly valueAsPrinted: string | null;
  readonly passage: { readonly snapshotId: string; readonly selector: Selector } | null;
}

export interface SourceDetail {
  readonly source: SourceView;
  readonly addedBy: string | null;
  readonly createdAt: string;
  /** Who may read it beside whoever added it; empty unless it is confidential. */
  readonly readers: readonly { readonly id: string; readonly name: string }[];
  /** Whom it can be shown to. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly copies: readonly CopyRow[];
  readonly claims: readonly RestingClaim[];
  /** All of them, of which `claims` holds the newest. */
  readonly claimCount: number;
  /** Articles whose writer listed it. */
  readonly articleCount: number;
  /** Sources that became one with it, the last first; they can be taken apart again. */
  readonly merged: readonly MergedSource[];
}

export interface MergedSource {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** Asks for sources that a source may become one with: words of their title, link, publisher or person. */
export const MergePartners = z.object({ sourceId: id, words: z.string().trim().max(200) });

/** A source that another one may become one with: the same people may see both. */
export interface MergePartner {
  readonly source: SourceView;
  readonly claims: number;
  readonly copies: number;
  /** It has the same link, the same bytes, or the same name. */
  readonly alike: boolean;
}

/** A stretch of a saved copy's text, with the passages that were pinned in it. Text only: nothing of it ever runs. */
export interface CopyText {
  readonly copy: CopyRow;
  readonly source: SourceView;
  readonly text: string;
  /** Where `text` begins in the whole, and how long that is (UTF-16 units). */
  readonly from: number;
  readonly length: number;
  /** In order and apart, within `text`. */
  readonly marks: readonly CopyMark[];
  /** The evidence that was asked for: what it is pinned to, and each of its passages. */
  readonly chosen: {
    readonly evidenceId: string;
    readonly claim: Pick<RestingClaim, 'claimId' | 'articleId' | 'articleTitle' | 'display'>;
    readonly passages: readonly { readonly number: number; readonly words: string }[];
    /** The copy is shown as it was read when this was pinned: in its newer reading the passage was not found for certain. */
    readonly isInOlderReading: boolean;
  } | null;
}

/** A pinned passage in a stretch of a saved copy. */
export interface CopyMark {
  readonly start: number;
  readonly end: number;
  readonly evidenceId: string;
  readonly chosen: boolean;
  /** Which of its evidence's passages it is, from 1; null where there is only one. */
  readonly number: number | null;
}
