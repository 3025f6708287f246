'use client';

import { createContext, type RefObject, use, useSyncExternalStore } from 'react';
import type { ArticleDesk, NextArticle } from '@/lib/contracts/articles';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { FindingView } from '@/lib/contracts/evidence';
import type { FormRefusal } from '@/lib/contracts/submitted';
import type { EvidenceVerbs } from '../evidence/evidence-verbs';
import type { MarkingState } from '../marking/marking-state';
import type { Desk } from './desk';
import { claimOf, claimsOf } from './desk-claims';
import type { DeskState } from './desk-state';

/** Who reviews, and how they want it. */
export interface Reviewer {
  readonly name: string;
  /** May give verdicts; a viewer only reads. */
  readonly mayReview: boolean;
  /** Why not, for whoever presses a key that would; null where they may. */
  readonly whyNot: string | null;
  /** May change what is known about the article. */
  readonly mayEdit: boolean;
  readonly singleKeys: boolean;
  /** The desk's time zone. */
  readonly zone: string;
}

/** What is open beside the panel's own parts. */
export type Opened = 'legend' | 'find' | 'source' | 'correct' | null;

export interface DeskHere {
  readonly desk: Desk;
  readonly article: ArticleDesk['article'];
  readonly revision: ArticleDesk['revision'];
  readonly sources: ArticleDesk['sources'];
  /** Where the end of this article leads. */
  readonly next: NextArticle | null;
  readonly me: Reviewer;
  readonly opened: Opened;
  readonly open: (what: Opened) => void;
  readonly evidence: EvidenceVerbs;
  /** The saved copy that was looked in last: it is looked in again for the next figure. */
  readonly lastCopy: RefObject<string | null>;
  /** The saved copy that is laid open to mark passages in it; and marks that are not pinned yet. */
  readonly marking: {
    readonly snapshotId: string | null;
    readonly drafts: RefObject<Map<string, MarkingState>>;
  };
  readonly mark: (snapshotId: string | null) => void;
  /** What the article's own figures say about each other. */
  readonly findings: readonly FindingView[];
  /** They are here: a very long article's come later. */
  readonly sumsKnown: boolean;
  /** Why there are no findings, where they were not looked for. */
  readonly sumsFailed: string | null;
  /** By claim: what a source must show, before there is any. */
  readonly implied: Readonly<Record<string, string>>;
  /** Sets a finding aside, or brings it back; answers null when that was saved. */
  readonly answerFinding: (key: string, reason: string | null) => Promise<FormRefusal | null>;
}

const Here = createContext<DeskHere | null>(null);
export const DeskProvider = Here.Provider;

/** Everything the pieces of the desk share. */
export function useDesk(): DeskHere {
  const here = use(Here);
  if (!here) throw new Error('This piece belongs on the article desk.');
  return here;
}

/**
 * One thing of the desk's state: whoever uses it is drawn anew only when that has become another one. `select` must give
 * the very same as long as nothing of it changed: it may pick, not make.
 */
export function useDeskValue<Value>(select: (state: DeskState) => Value): Value {
  const { desk } = useDesk();
  const value = () => select(desk.getState());
  return useSyncExternalStore(desk.subscribe, value, value);
}

/** One claim as it is drawn now; null when it is not here. */
export const useClaim = (id: string | null): DeskClaim | null => useDeskValue((state) => claimOf(state, id) ?? null);

/** These claims as they are drawn now, in text order; those that are not here are left out. */
export function useClaims(ids: readonly string[]): readonly DeskClaim[] {
  const claims = useDeskValue((state) => state.claims);
  const positions = useDeskValue((state) => state.positions);
  return claimsOf({ claims, positions }, ids);
}
