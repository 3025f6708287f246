import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

/** A file, what it imports, and the rules that must say no to it. */
type Offence = readonly [file: string, imports: string, ...rules: string[]];

const OFFENCES: readonly Offence[] = [
  ['lib/core/text/circle-a.ts', './circle-b', 'no-circles'],
  ['lib/core/text/nothing-there.ts', '@/lib/core/text/never-written', 'no-broken-imports'],
  ['lib/core/text/knows-contracts.ts', '@/lib/contracts/verdict', 'core-sees-only-core'],
  ['lib/core/text/knows-server.ts', '@/lib/server/log', 'core-sees-only-core'],
  ['lib/core/text/reads-files.ts', 'node:fs', 'core-is-pure'],
  ['lib/core/text/takes-zod.ts', 'zod', 'core-has-few-packages'],
  ['lib/core/text/looks-ahead.ts', '@/lib/core/figures/figure', 'core-text-looks-back-only'],
  ['lib/core/grammar/looks-ahead.ts', '@/lib/core/figures/figure', 'core-grammar-looks-back-only'],
  ['lib/core/figures/looks-ahead.ts', '@/lib/core/checks/interval', 'core-figures-looks-back-only'],
  ['lib/core/frames/looks-ahead.ts', '@/lib/core/checks/interval', 'core-frames-looks-back-only'],
  ['lib/core/checks/looks-ahead.ts', '@/lib/core/review/verdict', 'core-checks-looks-back-only'],
  ['lib/core/review/looks-ahead.ts', '@/lib/core/stats/series', 'core-review-looks-back-only'],
  ['lib/core/stats/looks-aside.ts', '@/lib/core/formats/csv', 'core-stats-looks-back-only'],
  ['lib/core/formats/looks-aside.ts', '@/lib/core/stats/series', 'core-formats-looks-back-only'],
  ['lib/contracts/knows-server.ts', '@/lib/server/log', 'contracts-see-only-core'],
  ['lib/contracts/takes-react.ts', 'react', 'contracts-see-only-core'],
  ['lib/server/services/draws.ts', '@/app/_ui/chip', 'server-serves'],
  ['lib/server/services/commands.ts', '@/lib/cli/table', 'server-serves'],
  ['lib/server/services/seeds.ts', '@/seeds/sample', 'server-serves'],
  ['app/(desk)/articles/seeds.ts', '@/seeds/sample', 'pages-keep-apart'],
  ['app/(desk)/articles/commands.ts', '@/lib/cli/table', 'pages-keep-apart'],
  ['lib/cli/draws.ts', '@/app/_ui/chip', 'cli-draws-nothing'],
  ['seeds/commands.ts', '@/lib/cli/table', 'seeds-use-verbs'],
  ['app/(desk)/articles/query.ts', '@/prisma/generated/client', 'only-the-server-touches-the-database'],
  ['app/(desk)/articles/query-package.ts', '@prisma/client', 'only-the-server-touches-the-database'],
  ['lib/cli/query.ts', 'pg', 'only-the-server-touches-the-database'],
  ['seeds/query.ts', '@electric-sql/pglite', 'only-the-server-touches-the-database'],
  ['app/(desk)/articles/opens.ts', '@/lib/server/db/open', 'pages-read-through-queries'],
  ['app/api/v1/claims/opens.ts', '@/lib/server/db/open', 'pages-read-through-queries'],
  ['lib/server/services/queues.ts', 'pg-boss', 'only-jobs-know-pg-boss'],
  ['lib/server/jobs/tidy-desk.ts', '@/prisma/generated/client', 'jobs-work-through-verbs-and-queries'],
  ['lib/server/services/starts.ts', '@/lib/cli/serve', 'nobody-imports-an-entrance', 'server-serves'],
  ['lib/server/main.ts', '@/seeds/sample', 'server-serves'],
  ['lib/cli/setup/starts.mjs', '../start.mjs', 'nobody-imports-an-entrance', 'setup-needs-only-node'],
  ['tests/unit/page.test.ts', '@/app/(desk)/articles/page', 'nobody-imports-an-entrance'],
  ['tests/unit/route.test.ts', '@/app/api/v1/claims/route', 'nobody-imports-an-entrance'],
  ['app/(desk)/claims/borrowed.tsx', '@/app/(desk)/articles/actions', 'parts-belong-to-their-page'],
  [
    'app/(desk)/claims/_components/borrows-actions.client.tsx',
    '@/app/(desk)/articles/actions',
    'parts-belong-to-their-page',
  ],
  ['app/(desk)/claims/borrows.tsx', '@/app/(desk)/articles/_components/row.client', 'parts-belong-to-their-page'],
  ['app/(desk)/claims/_components/reads.client.tsx', '@/lib/server/queries/claims', 'client-reaches-only-the-browser'],
  ['app/(desk)/claims/_components/server-piece.client.tsx', './for-the-server', 'client-reaches-only-the-browser'],
  ['app/(desk)/claims/_components/both-sides.ts', '@/lib/server/queries/claims', 'client-reaches-only-the-browser'],
  ['app/(desk)/claims/_components/logs.client.tsx', 'pino', 'client-has-browser-packages'],
  ['app/(desk)/claims/_components/files.client.tsx', 'node:fs', 'client-has-no-node'],
  ['app/_ui/knows-server.tsx', '@/lib/server/queries/claims', 'ui-draws-what-it-is-given'],
  [
    'app/_ui/knows-page.tsx',
    '@/app/(desk)/articles/actions',
    'ui-draws-what-it-is-given',
    'parts-belong-to-their-page',
  ],
  ['lib/cli/setup/takes-zod.mjs', 'zod', 'setup-needs-only-node'],
  ['lib/server/services/tests.ts', 'vitest', 'product-needs-no-test-packages'],
];

