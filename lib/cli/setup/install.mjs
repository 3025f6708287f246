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

/**
 * Installs exactly what the lock file says, unless that is already there. No package's install script runs.
 * @param {string} root
 * @param {{ development: boolean, say: (line: string) => void }} options
 */
export async function install(root, { development, say }) {
  if (isInstalled(root, { development })) return;
  say('Installing packages (once, and again when package-lock.json changes) …');
  const [command, ...before] = npm();
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (development) args.push('--include=dev');
  const shell = process.platform === 'win32' && before.length === 0;
  const { code } = await run(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  if (code > 128) throw new CannotGoOn('Stopped while installing packages.', code);
  if (code !== 0) {
    throw new CannotGoOn('npm could not install the packages; its own message stands above. Is the registry in reach?');
  }
}

/** npm as it was called to run us, else the one on the path. */
function npm() {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') && /npm/.test(path.basename(own)) ? [process.execPath, own] : ['npm'];
}
