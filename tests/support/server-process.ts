import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** How long a server may take to be ready, in milliseconds. It is a limit for a broken one, not a measurement. */
const PATIENCE = 180_000;

export interface ServerProcess {
  readonly pid: number;
  /** Where it answers, for example http://127.0.0.1:34567. */
  readonly url: string;
  /** Everything it has written so far, both streams. */
  output(): string;
  /** Asks it to stop and gives its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>;
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>;
}

export type Settings = Readonly<Record<string, string>>;

/**
 * Starts the real server, lib/cli/serve.ts, on a free port with the production build, and waits until it is ready. If
 * the test process dies, it notices and stops. Rejects with its output if it ends instead.
 * @param settings DATA_DIR or DATABASE_URL, and whatever else the story needs
 */
export async function startServer(settings: Settings): Promise<ServerProcess> {
  const { child, output } = launch(settings);
  const url = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => fail('was not ready in time'), PATIENCE);
    const fail = (what: string) => {
      child.kill('SIGKILL');
      reject(new Error(`The server ${what}:\n${output()}`));
    };
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.stdout?.on('data', () => {
      const ready = /is ready: (http\S+)/.exec(output());
      if (!ready?.[1]) return;
      clearTimeout(limit);
      child.removeAllListeners('exit');
      resolve(ready[1]);
    });
  });
  return { pid: child.pid ?? 0, url, output, ...endings(child) };
}

/** Starts the server where it must refuse to start: gives its exit code and what it said. */
export async function startRefused(settings: Settings): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(settings);
  await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

/** Starts the server and kills it, with no chance to tidy up, as soon as it has said so much. */
export async function killAtSight(sight: string, settings: Settings): Promise<void> {
  const { child, output } = launch(settings);
  child.stdout?.on('data', () => {
    if (output().includes(sight)) child.kill('SIGKILL');
  });
  await once(child, 'close');
  if (child.signalCode !== 'SIGKILL') throw new Error(`The server ended before it said "${sight}":\n${output()}`);
}

function launch(settings: Settings): { child: ChildProcess; output: () => string } {
  const { DATABASE_URL: _none, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--conditions=react-server', 'lib/cli/prepared.mjs', 'lib/cli/serve.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...inherited, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', ...settings },
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  return { child, output: () => written };
}

function endings(child: ChildProcess): Pick<ServerProcess, 'stop' | 'kill'> {
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
  };
  return {
    stop: async (signal = 'SIGTERM') => {
      await end(signal);
      return child.exitCode;
    },
    kill: () => end('SIGKILL'),
  };
}