/** The same rooms, used as they should be. */
const IN_ORDER: readonly (readonly [file: string, ...imports: string[]])[] = [
  ['lib/core/text/span.ts'],
  // Its circle is reported once, at the other end.
  ['lib/core/text/circle-b.ts', './circle-a'],
  ['lib/core/figures/figure.ts', '@/lib/core/text/span'],
  ['lib/core/checks/interval.ts', '../figures/figure'],
  ['lib/core/review/verdict.ts', '../checks/interval'],
  ['lib/core/stats/series.ts', '../review/verdict'],
  ['lib/core/formats/csv.ts', '../review/verdict', 'papaparse'],
  ['lib/contracts/verdict.ts', '@/lib/core/review/verdict', 'zod'],
  ['lib/server/log.ts', 'pino', 'node:fs'],
  ['lib/server/queries/claims.ts', '@/prisma/generated/client', '@/lib/contracts/verdict'],
  ['lib/server/db/open.ts', '@prisma/client'],
  ['lib/server/jobs/deliveries.ts', 'pg-boss', '@/prisma/generated/client'],
  ['app/api/health/route.ts', '@/lib/server/db/open'],
  ['lib/cli/serve.ts', '@/lib/server/log', './table', '@/seeds/sample'],
  ['lib/cli/table.ts', '@/lib/server/log'],
  ['lib/cli/start.mjs', './setup/port.mjs'],
  ['lib/cli/setup/port.mjs', 'node:net'],
  ['seeds/sample.ts', '@/lib/server/log', '@/lib/contracts/verdict'],
  ['prisma/generated/client.ts', '@prisma/client'],
  ['app/_ui/chip.tsx', 'react', '@/lib/core/review/verdict'],
  ['app/(desk)/articles/actions.ts', '@/lib/server/queries/claims'],
  ['app/(desk)/articles/page.tsx', './_components/row.client', './actions', '@/lib/server/queries/claims'],
  ['app/(desk)/articles/_components/keys.ts', '@/lib/core/review/verdict'],
  [
    'app/(desk)/articles/_components/row.client.tsx',
    '../actions',
    './keys',
    '@/app/_ui/chip',
    '@mantine/core',
    'react',
  ],
  ['app/(desk)/claims/_components/for-the-server.tsx', '@/lib/server/queries/claims'],
  ['app/api/v1/claims/route.ts', '@/lib/server/queries/claims'],
  ['tests/unit/claims.test.ts', 'vitest', '@/lib/server/queries/claims'],
];

const PACKAGES = [
  'zod',
  'react',
  'pg',
  'pg-boss',
  'pino',
  'vitest',
  'papaparse',
  '@prisma/client',
  '@electric-sql/pglite',
  '@mantine/core',
];

let folder: string;
let found: Map<string, string[]>;
let modules: string[];

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'figurecheck rules '));
  for (const name of PACKAGES) writePackage(name);
  cpSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
  writeFile('package.json', readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const [file, ...imports] of IN_ORDER) writeModule(file, imports);
  for (const [file, imports] of OFFENCES) writeModule(file, [imports]);
  ({ found, modules } = cruise());
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import rules', () => {
  it.each(OFFENCES)('%s importing %s breaks %s', (file, _imports, ...rules) => {
    expect(new Set(found.get(file))).toEqual(new Set(rules));
  });

  it('let orderly files pass', () => {
    const complaints = IN_ORDER.flatMap(([file]) => (found.get(file) ?? []).map((rule) => `${file}: ${rule}`));
    expect(complaints).toEqual([]);
  });

  it('each have a file that breaks them', () => {
    const broken = new Set(OFFENCES.flatMap(([, , ...rules]) => rules));
    expect(forbidden.map((rule) => rule.name).filter((name) => !broken.has(name))).toEqual([]);
  });

  it('see every file', () => {
    const written = [...OFFENCES, ...IN_ORDER].map(([file]) => file);
    expect(written.filter((file) => !modules.includes(file))).toEqual([]);
  });
});

describe('this project', () => {
  it('is seen through its alias: pages and server are joined', () => {
    const { modules: ours, edges } = cruiseHere();
    expect(ours.length).toBeGreaterThan(50);
    expect(edges.some(([from, to]) => from.startsWith('lib/server/') && to.startsWith('lib/core/'))).toBe(true);
  }, 60_000);
});

function writeFile(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function writeModule(file: string, imports: readonly string[]): void {
  const lines = imports.map((specifier) => `import '${specifier}';`);
  writeFile(file, `${lines.join('\n')}\nexport const here = 1;\n`);
}

function writePackage(name: string): void {
  writeFile(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  writeFile(`node_modules/${name}/index.js`, 'module.exports = {};\n');
}

interface Cruised {
  readonly modules: { source: string; dependencies: { resolved: string }[] }[];
  readonly summary: { violations: { from: string; rule: { name: string } }[] };
}

function depcruise(cwd: string, rooms: readonly string[]): Cruised {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...rooms];
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1e9 })) as Cruised;
}

function cruise() {
  const { modules: seen, summary } = depcruise(folder, ['app', 'lib', 'seeds', 'tests']);
  const byFile = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) byFile.set(from, [...(byFile.get(from) ?? []), rule.name]);
  return { found: byFile, modules: seen.map((module) => module.source) };
}

function cruiseHere() {
  const { modules: seen } = depcruise(root, ['app', 'lib']);
  const edges = seen.flatMap((module) => module.dependencies.map((to) => [module.source, to.resolved] as const));
  return { modules: seen.map((module) => module.source), edges };
}
