// The server: takes its port, opens the database, lets Next answer through our own door, and stops politely. Started by
// lib/cli/start.mjs. It puts together what the rooms below it may not know of each other.
import path from 'node:path';
import { sameSecret } from '@/lib/server/auth/same-secret';
import { authSecret } from '@/lib/server/auth/secret';
import { setUpCode } from '@/lib/server/auth/set-up-code';
import { serveHandover } from '@/lib/server/db/handover';
import { type Database, database } from '@/lib/server/db/open';
import { blameFolder } from '@/lib/server/db/unusable-folder';
import { type Env, isLoopback, readEnv } from '@/lib/server/env';
import { consoleToLog } from '@/lib/server/http/console';
import { type Answer, notYet } from '@/lib/server/http/listener';
import { openPages } from '@/lib/server/http/pages';
import { serve, urlOf } from '@/lib/server/http/serve';
import { closeServer, onStop } from '@/lib/server/http/stop';
import { startRunner } from '@/lib/server/jobs/runner';
import { log } from '@/lib/server/log';
import { awaitsOwner } from '@/lib/server/queries/people';
import { readers } from '@/lib/server/reading/readers';
import { systemContext } from '@/lib/server/system-context';
import { firstStart, offerNewsroom } from '@/seeds/first-start';
import { runHandedOver } from './commands';

const root = path.resolve(import.meta.dirname, '../..');

/** For whoever sits at the terminal. Never logged: it may hold the set-up code. */
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What was opened, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = [];

/** Where the embedded database lies, when that is what is used: a full disk shows in many ways. */
let dataFolder: string | null = null;

/** The port and the pages come first: nothing is written for a server that cannot be. Until all is open, visitors wait. */
async function start(): Promise<void> {
  const env = readEnv();
  dataFolder = env.databaseUrl === null ? env.dataDir : null;
  consoleToLog(log);
  let answer: Answer = notYet;
  const { server, port } = await serve(env, env.port, (request, response) => answer(request, response));
  const pages = await openPages(root, env.host, env.port);
  const db = await database({ what: 'server', report: (name) => say(`Database: applied ${name}.`) });
  opened.push(() => db.close());
  const release = await sameSecret(db, authSecret());
  opened.push(async () => release());
  const where = db.kind === 'embedded' ? `embedded in ${env.dataDir}` : 'on a server';
  say(`Database: PostgreSQL ${db.version}, ${where}.`);
  opened.push(() => readers().close());
  await readers().warm();
  await firstStart(db, say);
  offerNewsroom(db);
  if (db.kind === 'embedded') {
    const socket = await serveHandover(env.dataDir, runHandedOver);
    opened.push(() => socket.close());
  }
  opened.push(() => pages.close());
  answer = pages.answer;
  opened.push(() => closeServer(server));
  await ready(env, port, db);
  const runner = startRunner(db, { apart: false });
  opened.push(() => runner.stop());
}

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close();
}

async function ready(env: Env, port: number, db: Database): Promise<void> {
  const url = env.publicUrl?.origin ?? urlOf(env.host, port);
  const where = isLoopback(env.host) ? '' : ` (listening on ${env.host}, port ${port})`;
  if (await awaitsOwner(systemContext(db))) say(welcome(setUpCode(env)));
  if (env.publicUrl && !env.trustProxy) say(PROXY);
  say(`Figurecheck is ready: ${url}${where}\nStop it with Ctrl-C.`);
}

const PROXY =
  'PUBLIC_URL is set and TRUST_PROXY is not. If a proxy of yours stands in front, set TRUST_PROXY=1: without it all visitors share one address, and the wrong passwords of one hold up everybody.';

function welcome(code: string | null): string {
  const first = 'Nobody has an account yet: whoever opens it first creates the owner.';
  return code === null ? first : `${first}\nOthers can reach this desk, so the set-up page asks for this code: ${code}`;
}

/** Told in one line, because there is something to do about it; everything else is a bug and comes with its stack. */
const EXPECTED = new Set([
  'BadEnvironment',
  'FolderHeld',
  'MigrationRefused',
  'CannotListen',
  'CannotOpenDatabase',
  'NotBuilt',
  'OtherSecret',
]);

async function giveUp(failure: unknown): Promise<never> {
  const error = dataFolder === null ? failure : blameFolder(dataFolder, failure);
  if (error instanceof Error && EXPECTED.has(error.name)) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'Figurecheck cannot go on');
  await closeAll().catch((second: unknown) => log.error({ err: second }, 'Closing failed'));
  process.exit(1);
}

onStop(async (reason) => {
  log.info({ reason }, 'Stopping');
  await closeAll().catch(giveUp);
  log.info('Stopped');
  process.exit(0);
});
process.on('uncaughtException', giveUp);
process.on('unhandledRejection', (error) => log.error({ err: error }, 'A promise was rejected and nobody listened'));

start().catch(giveUp);
