// npm run generate: writes Prisma's client when the schema changed since the last time.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeClient } from './setup/client.mjs';
import { CannotGoOn } from './setup/process.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

try {
  console.log(`Database client: ${writeClient(root) ? 'written to prisma/generated' : 'up to date'}.`);
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
