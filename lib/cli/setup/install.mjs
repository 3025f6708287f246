import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CannotGoOn, run } from './process.mjs';

/**
 * Do the installed packages match the lock file? Compares it with the record npm keeps of what it installed, and looks
 * whether each package's folder is really there. Optional packages (for other systems) may be missing.
 * @param {string} root
 * @param {{ development: boolean }} options are the packages for tests needed too?
 */
export function isInstalled(root, { development }) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = present[place];
    if (!found) return Boolean(entry.optional || entry.devOptional || (entry.dev && !development));
    const same = found.version === entry.version && found.integrity === entry.integrity;
    return same && (entry.optional || existsSync(path.join(root, place, 'package.json')));
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

const QUIETLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs what the lock file says, unless that is already there. No package's install script runs. Where npm finds the
 * lock file wanting (newer ones ask for the packages of every other system, too) it installs by it all the same.
 * @param {string} root
 * @param {{ development: boolean, say: (line: string) => void }} options
 */
export async function install(root, { development, say }) {
  if (isInstalled(root, { development })) return;
  say('Installing packages (once, and again when package-lock.json changes; a minute or so) …');
  const flags = development ? [...QUIETLY, '--include=dev'] : QUIETLY;
  const strict = await npm(root, ['ci', ...flags]);
  if (strict.code === 0) return;
  const lenient = /in sync/.test(strict.output) ? await npm(root, ['install', '--no-save', ...flags]) : strict;
  if (lenient.code === 0) return;
  throw new CannotGoOn(`${lenient.output.trim()}\nnpm could not install the packages. Is the registry in reach?`);
}

async function npm(root, args) {
  const [command, ...before] = npmProgram();
  const shell = process.platform === 'win32' && before.length === 0;
  const result = await run(command, [...before, ...args], { cwd: root, shell });
  if (result.code > 128) throw new CannotGoOn('Stopped while installing packages.', result.code);
  return result;
}

/** npm as it was called to run us, else the one on the path. */
function npmProgram() {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') && /npm/.test(path.basename(own)) ? [process.execPath, own] : ['npm'];
}
