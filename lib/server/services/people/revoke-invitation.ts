import 'server-only';
import { RevokeInvitation } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { revokeLinks } from './one-time-links';

/** Closes an open invitation. Refuses: not-found, when it is not open (any more). */
export const revokeInvitation = verb({
  action: 'invitation.revoke',
  input: RevokeInvitation,
  async change(tx, { invitationId }, { now }) {
    const changes = await revokeLinks(tx, { id: invitationId, purpose: 'invitation' }, now());
    if (changes.length === 0) throw new Refusal('not-found', { message: 'This invitation is not open any more.' });
    return { answer: null, changes };
  },
});
