// `npm run bench -- NAME...` runs the benchmarks of tests/bench by name, one after the other in this process; without a
// name it lists them. They print figures and ratios of this run; nothing is asserted.
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[\w-]+\.ts$/.test(file) && file !== 'run.ts')
  .map((file) => file.replace('.ts', ''));

const [wanted, ...rest] = process.argv.slice(2);
if (!wanted || !names.includes(wanted)) {
  console.error(`Name a benchmark: npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${wanted}.ts`);
