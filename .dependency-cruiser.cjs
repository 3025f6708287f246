// Who may import whom. Each rule has a file that must break it: tests/architecture/import-rules.test.ts.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const { scripts } = JSON.parse(readFileSync(path.join(__dirname, 'package.json'), 'utf8'));
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const NEXT_NAMES = '(page|layout|template|loading|error|global-error|not-found|default|route|icon|robots|manifest)';

/** Files that somebody outside starts: what npm's scripts name, the server, and what Next takes by its name. */
const COMMANDS = Object.values(scripts).flatMap((line) => line.match(/\b(?:lib|tests)\/[\w./-]+\.(?:ts|mjs)\b/g) ?? []);
const ENTRANCES = [
  ...COMMANDS.map((file) => `^${escaped(file)}$`),
  '^lib/cli/serve\\.ts$',
  '^lib/cli/(compare|extract|findings)/main\\.ts$',
  `^app/.*/${NEXT_NAMES}\\.tsx?$`,
  `^app/${NEXT_NAMES}\\.tsx?$`,
];

/** Packages without clock, network or files in them, which the pure room may use. */
const PURE_PACKAGES = ['papaparse'];
/** Packages made for the browser. */
const BROWSER_PACKAGES = ['next', 'react', 'react-dom', '@mantine/[^/]+', 'recharts', '@tanstack/react-virtual'];
const packages = (names) => `^node_modules/(${names.join('|')})/`;

const PACKAGE = '^node_modules/';
const CLIENT = ['^app/.*\\.client\\.tsx$', '^app/.*/_components/.+\\.ts$'];

/** In their order: a room of core sees itself and those before it. */
const CORE = ['text', 'grammar', 'figures', 'frames', 'checks', 'review'];
const coreRule = (room, seen) => ({
  name: `core-${room}-looks-back-only`,
  comment: 'Inside core: text -> grammar -> figures -> frames -> checks -> review -> stats, formats.',
  severity: 'error',
  from: { path: `^lib/core/${room}/` },
  to: { path: '^lib/core/', pathNot: `^lib/core/(${[...seen, room].join('|')})/` },
});

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Folders of pages with actions or components of their own. (Their brackets rule out a group in one pattern for all.) */
function pagesWithParts() {
  const parts = readdirSync('app', { recursive: true, encoding: 'utf8' }).map(
    (file) => `app/${file.replaceAll('\\', '/')}`,
  );
  const owned = parts.filter((file) => /\/(_components|actions\.ts)$/.test(file));
  return [...new Set(owned.map((file) => path.posix.dirname(file)))];
}

const partsRule = (folder) =>
  forbid(
    'parts-belong-to-their-page',
    'Actions and components are used by their own page; what two pages share goes to app/_ui or the server.',
    { pathNot: [`^${escaped(folder)}/`, '^tests/'] },
    { path: `^${escaped(folder)}/(_components/|actions\\.ts$)` },
  );

