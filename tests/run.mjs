// npm test: everything, from a fresh clone. Stops at the first step that fails; the last line counts.
import { build, generate } from '../lib/cli/setup/build.mjs';
import { install } from '../lib/cli/setup/install.mjs';
import { requireNode } from '../lib/cli/setup/node-version.mjs';
import { CannotGoOn } from '../lib/cli/setup/process.mjs';
import { aptInstall, requireBrowser } from './support/browser-program.mjs';
import { postgresAvailable, startPostgres } from './support/postgres.mjs';
import { CHECKS, END_TO_END, INTEGRATION, root, runStep, runTwoAtATime, sum } from './support/steps.mjs';

const say = (line) => console.log(line);
const counts = [];

/** Keeps the count, and stops everything when it holds a failure. */
async function step(name, work) {
  const count = await work();
  counts.push(count);
  if (count.failed > 0) throw new CannotGoOn(`Failed: ${name}.`);
}

async function builds() {
  const started = performance.now();
  await build(root, say);
  console.log(`✓ build (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return { passed: 1, failed: 0 };
}

async function prepare() {
  requireNode();
  await install(root, { development: true, say });
  await generate(root, say);
  process.env.TEST_BROWSER = await requireBrowser(root, say);
  if (!postgresAvailable()) await aptInstall('postgresql', say);
  return startPostgres().catch((error) => {
    throw new CannotGoOn(error.message);
  });
}

async function all() {
  const postgres = await prepare();
  try {
    process.env.TEST_DATABASE_URL = postgres.url;
    await step('check', () => runTwoAtATime(CHECKS));
    await step('build', builds);
    await step('integration', () => runStep(INTEGRATION));
    await step('end-to-end', () => runStep(END_TO_END));
  } finally {
    await postgres.stop();
  }
}

try {
  await all();
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
  if (counts.every((count) => count.failed === 0)) counts.push({ passed: 0, failed: 1 });
}
const { passed, failed } = sum(counts);
console.log(`${passed} passed, ${failed} failed`);
