import 'server-only';
import { z } from 'zod';
import { TODAYS_RULES } from '@/lib/core/checks/proof';
import { markLookAgain } from '@/lib/server/services/claims/mark-look-again';
import { told } from '@/lib/server/verify/told';
import { STAGES, verify } from '@/lib/server/verify/verify';
import { job } from './job';

/** Does the desk still hold what was written? What `npm run -s verify` says, from the settings page. */
export const verifyDesk = job({
  kind: 'desk.verify',
  may: 'verdict.look-again',
  lane: 'long',
  input: z.object({}),
  key: () => 'all',
  title: () => 'Verify the desk',
  async work({ context, step, progress }) {
    const total = STAGES.length;
    const found = await verify(context.prisma, null, TODAYS_RULES, (stage) =>
      progress({ done: STAGES.indexOf(stage), total, message: `Checking ${stage}` }),
    );
    const { rules: byRules, otherwise, drift } = found;
    // To mark the same twice is harmless, and after a restart it may be something else that is to be marked.
    await step(`mark ${context.newId()}`, markLookAgain, { byRules, otherwise });
    await progress({ done: total, total });
    const lines = told(found);
    const message = lines.at(-1) ?? '';
    return { message, lines: lines.slice(0, -1), alarm: drift.length > 0 };
  },
});
