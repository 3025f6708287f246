import 'server-only';
import { ResetPassword } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { endSessionsOf } from './end-sessions';
import { setPassword } from './new-person';
import { linkUsedBy, refuseKey, takeLink } from './one-time-links';
import { lockPeople } from './owners';
import { passwordChange } from './password-change';

/** Sets a new password with a one-time link; every session of that person ends. Refuses: link-used. */
export const resetPassword = verb({
  action: 'password.reset',
  input: ResetPassword,
  async change(tx, { token, password }, context) {
    refuseKey(context);
    await lockPeople(tx);
    const link = await takeLink(tx, token, 'reset', context.now());
    const person = link.userId && (await tx.user.findFirst({ where: { id: link.userId, deactivatedAt: null } }));
    if (!person) throw new Refusal('link-used');
    const set = await setPassword(tx, person.id, password, context);
    const ended = await endSessionsOf(tx, { userId: person.id });
    const changes = [passwordChange(person.id, set, context.now()), await linkUsedBy(tx, link, person.id), ...ended];
    return { answer: { email: person.email }, changes };
  },
});
