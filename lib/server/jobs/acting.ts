import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import type { Actor, Context } from '@/lib/server/context';
import type { JobRun } from '@/prisma/generated/client';

type Starter = Pick<JobRun, 'id' | 'byKind' | 'byId' | 'byName'>;

/**
 * The context of whoever started a job, with the name and rights they have now.
 * @throws Refusal not-allowed for somebody who has left the desk
 */
export async function asStarter(system: Context, run: Starter): Promise<Context> {
  return { ...system, actor: await actorOf(system, run), batchId: run.id };
}

async function actorOf({ prisma }: Context, { byKind, byId, byName }: Starter): Promise<Actor> {
  if (byKind === 'command' || byKind === 'system') return { kind: byKind, id: null, name: byName ?? byKind };
  const person = byId
    ? await prisma.user.findFirst({
        where: { id: byId, deactivatedAt: null },
        select: { id: true, name: true, role: true },
      })
    : null;
  if (!person) throw new Refusal('not-allowed', { message: 'Whoever started this is not at the desk any more.' });
  return { kind: 'person', ...person };
}
