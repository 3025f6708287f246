import 'server-only';
import { CreateOwner } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { isSetUpCode } from '@/lib/server/auth/set-up-code';
import { deskIn } from '@/lib/server/services/desk/desk-row';
import { verb } from '@/lib/server/verb';
import { makePerson } from './new-person';
import { refuseKey } from './one-time-links';
import { lockPeople } from './owners';

/**
 * The first visit: makes the owner and, from the browser's time zone, the desk. Once, ever: of two at once one wins.
 * Answers with the person's id. Refuses: already-set-up, wrong-code.
 */
export const createOwner = verb({
  action: 'owner.create',
  input: CreateOwner,
  async change(tx, { code, timeZone, ...person }, context) {
    refuseKey(context);
    await lockPeople(tx);
    if ((await tx.user.count({ where: { role: 'owner' } })) > 0) throw new Refusal('already-set-up');
    if (context.actor.kind === 'visitor' && !isSetUpCode(code))
      throw new Refusal('wrong-code', { fields: { code: 'Copy the code from the terminal.' } });
    const made = await makePerson(tx, { ...person, role: 'owner' }, context);
    const desk = timeZone ? await deskIn(tx, timeZone, context.now()) : [];
    return { answer: { personId: made.id }, changes: [made.change, ...desk] };
  },
});
