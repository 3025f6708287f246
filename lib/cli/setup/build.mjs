import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotGoOn, run } from './process.mjs';

/** What the built pages depend on. The commands and the generated database client follow from these. */
const SOURCES = ['app', 'lib', 'prisma', 'next.config.js', 'package-lock.json', 'package.json', 'tsconfig.json'];
const NOT_BUILT = new Set(['lib/cli', 'prisma/generated']);

/**
 * Builds the pages unless the build there was made from these very sources.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function build(root, say) {
  const stamp = path.join(root, '.next', 'figurecheck-sources');
  const sources = hashOf(root);
  if (existsSync(path.join(root, '.next', 'BUILD_ID')) && read(stamp) === sources) return;
  say('Building the pages (only when something changed; up to a minute) …');
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const { code, output } = await run(process.execPath, [next, 'build'], { cwd: root, env });
  if (code > 128) throw new CannotGoOn('Stopped while building the pages.', code);
  if (code !== 0) throw new CannotGoOn(`${output}\nThe pages could not be built; the reason stands above.`);
  writeFileSync(stamp, sources);
}

/**
 * Generates the database client, which looks itself whether the schema changed.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function generate(root, say) {
  const { code, output } = await run(process.execPath, [path.join(root, 'lib', 'cli', 'generate.mjs')], { cwd: root });
  if (code > 128) throw new CannotGoOn('Stopped while generating the database client.', code);
  if (code !== 0) throw new CannotGoOn(output.trim());
  say(output.trim());
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** One hash over the paths and contents of everything the build reads. */
function hashOf(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(root, source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root, source) {
  const place = path.join(root, source);
  if (NOT_BUILT.has(source) || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [source];
  return readdirSync(place).flatMap((name) => filesUnder(root, `${source}/${name}`));
}