module.exports = {
  forbidden: [
    forbid('no-circles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid('no-broken-imports', 'It imports what is not there.', {}, { couldNotResolve: true }),
    forbid(
      'core-sees-only-core',
      'core is pure: nothing from the server, the pages or the contracts.',
      { path: '^lib/core/' },
      { path: '^(app|lib|prisma|seeds|tests)/', pathNot: '^lib/core/' },
    ),
    forbid(
      'core-is-pure',
      'core: no clock, no I/O; no built-in of Node and only pure packages.',
      { path: '^lib/core/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'core-has-few-packages',
      'core: only packages that are as pure as it is (PURE_PACKAGES).',
      { path: '^lib/core/' },
      { path: PACKAGE, pathNot: packages(PURE_PACKAGES) },
    ),
    ...CORE.map((room, index) => coreRule(room, CORE.slice(0, index))),
    coreRule('stats', CORE),
    coreRule('formats', CORE),
    forbid(
      'contracts-see-only-core',
      'contracts cross to the browser: core and zod, nothing else.',
      { path: '^lib/contracts/' },
      { path: '^(app|lib|prisma|seeds|tests|node_modules)/', pathNot: ['^lib/(core|contracts)/', packages(['zod'])] },
    ),
    forbid(
      'server-serves',
      'The server knows nothing of those who call it, with no exception: lib/cli/serve.ts puts the whole together.',
      { path: '^lib/server/' },
      { path: '^(app|lib/cli|seeds|tests)/' },
    ),
    forbid(
      'pages-keep-apart',
      'Pages, commands and seeds are neighbours: what two of them need belongs to the server.',
      { path: '^app/' },
      { path: '^(lib/cli|seeds|tests)/' },
    ),
    forbid(
      'cli-draws-nothing',
      'Commands import no page and no test.',
      { path: '^lib/cli/' },
      { path: '^(app|tests)/' },
    ),
    forbid('seeds-use-verbs', 'Seeds go through the verbs.', { path: '^seeds/' }, { path: '^(app|lib/cli|tests)/' }),
    forbid(
      'only-the-server-touches-the-database',
      'Prisma, PostgreSQL and PGlite stay behind lib/server (tests may tamper).',
      { path: '^(app|lib|seeds)/', pathNot: '^lib/server/' },
      {
        path: ['^prisma/', packages(['@prisma/[^/]+', 'prisma', 'pg', '@electric-sql/pglite'])],
      },
    ),
    forbid(
      'pages-read-through-queries',
      'A page or route asks queries and verbs; only the health check opens the database itself.',
      { path: '^app/', pathNot: '^app/api/health/route\\.ts$' },
      { path: '^lib/server/(db|chain|verify)/' },
    ),
    forbid(
      'only-jobs-know-pg-boss',
      'What is queued goes through lib/server/jobs: enqueue, in the transaction of a verb.',
      { path: '^(app|lib|seeds|tests)/', pathNot: '^(lib/server/jobs/|tests/integration/jobs/)' },
      { path: packages(['pg-boss']) },
    ),
    forbid(
      'jobs-work-through-verbs-and-queries',
      'A kind of job reaches the database through verbs and queries; the runner and the queue are what carries it.',
      { path: '^lib/server/jobs/', pathNot: '/(deliveries|enqueue|run-steps|acting|carry-out|runner)\\.ts$' },
      { path: ['^prisma/', '^lib/server/db/', packages(['@prisma/[^/]+', 'pg', 'pg-boss'])] },
    ),
    forbid(
      'nobody-imports-an-entrance',
      'An entrance is started, never imported.',
      {},
      { path: ENTRANCES, pathNot: '^app/_ui/' },
    ),
    ...pagesWithParts().map(partsRule),
    forbid(
      'client-reaches-only-the-browser',
      'Code for the browser: core, contracts, _ui, its own actions and client files. (A .ts in _components is for both sides.)',
      { path: CLIENT },
      {
        path: '^(app|lib|prisma|seeds|tests)/',
        pathNot: ['^lib/(core|contracts)/', '^app/_ui/', ...CLIENT, '/actions\\.ts$', '\\.css$'],
      },
    ),
    forbid(
      'client-has-browser-packages',
      'Code for the browser: packages made for it.',
      { path: CLIENT },
      { path: PACKAGE, pathNot: packages(BROWSER_PACKAGES), dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'client-has-no-node',
      'Node is not in the browser.',
      { path: [...CLIENT, '^app/_ui/'] },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'ui-draws-what-it-is-given',
      'Shared pieces know no page and no server.',
      { path: '^app/_ui/' },
      { path: '^(app|lib|prisma|seeds|tests)/', pathNot: ['^lib/(core|contracts)/', '^app/_ui/'] },
    ),
    forbid(
      'setup-needs-only-node',
      'It runs before any package is installed.',
      { path: '^lib/cli/(start\\.mjs|setup/)' },
      { path: '.', pathNot: '^lib/cli/setup/', dependencyTypesNot: ['core'] },
    ),
    forbid(
      'product-needs-no-test-packages',
      'npm start may run without devDependencies.',
      { path: '^(app|lib|seeds)/' },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['^node_modules/', '^prisma/generated/'] },
    exclude: { path: '^(\\.next|data|next-env\\.d\\.ts)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types', 'style'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
