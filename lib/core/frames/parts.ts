/** A stretch of the text that says something about a figure, and how sure the engine is (0..1). */
export interface Said {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly certainty: number;
}

/** The name of a thing; `head` is the word that the others tell more of: "sales" of "sales of Polish apples". */
export interface Named extends Said {
  readonly head: string;
}

/** When: as written, and the days it means once the article's date is known (ISO dates, both inclusive). */
export interface Period extends Said {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Attribution extends Said {
  /** Who says so: "Ukraine", "the customs office". */
  readonly who: string;
  /** The figure stands inside quotation marks. */
  readonly quoted: boolean;
}

export type Relation = 'from' | 'to' | 'same-in-other-unit' | 'part-of' | 'change-of' | 'shared-list';

/** What a figure does in its sentence. "Level" is one that stands or was reached, "from" one that was left. */
export const ROLES = [
  'level',
  'change',
  'from',
  'share',
  'part',
  'whole',
  'rest',
  'rate',
  'ratio',
  'rank',
  'target',
  'limit',
] as const;
export type Role = (typeof ROLES)[number];

/** How surely it is said. A claim is what somebody says; a fact is the text's own word. */
export const SURENESSES = ['fact', 'estimate', 'claim', 'forecast', 'plan', 'condition', 'denial'] as const;
export type Sureness = (typeof SURENESSES)[number];

export interface Link {
  readonly relation: Relation;
  /** Index of the other figure in the same reading. */
  readonly figure: number;
}

export interface Worthiness {
  /** 0..1, orders the queue. */
  readonly score: number;
  readonly reasons: readonly string[];
}
