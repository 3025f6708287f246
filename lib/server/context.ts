import 'server-only';
import type { Role } from '@/lib/core/review/permissions';
import type { PrismaClient } from '@/prisma/generated/client';
import type { Reader } from './db/reader';

/** Who acts. Commands and the system act for whoever may use the terminal: they need no role. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly name: string; readonly role: Role }
  | { readonly kind: 'visitor' | 'command' | 'system'; readonly id: null; readonly name: string }
  /** An API key or a link that a writer was sent: each may do what its own table of rights says, which is nothing yet. */
  | { readonly kind: 'key' | 'link'; readonly id: string; readonly name: string };

/** Everything a verb may depend on: nothing is read from the air. */
export interface Context {
  readonly prisma: PrismaClient;
  readonly actor: Actor;
  /** The clock. */
  readonly now: () => Date;
  /** The source of ids: UUID version 7, sortable by time. */
  readonly newId: () => string;
  /** Given by the caller to make a repeat harmless: the same key writes once. */
  readonly requestKey?: string | undefined;
  /** The bulk change that this is a part of: its rows of the history are found, and undone, together. */
  readonly batchId?: string | undefined;
}

/** What `prepare` and `show` see of it: a database that can only be read. */
export interface ReadingContext extends Omit<Context, 'prisma' | 'requestKey'> {
  readonly db: Reader;
  /** For what is derived while it is read and kept for the next time (a copy's reading): the desk's own doing. */
  readonly system: Context;
}

/** What `change` sees of it: no way to the database but the transaction it is given. */
export interface ChangeContext extends Omit<Context, 'prisma'> {
  /** Has something done once all of this is saved; not if it never is. */
  readonly afterCommit: (act: () => void) => void;
}
