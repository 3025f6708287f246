// `npm run bench -- NAME [ARGUMENTS]` runs a benchmark by name; without a name it lists them. They print figures and
// ratios of this run; nothing is asserted.
const BENCHMARKS: Readonly<Record<string, () => Promise<unknown>>> = {
  'check-worthiness': () => import('./check-worthiness'),
  checks: () => import('./checks'),
  claims: () => import('./claims'),
  desk: () => import('./desk'),
  extract: () => import('./extract'),
  finder: () => import('./finder'),
  grammar: () => import('./grammar'),
  hostile: () => import('./hostile'),
  pauses: () => import('./pauses'),
  'pauses-database': () => import('./pauses-database'),
  reading: () => import('./reading'),
  sources: () => import('./sources'),
  sums: () => import('./sums'),
};

const [name = '', ...rest] = process.argv.slice(2);
const run = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
if (!run) {
  console.error(`Name a benchmark: npm run bench -- ${Object.keys(BENCHMARKS).join(' | ')}`);
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
await run();

export {};
