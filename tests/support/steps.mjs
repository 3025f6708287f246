import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotGoOn, run } from '../../lib/cli/setup/process.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const results = path.join(root, 'test-results');

/**
 * One step of the checks: Node programs that run one after the other. With a report it is a test runner, whose tests are
 * counted; without one the step itself counts as one.
 * @typedef {{ name: string, programs: string[][], report?: string, env?: Record<string, string>, live?: boolean }} Step
 * @typedef {{ passed: number, failed: number }} Count
 */

const bin = (file) => path.join('node_modules', file);
const vitest = (project, report) => [
  bin('vitest/vitest.mjs'),
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=test-results/${report}`,
];

/** The longest first: two run at a time. @type {Step[]} */
export const CHECKS = [
  {
    name: 'types',
    programs: [
      [bin('next/dist/bin/next'), 'typegen'],
      [bin('typescript/bin/tsc'), '--noEmit'],
    ],
  },
  { name: 'unit, corpus and architecture tests', programs: [vitest('unit', 'unit.json')], report: 'unit.json' },
  { name: 'dead code', programs: [[bin('knip/bin/knip.js')]] },
  {
    name: 'import rules',
    programs: [
      [
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'app',
        'lib',
        'seeds',
        'tests',
      ],
    ],
  },
  { name: 'format and lint', programs: [[bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']] },
];

/** @type {Step} */
export const INTEGRATION = {
  name: 'integration tests, on the embedded database and on the PostgreSQL server',
  programs: [vitest('integration', 'integration.json')],
  report: 'integration.json',
  live: true,
};

/** @type {Step} */
export const END_TO_END = {
  name: 'end-to-end tests in Chromium, against the production build',
  programs: [[bin('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts']],
  report: 'e2e.json',
  env: { NODE_OPTIONS: '--conditions=react-server' },
  live: true,
};

/**
 * Runs a step to its end, or to its first program that fails, and says how it went.
 * @param {Step} step
 * @returns {Promise<Count>}
 */
export async function runStep({ name, programs, report, env = {}, live = false }) {
  const started = performance.now();
  if (live) console.log(`\n── ${name}`);
  if (report) rmSync(path.join(results, report), { force: true });
  mkdirSync(results, { recursive: true });
  let failure = null;
  for (const program of programs) {
    const stdio = live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const { code, output } = await run(process.execPath, program, {
      cwd: root,
      stdio,
      env: { ...process.env, ...env },
    });
    if (code === 0) continue;
    if (code === 130 || code === 143) throw new CannotGoOn(`Stopped during ${name}.`, code);
    failure = output || `It ended with code ${code}.`;
    break;
  }
  const count = countOf(report, failure !== null);
  const mark = failure === null ? '✓' : '✕';
  const tests = report ? `, ${count.passed} passed, ${count.failed} failed` : '';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failure !== null && !live ? `${failure}\n` : ''}${mark} ${name} (${seconds} s${tests})`);
  return count;
}

/** Reads what a runner reported. A step that failed never counts as zero failures. */
function countOf(report, failed) {
  if (!report) return failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  const file = path.join(results, report);
  const count = existsSync(file) ? countIn(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  return { passed: count.passed, failed: Math.max(count.failed, failed ? 1 : 0) };
}

/** Vitest's report, or Playwright's. @returns {Count} */
export function countIn(report) {
  if (report.stats) return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Runs steps, two at a time, and every one of them.
 * @param {readonly Step[]} steps
 * @returns {Promise<Count>}
 */
export async function runTwoAtATime(steps) {
  const waiting = [...steps];
  const counts = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) counts.push(await runStep(step));
  };
  await Promise.all([worker(), worker()]);
  return sum(counts);
}

/** @param {readonly Count[]} counts @returns {Count} */
export function sum(counts) {
  const add = (field) => counts.reduce((total, count) => total + count[field], 0);
  return { passed: add('passed'), failed: add('failed') };
}
