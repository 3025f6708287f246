import 'server-only';
import { OnePerson } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { eraseParts } from '@/lib/server/chain/erase';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { endSessionsOf } from './end-sessions';
import { lockAsOwner } from './owners';
import { personAt, personState } from './person-state';

const ERASED = 'Erased person';

/**
 * Takes a person's name and address out of the desk and out of its history. What they decided stays, as somebody's; rows
 * written before the history could do this keep them, and the answer says how many. Refuses: invalid (somebody active).
 */
export const erasePerson = verb({
  action: 'person.erase',
  input: OnePerson,
  async change(tx, { personId, version }, { actor, now }) {
    await lockAsOwner(tx, actor);
    const person = await personAt(tx, personId, version);
    if (!person.deactivatedAt)
      throw new Refusal('invalid', { message: 'Deactivate this person first: whoever is erased cannot come back.' });
    const email = `erased-${personId}@erased.invalid`;
    const data = { name: ERASED, email, image: null, updatedAt: now(), version: { increment: 1 } };
    const after = await tx.user.update({ where: { id: personId }, data });
    await tx.account.deleteMany({ where: { userId: personId } });
    const ended = await endSessionsOf(tx, { userId: personId });
    const links = await linksTo(tx, personId, person.email);
    await tx.oneTimeLink.updateMany({ where: { id: { in: links } }, data: { email: null } });
    const erased = [
      ...(await eraseParts(tx, { subjectKind: 'person', subjectId: personId }, ['name', 'email'])),
      ...(await eraseParts(tx, { subjectKind: 'link', subjectId: { in: links } }, ['email'])),
    ];
    const older = await tx.history.count({
      where: { format: 1, OR: [{ actorId: personId }, { subjectId: personId }] },
    });
    const { name: _name, email: _email, ...before } = personState(person);
    const change = {
      subject: { kind: 'person', id: personId },
      before,
      after: { ...personState(after), erased },
    } as const;
    return { answer: { version: after.version, olderRows: older }, changes: [change, ...ended] };
  },
});

async function linksTo(tx: Prisma.TransactionClient, userId: string, email: string): Promise<string[]> {
  const links = await tx.oneTimeLink.findMany({
    where: { OR: [{ userId }, { usedById: userId }, { email }] },
    select: { id: true },
  });
  return links.map(({ id }) => id);
}
