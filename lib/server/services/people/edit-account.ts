import 'server-only';
import { EditAccount } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { changePerson, personAt } from './person-state';

/** Changes one's own name and whether single letters are keys on the desk. Refuses: conflict. */
export const editAccount = verb({
  action: 'account.edit',
  input: EditAccount,
  async change(tx, { version, ...data }, { actor, now }) {
    if (actor.kind !== 'person') throw new Refusal('not-found');
    const { now: after, change } = await changePerson(tx, await personAt(tx, actor.id, version), data, now());
    return { answer: { version: after.version }, changes: [change] };
  },
});
