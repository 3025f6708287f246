import 'server-only';
import { Invite } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { makeLink } from './one-time-links';
import { lockAsOwner } from './owners';

const DAYS = 7;

/** Makes an invitation. Its token is in the answer, once. Refuses: invalid, when that e-mail is here already. */
export const invite = verb({
  action: 'person.invite',
  input: Invite,
  async change(tx, { role, email }, context) {
    await lockAsOwner(tx, context.actor);
    if (email !== null && (await tx.user.findUnique({ where: { email }, select: { id: true } })))
      throw new Refusal('invalid', { fields: { email: 'Somebody here signs in with this e-mail already.' } });
    const { answer, change } = await makeLink(tx, { purpose: 'invitation', hours: DAYS * 24, role, email }, context);
    return { answer, changes: [change] };
  },
});
