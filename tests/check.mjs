// npm run check: format, lint, types, import rules, dead code and unit tests, in seconds.
import { generate } from '../lib/cli/setup/build.mjs';
import { install } from '../lib/cli/setup/install.mjs';
import { requireNode } from '../lib/cli/setup/node-version.mjs';
import { CannotGoOn } from '../lib/cli/setup/process.mjs';
import { CHECKS, root, runTwoAtATime } from './support/steps.mjs';

const say = (line) => console.log(line);

try {
  requireNode();
  await install(root, { development: true, say });
  await generate(root, say);
  const { passed, failed } = await runTwoAtATime(CHECKS);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
