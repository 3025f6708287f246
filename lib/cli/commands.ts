import os from 'node:os';
import type { HandedOver, Output } from '@/lib/server/db/handover';
import { database } from '@/lib/server/db/open';
import { log } from '@/lib/server/log';
import { commandContext } from '@/lib/server/system-context';
import { accountCommand } from './account';
import type { Command } from './command';
import { importCommand } from './import';
import { rereadCommand } from './reread';
import { seedCommand } from './seed';
import { verifyCommand } from './verify';

const account: Command<readonly string[]> = {
  name: 'account',
  prepare: (args) => [...args],
  run: ({ context }, args, say) => accountCommand(context, args, say),
};

/** Every command that needs the database, by name. */
export const COMMANDS = new Map<string, Command>(
  [importCommand, seedCommand, rereadCommand, account, verifyCommand].map((command) => [
    command.name,
    command as Command,
  ]),
);

/** Runs a prepared command on the database of this process, in the name of `login`. */
export async function runCommand(command: Command, login: string, input: unknown, output: Output): Promise<number> {
  const db = await database();
  return command.run({ db, context: commandContext(db, login) }, input, (line) => output.out(line));
}

/** What the running server does for a command that found the data folder held. */
export async function runHandedOver(
  { command: name, args: [login], input }: HandedOver,
  output: Output,
): Promise<number> {
  const command = COMMANDS.get(name);
  if (command) return runCommand(command, login ?? 'somebody', input, output).catch(logged(name));
  output.err(`The running Figurecheck does not know the command “${name}”. Is it of another version?`);
  return 2;
}

/** Whoever typed it hears the message; the whole of it stands in the server's log. */
function logged(command: string) {
  return (error: unknown): never => {
    log.error({ err: error, command }, 'A command handed over has failed');
    throw error;
  };
}

/** The login name of whoever typed the command, for the history. */
export function loginName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}
