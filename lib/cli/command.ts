import type { Context } from '@/lib/server/context';
import type { Database } from '@/lib/server/db/open';

/** Prints one line for whoever typed the command, wherever the work is done. */
export type Say = (line: string) => void;

/** What a command works with: the database of this process, and a context in the name of whoever typed it. */
export interface Here {
  readonly db: Database;
  readonly context: Context;
}

/**
 * A command in two halves: `prepare` reads what the caller may read (files, arguments) and runs where it was typed;
 * `run` needs the database, and runs in the process that holds it. Input is plain JSON.
 */
export interface Command<Input = unknown> {
  readonly name: string;
  /** @throws BadUsage */
  readonly prepare: (args: readonly string[]) => Promise<Input> | Input;
  /** @returns the exit code: 0 done, 1 not (all) done, 2 bad input */
  readonly run: (here: Here, input: Input, say: Say) => Promise<number>;
}

/** One line that says what is wrong and what to type instead. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}
