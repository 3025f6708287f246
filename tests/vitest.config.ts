import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `server-only` throws outside Next; its own empty build is what a server condition would load. */
const alias = { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') };

/** Those that start programs take a minute or more: begun last, they would keep one processor busy and the other idle. */
const LONG = [
  'start/server',
  'kill/kill',
  'commands/commands',
  'commands/newsroom',
  'commands/fresh-clone',
  'walk/actions',
  'db/commands',
  'db/embedded',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.includes(`/${name}.`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    // Left alone it takes one less than there are processors: on two of them, one file after the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: 180_000,
          include: ['tests/unit/**/*.test.ts', 'tests/corpus/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          // Each worker loads the server once, not once a file: a third of the time. Tests share no state but the registers
          // of verbs and queries, which are the same for all of them.
          isolate: false,
          setupFiles: ['tests/support/next-runtime.ts'],
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
