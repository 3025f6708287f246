// `npm run import`, `seed`, `account`: the commands that need the database. When a running Figurecheck holds the data
// folder, it does the work, asked through its private socket; the words and the exit code come back here.

import { isFolderHeld } from '@/lib/server/db/folder-lock';
import { handOver, type Output } from '@/lib/server/db/handover';
import { database } from '@/lib/server/db/open';
import { readEnv } from '@/lib/server/env';
import type { Command } from './command';
import { COMMANDS, loginName, runCommand } from './commands';

const terminal: Output = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** Told in one line, because there is something to do about it. */
const EXPECTED = new Set([
  'BadUsage',
  'BadEnvironment',
  'FolderHeld',
  'HandoverFailed',
  'MigrationRefused',
  'CannotOpenDatabase',
]);

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.get(name);
  if (!command) {
    terminal.err(`There is no command “${name}”. There are: ${[...COMMANDS.keys()].join(', ')}.`);
    return 2;
  }
  const input = await command.prepare(args);
  try {
    return await runHere(command, input);
  } catch (error) {
    if (!isFolderHeld(error)) throw error;
    return handOver(readEnv().dataDir, { command: name, args: [loginName()], input }, terminal);
  }
}

/** In this process. The database is closed whatever happens: nothing may keep the folder. */
async function runHere(command: Command, input: unknown): Promise<number> {
  const db = await database({ what: command.name, report: (name) => terminal.out(`Applied ${name}`) });
  try {
    return await runCommand(command, loginName(), input, terminal);
  } finally {
    await db.close();
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Error && EXPECTED.has(error.name)) terminal.err(error.message);
  else console.error(error);
  return 2;
});
