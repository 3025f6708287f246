import { CannotGoOn } from './process.mjs';

const NEEDED = [20, 19];

/** Throws when this Node is too old to run Figurecheck. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new CannotGoOn(
    `Figurecheck needs Node ${NEEDED.join('.')} or newer; this is Node ${version}. Newer ones are at https://nodejs.org.`,
  );
}
