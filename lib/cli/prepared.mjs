// The entrance of every program that is started from its sources: makes first, on a fresh clone or after a change, the
// database client and one plain file of the program, and then runs that in this process.
//   node --conditions=react-server lib/cli/prepared.mjs FILE [ARGUMENTS]
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { programOf } from './program.mjs';
import { writeClient } from './setup/client.mjs';
import { requireNode } from './setup/node-version.mjs';
import { CannotGoOn } from './setup/process.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

try {
  requireNode();
  writeClient(root);
  await run(process.argv[2] ?? '');
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** As if Node had been started with the file: it finds its own arguments where it looks for them, and errors name our lines. */
async function run(source) {
  const program = await programOf(root, source);
  process.argv.splice(1, 2, path.resolve(root, source));
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
}
