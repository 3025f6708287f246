import { type Rules, TODAYS_RULES } from '@/lib/core/checks/proof';
import { markLookAgain } from '@/lib/server/services/claims/mark-look-again';
import type { Head } from '@/lib/server/verify/report';
import { told } from '@/lib/server/verify/told';
import { verify } from '@/lib/server/verify/verify';
import { BadUsage, type Command } from './command';

interface Wanted {
  readonly json: boolean;
  readonly expect: Head | null;
}

const USAGE = 'Usage: npm run -s verify -- [--json] [--expect NUMBER:HASH]';

/** The command by some rules: what older ones said otherwise is work for the desk and no drift. */
export const verifyBy = (rules: Rules): Command<Wanted> => ({
  name: 'verify',
  prepare(args) {
    let json = false;
    let expect: Head | null = null;
    for (let at = 0; at < args.length; at += 1) {
      const word = args[at];
      if (word === '--json') json = true;
      else if (word === '--expect') {
        expect = readHead(args[at + 1]);
        at += 1;
      } else throw new BadUsage(USAGE);
    }
    return { json, expect };
  },
  async run({ db, context }, { json, expect }, say) {
    const found = await verify(db.prisma, expect, rules);
    const { rules: byRules, otherwise } = found;
    await markLookAgain(context, { byRules, otherwise });
    if (json) say(JSON.stringify({ ok: found.drift.length === 0, ...found }));
    else for (const line of told(found)) say(line);
    return found.drift.length === 0 ? 0 : 1;
  },
});

/** `npm run -s verify`: does the database still hold what was written? Exit code 1 if anything drifted. */
export const verifyCommand = verifyBy(TODAYS_RULES);

function readHead(text: string | undefined): Head {
  const [, seq, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text ?? '') ?? [];
  if (seq === undefined || hash === undefined)
    throw new BadUsage(`--expect takes a head as this command prints it, NUMBER:HASH. ${USAGE}`);
  return { seq, hash };
}
