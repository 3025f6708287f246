// `npm run -s worker`: runs the jobs of a desk on a server database, apart from the app, which leaves them to workers as
// long as there are any. Runs until it is stopped; any number of them may.
import { database } from '@/lib/server/db/open';
import { readEnv } from '@/lib/server/env';
import { onStop } from '@/lib/server/http/stop';
import { startRunner } from '@/lib/server/jobs/runner';
import { log } from '@/lib/server/log';
import { readers } from '@/lib/server/reading/readers';

const EMBEDDED =
  'A worker needs a database on a server: set DATABASE_URL. On the embedded database the app runs the jobs itself.';

/** Told in one line, because there is something to do about it. */
const EXPECTED = new Set(['BadEnvironment', 'MigrationRefused', 'CannotOpenDatabase']);

async function main(): Promise<void> {
  if (readEnv().databaseUrl === null) {
    process.stderr.write(`${EMBEDDED}\n`);
    process.exitCode = 2;
    return;
  }
  const db = await database({ what: 'worker' });
  const runner = startRunner(db, { apart: true });
  onStop(async (reason) => {
    log.info({ reason }, 'Stopping');
    await runner.stop();
    await readers().close();
    await db.close();
    process.exit(0);
  });
  process.stdout.write('Figurecheck runs jobs here. Stop it with Ctrl-C.\n');
}

main().catch((error: unknown) => {
  if (error instanceof Error && EXPECTED.has(error.name)) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'The worker cannot go on');
  process.exit(2);
});
