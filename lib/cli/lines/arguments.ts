import { Wrong } from './wrong';

export interface Arguments<Mode extends string> {
  /** The option that was given, without its dashes; null where none was. */
  readonly mode: Mode | null;
  /** `-` is standard input. */
  readonly file: string;
  /** The value of `--date`, an ISO day. */
  readonly date: string | null;
}

/** Reads what stands behind a command's name. @throws Wrong what is not known, with how it is used */
export function argumentsOf<Mode extends string>(
  args: readonly string[],
  modes: readonly Mode[],
  usage: string,
): Arguments<Mode> {
  let mode: Mode | null = null;
  let file: string | null = null;
  let date: string | null = null;
  for (const [at, arg] of args.entries()) {
    if (args[at - 1] === '--date') date = dayOf(arg, usage);
    else if (arg.startsWith('--')) mode = optionOf(arg, modes, usage) ?? mode;
    else if (file !== null) throw new Wrong(`One file at a time. ${usage}`);
    else file = arg;
  }
  return { mode, file: file ?? '-', date };
}

function optionOf<Mode extends string>(arg: string, modes: readonly Mode[], usage: string): Mode | null {
  if (arg === '--date' && usage.includes('--date')) return null;
  const found = modes.find((mode) => arg === `--${mode}`);
  if (found === undefined) throw new Wrong(`There is no option ${arg}. ${usage}`);
  return found;
}

function dayOf(arg: string, usage: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(arg)) throw new Wrong(`${arg} is no day such as 2026-03-31. ${usage}`);
  return arg;
}
