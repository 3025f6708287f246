import { isRefusal } from '@/lib/contracts/refusals';
import { ROLE_SAYS } from '@/lib/contracts/role-words';
import { ownAddress } from '@/lib/server/auth/origins';
import type { Context } from '@/lib/server/context';
import { peoplePage } from '@/lib/server/queries/people';
import { changeRole } from '@/lib/server/services/people/change-role';
import { erasePerson } from '@/lib/server/services/people/erase-person';
import { reactivatePerson } from '@/lib/server/services/people/reactivate';
import { resetPerson } from '@/lib/server/services/people/reset-person';

const ACCOUNT_USAGE = `Usage: npm run account -- COMMAND
  list          everybody, with role and state
  reset EMAIL   a link to a new password: works once, within the hour
  owner EMAIL   makes somebody an owner, and active again
  erase EMAIL   takes the name and address of somebody deactivated out of the desk and its history; no way back`;

type Say = (line: string) => void;

/** `npm run account`: the way back in for whoever may use the terminal. Gives the exit code: 0, or 2 after saying why. */
export async function accountCommand(context: Context, args: readonly string[], say: Say): Promise<number> {
  const [command, email, ...rest] = args;
  try {
    if (command === 'list' && email === undefined) return await list(context, say);
    if (command === 'reset' && email && rest.length === 0) return await reset(context, email, say);
    if (command === 'owner' && email && rest.length === 0) return await owner(context, email, say);
    if (command === 'erase' && email && rest.length === 0) return await erase(context, email, say);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    say(thrown.message);
    return 2;
  }
  say(ACCOUNT_USAGE);
  return 2;
}

async function list(context: Context, say: Say): Promise<number> {
  const { people } = await peoplePage(context);
  if (people.length === 0) say('Nobody yet: open Figurecheck in a browser and make the owner.');
  for (const { name, email, role, deactivatedAt } of people)
    say(`${role.padEnd(longest)}  ${email}  ${name}${deactivatedAt ? '  (deactivated)' : ''}`);
  return 0;
}

const longest = Math.max(...Object.keys(ROLE_SAYS).map((role) => role.length));

async function reset(context: Context, email: string, say: Say): Promise<number> {
  const person = await find(context, email, say);
  if (!person) return 2;
  const { token } = await resetPerson(context, { personId: person.id });
  say(`A new password for ${person.name}. The link works once, within the hour:`);
  say(`${ownAddress()}/reset/${token}`);
  return 0;
}

async function owner(context: Context, email: string, say: Say): Promise<number> {
  const person = await find(context, email, say);
  if (!person) return 2;
  let { version } = person;
  if (person.deactivatedAt) ({ version } = await reactivatePerson(context, { personId: person.id, version }));
  await changeRole(context, { personId: person.id, role: 'owner', version });
  say(`${person.name} is an owner.`);
  return 0;
}

async function erase(context: Context, email: string, say: Say): Promise<number> {
  const person = await find(context, email, say);
  if (!person) return 2;
  const { olderRows } = await erasePerson(context, { personId: person.id, version: person.version });
  say('Erased. What this person decided stays, as an erased person’s.');
  if (olderRows > 0) say(`${olderRows} rows of the history were written before names could be taken out, and keep it.`);
  return 0;
}

async function find(context: Context, email: string, say: Say) {
  const { people } = await peoplePage(context);
  const person = people.find((one) => one.email === email.trim().toLowerCase());
  if (!person) say('Nobody here has that e-mail. "npm run account -- list" shows everybody.');
  return person;
}
