import 'server-only';
import { PromoteClaim } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { changeClaim, claimAt } from './change-claim';

const QUEUED = {
  status: 'pending',
  lane: null,
  reason: null,
  tickedAt: null,
  tickedById: null,
  decidedAt: null,
  decidedById: null,
} as const;

/** Makes a claim of a figure that was dismissed: it joins the queue. */
export const promoteClaim = verb({
  action: 'claim.promote',
  input: PromoteClaim,
  async change(tx, { claimId, version }, { actor, now }) {
    const claim = await claimAt(tx, claimId, version, actor);
    if (claim.status !== 'dismissed') throw new Refusal('invalid', { message: 'This is a claim already.' });
    return changeClaim(tx, claim, QUEUED, now(), actor);
  },
});
