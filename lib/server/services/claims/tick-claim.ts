import 'server-only';
import { TickClaim } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { changeClaim, claimAt } from './change-claim';

/** Ticks a date, a rank or the like as right, or takes the tick away. */
export const tickClaim = verb({
  action: 'claim.tick',
  input: TickClaim,
  async change(tx, { claimId, version, ticked }, { actor, now }) {
    const claim = await claimAt(tx, claimId, version, actor);
    if (claim.lane !== 'tick') throw new Refusal('invalid', { message: 'Only dates, ranks and the like are ticked.' });
    const at = now();
    return changeClaim(tx, claim, { tickedAt: ticked ? at : null, tickedById: ticked ? actor.id : null }, at, actor);
  },
});
