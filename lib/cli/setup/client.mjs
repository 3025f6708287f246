import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotGoOn } from './process.mjs';

/**
 * Writes Prisma's client (prisma/generated) when the schema or Prisma changed since the last time. Needs no network:
 * generating uses no engine, and Prisma looks for one only unless PRISMA_SCHEMA_ENGINE_BINARY names a file.
 * @param {string} root
 * @returns {boolean} whether it had to be written
 * @throws CannotGoOn when the packages are not installed, or when Prisma cannot make it
 */
export function writeClient(root) {
  const manifest = prismaIn(root);
  const current = createHash('sha256')
    .update(readFileSync(path.join(root, 'prisma', 'schema.prisma')))
    .update(readFileSync(manifest))
    .digest('hex');
  if (writtenFor(root) === current) return false;
  const draft = path.join(root, 'prisma', `generated.${process.pid}`);
  try {
    generate(root, manifest, draft);
    writeFileSync(path.join(draft, 'generated', STAMP), current);
    putInPlace(root, path.join(draft, 'generated'), current);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return true;
}

/** Stands with what it speaks of, so that the one never outlives the other. */
const STAMP = 'schema.sha256';

function writtenFor(root) {
  try {
    return readFileSync(path.join(root, 'prisma', 'generated', STAMP), 'utf8');
  } catch {
    return null;
  }
}

/** Prisma's own package.json. */
function prismaIn(root) {
  try {
    return createRequire(path.join(root, 'package.json')).resolve('prisma/package.json');
  } catch {
    throw new CannotGoOn('The packages are not installed. Run npm ci, or npm start, once.');
  }
}

/** Into a folder of its own: two commands may start side by side on a fresh clone, and neither may see half a client. */
function generate(root, manifest, draft) {
  const cli = path.join(path.dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.prisma);
  const schema = path.join(draft, 'schema.prisma');
  mkdirSync(draft, { recursive: true });
  copyFileSync(path.join(root, 'prisma', 'schema.prisma'), schema);
  try {
    execFileSync(
      process.execPath,
      [cli, 'generate', '--no-hints', '--config', 'prisma/prisma.config.ts', '--schema', schema],
      {
        cwd: root,
        stdio: 'pipe',
        encoding: 'utf8',
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: cli,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      },
    );
  } catch (error) {
    throw new CannotGoOn(
      `Database client: prisma generate failed.\n${error.stdout ?? ''}${error.stderr ?? error.message}`,
    );
  }
}

/** Where another process put the same there meanwhile, that one stays. */
function putInPlace(root, made, current) {
  const place = path.join(root, 'prisma', 'generated');
  rmSync(place, { recursive: true, force: true });
  try {
    renameSync(made, place);
  } catch (error) {
    if (writtenFor(root) !== current) throw error;
  }
}
