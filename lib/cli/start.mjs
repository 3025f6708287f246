// npm start: from a fresh clone to a running Figurecheck. Needs nothing but Node until the packages are installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, generate } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { requirePort } from './setup/port.mjs';
import { CannotGoOn, run } from './setup/process.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const say = (line) => console.log(line);

async function start() {
  requireNode();
  await requirePort(process.env.HOST || '127.0.0.1', Number(process.env.PORT || 3000));
  await install(root, { development: false, say });
  await generate(root, say);
  await build(root, say);
  say('Starting …');
  return serve();
}

/** Runs the server until it ends. If we are killed it notices (the channel closes) and stops by itself. */
async function serve() {
  const program = ['lib/cli/prepared.mjs', 'lib/cli/serve.ts'];
  const { code } = await run(process.execPath, ['--conditions=react-server', ...program], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    onStart: stopWithNpm,
  });
  return code;
}

/** Started by npm: when npm is gone, killed without a chance to tell us, nobody is left to stop the server. */
function stopWithNpm(server) {
  if (!process.env.npm_lifecycle_event) return;
  const pids = launchers();
  const watch = setInterval(() => {
    if (!pids.every(isAlive)) server.kill('SIGTERM');
  }, 1_000);
  server.once('exit', () => clearInterval(watch));
}

/** Our parent, and npm behind it where npm runs scripts through a shell (as far as /proc can tell). */
function launchers() {
  const parent = process.ppid;
  try {
    const isShell = readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes('start.mjs');
    const [, grandparent] = / (\d+) /.exec(readFileSync(`/proc/${parent}/stat`, 'utf8').replace(/^.*\)/s, '')) ?? [];
    return isShell && grandparent ? [parent, Number(grandparent)] : [parent];
  } catch {
    return [parent];
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
