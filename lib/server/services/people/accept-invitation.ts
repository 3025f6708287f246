import 'server-only';
import { AcceptInvitation } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { makePerson } from './new-person';
import { linkUsedBy, refuseKey, takeLink } from './one-time-links';
import { lockPeople } from './owners';

/**
 * Turns an invitation into a person with its role. One made for an e-mail works only with that one.
 * Refuses: link-used, invalid.
 */
export const acceptInvitation = verb({
  action: 'invitation.accept',
  input: AcceptInvitation,
  async change(tx, { token, ...person }, context) {
    refuseKey(context);
    await lockPeople(tx);
    const link = await takeLink(tx, token, 'invitation', context.now());
    if (link.email !== null && link.email !== person.email)
      throw new Refusal('invalid', { fields: { email: 'This invitation is for another e-mail.' } });
    const made = await makePerson(tx, { ...person, role: link.role ?? 'viewer' }, context);
    return { answer: { personId: made.id }, changes: [made.change, await linkUsedBy(tx, link, made.id)] };
  },
});
