#!/usr/bin/env node
/**
 * Writes Prisma's client (prisma/generated) when the schema changed since the last time. Needs no network: generating
 * uses no engine, and Prisma looks for one only unless PRISMA_SCHEMA_ENGINE_BINARY names a file.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'package.json'));
const prisma = require.resolve('prisma/package.json');
const cli = path.join(path.dirname(prisma), JSON.parse(readFileSync(prisma, 'utf8')).bin.prisma);
/** Stands with what it speaks of, so that the one never outlives the other. */
const stamp = path.join(root, 'prisma/generated/schema.sha256');

const current = createHash('sha256')
  .update(readFileSync(path.join(root, 'prisma/schema.prisma')))
  .update(readFileSync(prisma))
  .digest('hex');

if (readOr(stamp, '') === current) {
  console.log('Database client: up to date.');
} else {
  rmSync(stamp, { force: true });
  generate();
  writeFileSync(stamp, current);
  console.log('Database client: written to prisma/generated.');
}

function generate() {
  try {
    execFileSync(process.execPath, [cli, 'generate', '--no-hints', '--config', 'prisma/prisma.config.ts'], {
      cwd: root,
      stdio: 'pipe',
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: cli,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    });
  } catch (error) {
    console.error(`Database client: prisma generate failed.\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
    process.exit(1);
  }
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
