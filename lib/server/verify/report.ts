import 'server-only';
import type { Rules } from '@/lib/core/checks/proof';

/** One thing that is not as it was written. */
export interface Drift {
  /** "history row", "claim", "saved copy", ... */
  readonly what: string;
  readonly id: string;
  /** In a sentence, with the field and both values where there are any. */
  readonly why: string;
}

/** The newest row of the history: its number and hash, to be kept elsewhere and compared with later. */
export interface Head {
  readonly seq: string;
  readonly hash: string;
}

export interface Checked {
  history: number;
  articles: number;
  claims: number;
  verdicts: number;
  comparisons: number;
  workings: number;
  evidence: number;
  sources: number;
  copies: number;
  /** What versions of the reader made of the copies. */
  readings: number;
  people: number;
  /** Parts of the history that were erased, each by a row that says so. */
  erased: number;
}

/** A verdict whose arithmetic comes out otherwise by today's rules than by those it was given under: work for the desk. */
export interface Otherwise {
  readonly claimId: string;
  readonly verdictId: string;
  /** The claim's version that the verdict made. */
  readonly claimVersion: number;
  /** The rules it was given under. */
  readonly rules: number;
  /** In a sentence: what comes out otherwise. */
  readonly why: string;
}

export interface Verification {
  readonly head: Head;
  readonly checked: Readonly<Checked>;
  readonly drift: readonly Drift[];
  readonly otherwise: readonly Otherwise[];
  /** The rules that were asked. */
  readonly rules: number;
}

/** What a run has seen so far. */
export class Findings {
  constructor(readonly rules: Rules) {}

  readonly drift: Drift[] = [];
  readonly otherwise: Otherwise[] = [];
  readonly checked: Checked = {
    ...{ history: 0, articles: 0, claims: 0, verdicts: 0, comparisons: 0, workings: 0 },
    ...{ evidence: 0, sources: 0, copies: 0, readings: 0, people: 0, erased: 0 },
  };

  drifted(what: string, id: string, why: string): void {
    this.drift.push({ what, id, why });
  }
}

const LONGEST = 120;

/** A value in a sentence about it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
