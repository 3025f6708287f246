import 'server-only';
import { EndSession } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { endSessionsOf } from './end-sessions';

/** Ends one of one's own sessions, on whatever machine it is. Refuses: not-found, for anybody else's. */
export const endSession = verb({
  action: 'session.end',
  input: EndSession,
  async change(tx, { sessionId }, { actor }) {
    if (actor.kind !== 'person') throw new Refusal('not-found');
    const changes = await endSessionsOf(tx, { id: sessionId, userId: actor.id });
    if (changes.length === 0) throw new Refusal('not-found', { message: 'This session has ended already.' });
    return { answer: null, changes };
  },
});
