import 'server-only';

/** What a task may say before its answer. */
export interface Tell {
  /** A piece of a large answer, small enough that taking it holds nobody up. */
  part(part: unknown): void;
  progress(done: number, of: number): void;
}
