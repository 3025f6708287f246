import 'server-only';
import { verifyPassword } from 'better-auth/crypto';
import { ChangePassword } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { endSessionsOf } from './end-sessions';
import { setPassword } from './new-person';
import { refuseKey } from './one-time-links';
import { passwordChange } from './password-change';

/** Changes one's own password; the other sessions end. Refuses: wrong-password. */
export const changePassword = verb({
  action: 'password.change',
  input: ChangePassword,
  async change(tx, { currentPassword, newPassword, sessionId }, context) {
    refuseKey(context);
    const userId = context.actor.id;
    if (userId === null) throw new Refusal('not-found');
    const account = await tx.account.findFirst({ where: { userId, providerId: 'credential' } });
    const right = account?.password && (await verifyPassword({ hash: account.password, password: currentPassword }));
    if (!right) {
      const fields = { currentPassword: 'That is not your current password.' };
      throw new Refusal('wrong-password', { fields });
    }
    const set = await setPassword(tx, userId, newPassword, context);
    const ended = await endSessionsOf(tx, { userId, id: { not: sessionId } });
    return { answer: { ended: ended.length }, changes: [passwordChange(userId, set, context.now()), ...ended] };
  },
});
