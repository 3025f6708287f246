import 'server-only';
import { OnePerson } from '@/lib/contracts/people';
import { verb } from '@/lib/server/verb';
import { lockAsOwner } from './owners';
import { changePerson, personAt } from './person-state';

/** Lets somebody back in, in the role and with the password they had. Refuses: conflict. */
export const reactivatePerson = verb({
  action: 'person.reactivate',
  input: OnePerson,
  async change(tx, { personId, version }, { actor, now }) {
    await lockAsOwner(tx, actor);
    const person = await personAt(tx, personId, version);
    if (!person.deactivatedAt) return { answer: { version }, changes: [] };
    const { now: after, change } = await changePerson(tx, person, { deactivatedAt: null }, now());
    return { answer: { version: after.version }, changes: [change] };
  },
});
