import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run -s NAME -- ARGS...` as its own process, the way the script in package.json does. */
export function runCommandLine(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ran> {
  const { DATABASE_URL: _none, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', 'lib/cli/prepared.mjs', 'lib/cli/run.ts', ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...inherited, ...settings },
    },
  );
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
