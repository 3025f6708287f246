/**
 * What a figure is of, part by part: the one structure that is stored with a claim, shown, corrected and asked. A part
 * that is not there was not said. Places are UTF-16 units from the beginning of the figure's sentence, so that a sentence
 * that moves takes its frames along; what was said before the sentence has negative ones.
 */
import type { Relation, Role, Sureness } from './parts';

/** The engine's parts are read anew when it reads better; a person's stay. */
export type Author = 'machine' | 'person';

/** Some words of the text, or a person's. `text` is empty where a person said that there is nothing. */
export interface FramePart {
  readonly text: string;
  /** Null for words that a person wrote. */
  readonly start: number | null;
  readonly end: number | null;
  /** 0..1; of a person's words 1. */
  readonly sure: number;
  readonly by: Author;
}

/** A thing with the word that the others tell more of: "sales" of "sales of Polish apples". */
export interface ThingPart extends FramePart {
  readonly head?: string;
}

/** Words for a time and the days they mean (ISO, both inclusive), as far as they are known. */
export interface TimePart extends FramePart {
  readonly from: string | null;
  readonly to: string | null;
}

export interface SpeakerPart extends FramePart {
  /** The figure stands inside quotation marks. */
  readonly quoted?: boolean;
}

/** One of a few answers, and whose it is. */
export interface Choice<Answer extends string> {
  readonly is: Answer;
  readonly by: Author;
}

/** Another figure that this one hangs together with: its number as written, and where that stands. */
export interface Tie {
  readonly tie: Relation;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Frame {
  /** What is counted or measured. */
  readonly measured?: ThingPart;
  /** The whole of a share; who has, does or counts a thing. */
  readonly of?: ThingPart;
  readonly origin?: ThingPart;
  readonly destination?: ThingPart;
  readonly place?: FramePart;
  readonly role?: Choice<Role>;
  readonly when?: TimePart;
  /** What a change is measured against. */
  readonly base?: TimePart;
  readonly speaker?: SpeakerPart;
  readonly sureness?: Choice<Sureness>;
  readonly ties?: readonly Tie[];
}

/** The parts that have words, in the order in which they are shown. */
export const WORDED = ['measured', 'of', 'origin', 'destination', 'place', 'when', 'base', 'speaker'] as const;
export type Worded = (typeof WORDED)[number];
const CHOSEN = ['role', 'sureness'] as const;
/** All that has an author. */
export const PARTS = [...WORDED, ...CHOSEN] as const;
export type Part = (typeof PARTS)[number];

/** The words of a part; null where nothing is said, or a person said that there is nothing. */
export const wordsOf = (frame: Frame | null, part: Worded): string | null => frame?.[part]?.text || null;

type Gaps<T> = { readonly [K in keyof T]: T[K] | undefined };

/** A frame without the parts that nothing is said of. */
export function withoutGaps(frame: Gaps<Frame>): Frame {
  return Object.fromEntries(Object.entries(frame).filter(([, value]) => value !== undefined)) as Frame;
}

/**
 * What is kept and what is read anew of a stored frame: a person's parts stay, and so do those that a verdict rests on.
 * @param rests parts that stay whoever they are by, even where there is nothing
 */
export function rereadFrame(stored: Frame | null, read: Frame | null, rests: readonly Part[] = []): Frame | null {
  if (stored === null) return read;
  const kept = PARTS.filter((name) => stored[name]?.by === 'person' || rests.includes(name));
  if (read === null && kept.every((name) => stored[name] === undefined)) return null;
  return withoutGaps({
    ...read,
    ...Object.fromEntries(kept.map((name) => [name, stored[name]])),
  });
}

/** What a claim says in columns, of when there was no frame: who wrote it, the columns do not know. */
export interface Around {
  readonly subject: string | null;
  readonly ofWhat: string | null;
  readonly place: string | null;
  readonly period: string | null;
  /** ISO days. */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly base: string | null;
  readonly baseFrom: string | null;
  readonly baseTo: string | null;
  readonly attribution: string | null;
  /** By the names of these, how sure the engine was. */
  readonly certainty: Readonly<Record<string, number>>;
}

/** The column that each part of words stands in as well; "to" and "from" stand in none. */
export const COLUMN_OF = {
  measured: 'subject',
  of: 'ofWhat',
  place: 'place',
  when: 'period',
  base: 'base',
  speaker: 'attribution',
} as const satisfies Partial<Record<Worded, keyof Around>>;
type Columned = keyof typeof COLUMN_OF;

/**
 * The frame of a claim that was read before there were frames. Its words stand nowhere.
 * @param corrected the columns whose last change was a person's correction, emptied ones too
 */
export function frameOfColumns(around: Around, corrected: ReadonlySet<string> = new Set()): Frame {
  const parts = Object.entries(COLUMN_OF).flatMap(([name, column]): [Columned, FramePart | TimePart][] => {
    const text = around[column];
    const by = corrected.has(column) ? 'person' : 'machine';
    if (text === null && by === 'machine') return [];
    const part = { text: text ?? '', start: null, end: null, sure: around.certainty[column] ?? 1, by } as const;
    if (name === 'when') return [[name, { ...part, from: around.periodFrom, to: around.periodTo }]];
    if (name === 'base') return [[name, { ...part, from: around.baseFrom, to: around.baseTo }]];
    return [[name as Columned, part]];
  });
  return Object.fromEntries(parts) as Frame;
}

/** What stands in a claim's columns of its frame. */
export function columnsOfFrame(frame: Frame | null): Around {
  const certainty = Object.entries(COLUMN_OF).flatMap(([name, column]) => {
    const part = frame?.[name as Columned];
    return part?.text && part.by === 'machine' ? [[column, part.sure] as const] : [];
  });
  return {
    subject: wordsOf(frame, 'measured'),
    ofWhat: wordsOf(frame, 'of'),
    place: wordsOf(frame, 'place'),
    period: wordsOf(frame, 'when'),
    periodFrom: frame?.when?.from ?? null,
    periodTo: frame?.when?.to ?? null,
    base: wordsOf(frame, 'base'),
    baseFrom: frame?.base?.from ?? null,
    baseTo: frame?.base?.to ?? null,
    attribution: wordsOf(frame, 'speaker'),
    certainty: Object.fromEntries(certainty),
  };
}

/** Words of a person in place of a part; the same words again change nothing, not even whose they are. */
export function correctedPart<P extends FramePart>(old: P | undefined, text: string | null): FramePart | undefined {
  const words = text ?? '';
  if (words === (old?.text ?? '')) return old;
  return { text: words, start: null, end: null, sure: 1, by: 'person' };
}
