import type { Context } from '@/lib/server/context';

/** Prints one line for whoever typed the command, wherever the work is done. */
export type Say = (line: string) => void;

/**
 * A command in two halves: `prepare` reads what the caller may read (files, arguments) and runs where it was typed;
 * `run` needs the database, and runs in the process that holds it. Input is plain JSON.
 */
export interface Command<Input = unknown> {
  readonly name: string;
  readonly usage: string;
  /** @throws BadUsage */
  readonly prepare: (args: readonly string[]) => Promise<Input> | Input;
  /** @returns the exit code: 0 done, 1 not (all) done, 2 bad input */
  readonly run: (context: Context, input: Input, say: Say) => Promise<number>;
}

/** One line that says what is wrong and what to type instead. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}
