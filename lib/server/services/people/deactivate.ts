import 'server-only';
import { OnePerson } from '@/lib/contracts/people';
import { verb } from '@/lib/server/verb';
import { endSessionsOf } from './end-sessions';
import { revokeLinks } from './one-time-links';
import { keepAnOwner, lockAsOwner } from './owners';
import { changePerson, personAt } from './person-state';

/**
 * Takes somebody off the desk at once: their sessions end, and the links made by or for them close. What they did stays,
 * with their name. Refuses: last-owner, conflict.
 */
export const deactivatePerson = verb({
  action: 'person.deactivate',
  input: OnePerson,
  async change(tx, { personId, version }, { actor, now }) {
    await lockAsOwner(tx, actor);
    const person = await personAt(tx, personId, version);
    if (person.deactivatedAt) return { answer: { version }, changes: [] };
    if (person.role === 'owner') await keepAnOwner(tx, personId);
    const at = now();
    const { now: after, change } = await changePerson(tx, person, { deactivatedAt: at }, at);
    const ended = await endSessionsOf(tx, { userId: personId });
    const closed = await revokeLinks(tx, { OR: [{ madeById: personId }, { userId: personId }] }, at);
    return { answer: { version: after.version }, changes: [change, ...ended, ...closed] };
  },
});
