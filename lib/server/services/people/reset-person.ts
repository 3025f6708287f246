import 'server-only';
import { ResetPerson } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { makeLink, revokeLinks } from './one-time-links';
import { lockAsOwner } from './owners';
import { personAt } from './person-state';

/** A colleague may read it tomorrow; whoever sits at the terminal uses it now. */
const HOURS = { page: 24, terminal: 1 } as const;

/**
 * Makes a link to a new password; earlier ones for this person close. Its token is in the answer, once.
 * Refuses: not-found, not-allowed for somebody deactivated.
 */
export const resetPerson = verb({
  action: 'person.reset',
  input: ResetPerson,
  async change(tx, { personId }, context) {
    await lockAsOwner(tx, context.actor);
    const person = await personAt(tx, personId);
    if (person.deactivatedAt)
      throw new Refusal('not-allowed', { message: `${person.name} is deactivated. Reactivate them first.` });
    const closed = await revokeLinks(tx, { purpose: 'reset', userId: personId }, context.now());
    const hours = context.actor.kind === 'command' ? HOURS.terminal : HOURS.page;
    const { answer, change } = await makeLink(tx, { purpose: 'reset', hours, userId: personId }, context);
    return { answer, changes: [...closed, change] };
  },
});
