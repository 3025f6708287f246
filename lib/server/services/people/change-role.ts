import 'server-only';
import { ChangeRole } from '@/lib/contracts/people';
import { verb } from '@/lib/server/verb';
import { revokeLinks } from './one-time-links';
import { keepAnOwner, lockAsOwner } from './owners';
import { changePerson, personAt } from './person-state';

/** Gives a person another role, at once. Links an owner made close when they stop being one. Refuses: last-owner, conflict. */
export const changeRole = verb({
  action: 'person.role',
  input: ChangeRole,
  async change(tx, { personId, role, version }, { actor, now }) {
    await lockAsOwner(tx, actor);
    const person = await personAt(tx, personId, version);
    if (person.role === role) return { answer: { version }, changes: [] };
    const steppingDown = person.role === 'owner';
    if (steppingDown) await keepAnOwner(tx, personId);
    const { now: after, change } = await changePerson(tx, person, { role }, now());
    const closed = steppingDown ? await revokeLinks(tx, { madeById: personId }, now()) : [];
    return { answer: { version: after.version }, changes: [change, ...closed] };
  },
});
