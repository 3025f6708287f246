import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Context } from './context';
import type { Database } from './db/open';

/** The system acting for itself: at the first start, and in jobs. */
export function systemContext({ prisma }: Pick<Database, 'prisma'>): Context {
  const actor = { kind: 'system', id: null, name: 'Figurecheck' } as const;
  return { prisma, actor, now: () => new Date(), newId: () => uuid() };
}

/** Whoever may use the terminal, named in the history by the name of their login. */
export function commandContext({ prisma }: Pick<Database, 'prisma'>, login: string): Context {
  const actor = { kind: 'command', id: null, name: `${login} (terminal)` } as const;
  return { prisma, actor, now: () => new Date(), newId: () => uuid() };
}
