// The entrance of every command that is started from its sources: makes first, on a fresh clone or after a change of the
// schema, what is generated, and then runs the command in this process.
//   node --conditions=react-server lib/cli/prepared.mjs FILE [ARGUMENTS]
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeClient } from './setup/client.mjs';
import { requireNode } from './setup/node-version.mjs';
import { CannotGoOn } from './setup/process.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

try {
  requireNode();
  writeClient(root);
  await runCommand(path.resolve(root, process.argv[2] ?? ''));
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** As if Node had been started with the file: it finds its own arguments where it looks for them. */
async function runCommand(file) {
  process.argv.splice(1, 2, file);
  await import('tsx');
  await import(pathToFileURL(file).href);
}
